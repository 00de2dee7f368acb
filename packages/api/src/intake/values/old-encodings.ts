import { composed } from './compose.ts'
import { isVietnameseWord, markedWords } from './vietnamese-words.ts'

/**
 * Ways in which Vietnamese text comes that is not Unicode, or no longer: typed for a font of TCVN3 (`.VnTime`) or VNI
 * (`VNI-Times`), whose letters are others than their codes say, or UTF-8 that a program took for Windows-1252.
 */
export type OldEncoding = 'tcvn3' | 'vni' | 'utf-8-twice'

const tcvn3Codes =
  '¸á µà ¶ả ·ã ¹ạ ¨ă ¾ắ »ằ ¼ẳ ½ẵ Æặ ©â Êấ Çầ Èẩ Éẫ Ëậ ®đ Ðé Ìè Îẻ Ïẽ Ñẹ ªê Õế Òề Óể Ôễ Öệ Ýí ×ì Øỉ Üĩ Þị ' +
  'ãó ßò áỏ âõ äọ «ô èố åồ æổ çỗ éộ ¬ơ íớ êờ ëở ìỡ îợ óú ïù ñủ òũ ôụ \u00adư øứ õừ öử ÷ữ ùự ýý úỳ ûỷ üỹ þỵ ' +
  '¡Ă ¢Â §Đ £Ê ¤Ô ¥Ơ ¦Ư'
const tcvn3 = new Map(tcvn3Codes.split(' ').map(([code, letter]) => [code!, letter!]))

/** Marks of VNI, each written behind its vowel. */
const vniMarks: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
}
const vniLetters: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
}
const vniSyllable = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ôöñæóòî]/giu

/** What Windows-1252 has between 0x80 and 0x9f. */
const windowsCodes = new Map(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, code) => code + 0x80))].map(
    (character, code) => [character, code + 0x80],
  ),
)

/** The text as it was meant, or undefined where it cannot have been written so. */
export const converters: Readonly<Record<OldEncoding, (text: string) => string | undefined>> = {
  tcvn3: text => text.replace(/[\u00a1-\u00ff]/g, code => tcvn3.get(code) ?? code),
  vni: text =>
    composed(text).replace(vniSyllable, (whole, vowel?: string, mark?: string) => {
      const base = (vowel ?? whole)[0]!
      const letter = vniLetters[base.toLowerCase()] ?? base.toLowerCase()
      const meant = `${letter}${mark === undefined ? '' : vniMarks[mark.toLowerCase()]}`.normalize('NFC')
      return base === base.toLowerCase() ? meant : meant.toUpperCase()
    }),
  'utf-8-twice': fromBytesOfUtf8,
}

function fromBytesOfUtf8(text: string): string | undefined {
  if (!/[\u00c2-\u00f4]/.test(text)) return undefined
  const bytes: number[] = []
  // A space without a break is the second half of `à`, and is often lost to a common one.
  for (const character of text.replace(/(Ã|á[º»]) /g, '$1\u00a0')) {
    const code = windowsCodes.get(character) ?? character.codePointAt(0)!
    if (code > 0xff) return undefined
    bytes.push(code)
  }
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
    return decoded === text ? undefined : decoded
  } catch {
    return undefined
  }
}

/** What a font's name says of the text in it: `.VnTimeH` shows capitals whatever was typed. */
function encodingOfFont(font: string | undefined): { encoding: OldEncoding; isCapital: boolean } | undefined {
  if (font === undefined) return undefined
  if (/^\.?vn[a-z]/i.test(font) && font.startsWith('.'))
    return { encoding: 'tcvn3', isCapital: /H$/.test(font) }
  return /^vni[- ]/i.test(font) ? { encoding: 'vni', isCapital: false } : undefined
}

/** Text in an old font → Unicode. Text that is Unicode already keeps its letters whatever its font. */
export function convertByFont(
  text: string,
  font: string | undefined,
): { text: string; encoding: OldEncoding } | undefined {
  const old = encodingOfFont(font)
  if (old === undefined || !/[\u00a1-\u00ff]/.test(text) || /[\u0100-\u1eff]/u.test(text)) return undefined
  const words = markedWords(text)
  const converted = converters[old.encoding](text)!
  const isUnicode = words.length > 0 && words.every(isVietnameseWord)
  if (isUnicode && !markedWords(converted).every(isVietnameseWord)) return undefined
  return { text: old.isCapital ? converted.toUpperCase() : converted, encoding: old.encoding }
}

/** How letters of UTF-8 begin where each of their bytes was taken for a letter: `à` is then `Ã` and a space. */
const bytesOfUtf8 = /[ÂÃÄÅÆ][\u0080-\u00bf\u0152-\u2122 ]|á[º»]/u

/** Words that no Vietnamese text has, and for each encoding what the whole text would be in it. */
export interface Suspicion {
  readonly words: readonly string[]
  readonly readings: readonly {
    readonly encoding: OldEncoding
    readonly text: string
    readonly wrong: number
  }[]
}

/** Looks for words that are wrong as they stand; undefined where there are none, as in nearly all text. */
export function suspect(text: string): Suspicion | undefined {
  const whole = composed(text)
  const words = markedWords(whole).filter(word => !isVietnameseWord(word))
  if (words.length === 0 && !bytesOfUtf8.test(whole)) return undefined
  const readings = (Object.keys(converters) as OldEncoding[]).flatMap(encoding => {
    const converted = converters[encoding](whole)
    if (converted === undefined || converted === whole) return []
    const wrong = markedWords(converted).filter(word => !isVietnameseWord(word)).length
    return [{ encoding, text: converted, wrong }]
  })
  return { words, readings }
}
