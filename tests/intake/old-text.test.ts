import { describe, expect, test } from 'vitest'
import { importFile } from '../../packages/api/src/intake/import-file.ts'
import { describeIssue } from '../../packages/api/src/intake/text/describe.ts'
import { converters, suspect } from '../../packages/api/src/intake/values/old-encodings.ts'
import { isVietnameseWord } from '../../packages/api/src/intake/values/vietnamese-words.ts'
import { rawWorkbook } from './raw-workbook.ts'
import { exampleContext, importBytes } from './support.ts'
import { activityHeadings, activityRow, csv, workbook } from './tables.ts'

/** Letters of TCVN3 (ABC) by their code in Windows-1252, checked against the standard's table of code points. */
const tcvn3 =
  'á¸ àµ ả¶ ã· ạ¹ ă¨ ắ¾ ằ» ẳ¼ ẵ½ ặÆ â© ấÊ ầÇ ẩÈ ẫÉ ậË đ® éÐ èÌ ẻÎ ẽÏ ẹÑ êª ếÕ ềÒ ểÓ ễÔ ệÖ íÝ ì× ỉØ ĩÜ ịÞ óã òß ỏá õâ ọä ô« ốè ồå ổæ ỗç ộé ơ¬ ớí ờê ởë ỡì ợî úó ùï ủñ ũò ụô ư\u00ad ứø ừõ ửö ữ÷ ựù ýý ỳú ỷû ỹü ỵþ Ă¡ Â¢ Đ§ Ê£ Ô¤ Ơ¥ Ư¦'
const toTcvn3 = (text: string): string => {
  const codes = new Map(tcvn3.split(' ').map(pair => [pair[0]!, pair[1]!]))
  return [...text].map(letter => codes.get(letter) ?? codes.get(letter.toLowerCase()) ?? letter).join('')
}

const vniTones: Record<string, string> = {
  '\u0301': 'ù',
  '\u0300': 'ø',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
}
const vniHats: Record<string, string> = {
  '': 'â',
  '\u0301': 'á',
  '\u0300': 'à',
  '\u0309': 'å',
  '\u0303': 'ã',
  '\u0323': 'ä',
}
const vniBreves: Record<string, string> = {
  '': 'ê',
  '\u0301': 'é',
  '\u0300': 'è',
  '\u0309': 'ú',
  '\u0303': 'ü',
  '\u0323': 'ë',
}
const vniI: Record<string, string> = {
  '\u0301': 'í',
  '\u0300': 'ì',
  '\u0309': 'æ',
  '\u0303': 'ó',
  '\u0323': 'ò',
}
const toVni = (text: string): string =>
  [...text.normalize('NFC')]
    .map(letter => {
      const isUpper = letter !== letter.toLowerCase()
      const parts = letter.toLowerCase().normalize('NFD')
      const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts)?.[0] ?? ''
      const base = parts.replace(/[\u0300\u0301\u0303\u0309\u0323]/, '').normalize('NFC')
      const plain = base.normalize('NFD')[0]!
      let code = base
      if (base === 'đ') code = 'ñ'
      else if (base === 'ơ' || base === 'ư') code = (base === 'ơ' ? 'ô' : 'ö') + (vniTones[tone] ?? '')
      else if (base === 'ă') code = `a${vniBreves[tone]}`
      else if (/[âêô]/.test(base)) code = plain + vniHats[tone]
      else if (tone !== '')
        code = base === 'i' ? vniI[tone]! : base === 'y' && tone === '\u0323' ? 'î' : base + vniTones[tone]
      return isUpper ? code.toUpperCase() : code
    })
    .join('')

const sentences = [
  'Tuyên truyền phòng chống bạo lực học đường',
  'Ngày hội đọc sách và văn hoá đọc năm học 2023-2024',
  'Trường trung học phổ thông số 2, huyện Bắc Hà',
  'Quyết định của Sở Giáo dục và Đào tạo về việc khen thưởng',
  'Kế hoạch tổ chức giải bóng chuyền, kéo co, nhảy dây',
  'Những tấm gương người tốt, việc tốt; lễ ký kết quy chế phối hợp',
  'Hưởng ứng Tuần lễ áo dài, ẩm thực, nghĩa cử ủng hộ quỹ khuyến học',
]

describe('words', () => {
  test('of Vietnamese are known as such', () => {
    for (const word of sentences.join(' ').match(/\p{L}+/gu)!) expect(isVietnameseWord(word), word).toBe(true)
    for (const word of 'giếng gìn quốc khuếch ngoằn ngoèo khuya thuở huýt quýt nghiêng ưỡn yểm uỷ uyển'.split(
      ' ',
    ))
      expect(isVietnameseWord(word), word).toBe(true)
  })

  test('of other tongues and other encodings are not', () => {
    for (const word of 'Tr­êng häc Tröôøng café Müller naïve häc résumé Niño ÄÆ¡n cúc1 bàc tôit'.split(' '))
      expect(isVietnameseWord(word), word).toBe(false)
  })
})

describe('an old encoding turns back to what was meant', () => {
  for (const text of sentences) {
    test(text, () => {
      expect(converters.tcvn3(toTcvn3(text))?.toLowerCase()).toBe(text.toLowerCase())
      expect(converters.vni(toVni(text))).toBe(text)
      expect(converters.vni(toVni(text.toUpperCase()))).toBe(text.toUpperCase())
      expect(converters['utf-8-twice'](new TextDecoder('windows-1252').decode(Buffer.from(text)))).toBe(text)
    })
  }

  test('Unicode text gives no suspicion, composed or not', () => {
    for (const text of sentences) {
      expect(suspect(text)).toBeUndefined()
      expect(suspect(text.normalize('NFD'))).toBeUndefined()
    }
  })
})

const titlesOf = async (titles: readonly string[]) => {
  const rows = titles.map(title => activityRow({ 'Tên hoạt động, tin bài': title, 'Minh chứng': '' }))
  const bytes = await workbook({ name: 'A', rows: [activityHeadings, ...rows] })
  const { report } = await importBytes(bytes, 'a.xlsx', await exampleContext())
  return report.outcomes.map(one => {
    if (one.status !== 'new' || one.record.family !== 'activities')
      return one.status === 'rejected' ? one.problems.map(({ code }) => code).join() : one.status
    return [one.record.activity.title, ...one.warnings.map(({ code }) => code)].join(' | ')
  })
}

describe('titles of a workbook', () => {
  test('are converted where the text proves it, and told', async () => {
    const [first, second, third, fourth] = sentences as [string, string, string, string]
    const twice = new TextDecoder('windows-1252').decode(Buffer.from(third))
    expect(await titlesOf([toTcvn3(first), toVni(second), twice, fourth])).toEqual([
      `${first} | converted-tcvn3`,
      `${second} | converted-vni`,
      `${third} | converted-utf-8-twice`,
      fourth,
    ])
  })

  test('stay where nothing is proven', async () => {
    const titles = [
      'Phiên chợ 5 µm',
      'Café sách',
      'Đọc Müller và Niño',
      'Giao lưu “São Paulo” «Đổi mới»',
      'Thăm Krông Pắc, Đắk Lắk',
      'Samsung® tặng §5',
      'Bài “Ai? Thế nào?”',
    ]
    expect(await titlesOf(titles)).toEqual(titles)
  })

  test('are refused where letters are lost or some words resist', async () => {
    const lost = [
      'Tuyên truy\ufffdn',
      'Ngày h?i ??c sách',
      'Tr??ng h?c thân thi?n',
      `${toTcvn3('Trường học thân thiện')} Mü\u00eb¸`,
    ]
    const broken = new TextDecoder('windows-1252').decode(Buffer.from(sentences[0]!)).replace('»', '')
    expect(await titlesOf([...lost, broken])).toEqual([
      'cell-damaged',
      'cell-damaged',
      'cell-damaged',
      'cell-old-font',
      'cell-damaged',
    ])
  })
})

describe('the font of a cell', () => {
  const titleIn = async (text: string, font: string, runFont?: string) => {
    const run =
      runFont === undefined
        ? `<t>${text}</t>`
        : `<r><rPr><rFont val="${runFont}"/></rPr><t>${text}</t></r><r><t> - Hội</t></r>`
    const cells = ['THPT02', '05/10/2023', 'Tin, bài', { t: 'inlineStr', s: 1, is: run }, 1]
    const rows = [['Đơn vị', 'Ngày', 'Loại', 'Nội dung', 'Số lượng'], cells]
    const { records } = await importBytes(
      rawWorkbook({ rows, styles: [{ font }] }),
      'a.xlsx',
      await exampleContext(),
    )
    return records.activities[0]?.title
  }

  test('proves a single word, and capitals', async () => {
    expect(await titleIn('S¸ch', '.VnTime')).toBe('Sách')
    expect(await titleIn('s¸ch', '.VnTimeH')).toBe('SÁCH')
    expect(await titleIn('sè', '.VnArial')).toBe('số')
    expect(await titleIn('Saùch', 'VNI-Times')).toBe('Sách')
    expect(await titleIn('S¸ch', 'Times New Roman', '.VnTime')).toBe('Sách - Hội')
  })

  test('is not believed against Unicode text', async () => {
    expect(await titleIn('Hội đọc sách', '.VnTime')).toBe('Hội đọc sách')
    expect(await titleIn('bài có sáu', '.VnTime')).toBe('bài có sáu')
    expect(await titleIn('Sách', 'VNI-Times')).toBe('Sách')
  })
})

describe('whole tables', () => {
  const rows = [activityHeadings, ...sentences.map(title => activityRow({ 'Tên hoạt động, tin bài': title }))]
  const titles = async (bytes: Uint8Array) => {
    const { records } = await importBytes(bytes, 'a.csv', await exampleContext())
    return records.activities.map(({ title }) => title?.toLowerCase())
  }
  const wanted = sentences.map(title => title.toLowerCase())

  test('headings and data of old fonts, in a workbook and in a text file of either kind', async () => {
    for (const convert of [toTcvn3, toVni]) {
      const old = rows.map(cells => cells.map(convert))
      expect(await titles(await workbook({ name: 'A', rows: old }))).toEqual(wanted)
      expect(await titles(Buffer.from(csv(old)))).toEqual(wanted)
      expect(await titles(Buffer.from(csv(old), 'latin1'))).toEqual(wanted)
    }
  })

  test('UTF-8 that was saved in the wrong encoding', async () => {
    const text = new TextDecoder('windows-1252').decode(Buffer.from(csv(rows)))
    expect(await titles(Buffer.from(text))).toEqual(wanted)
    expect(await titles(Buffer.from(`\ufeff${text}`))).toEqual(wanted)
  })

  test('Vietnamese Windows', async () => {
    const decoder = new TextDecoder('windows-1258')
    const codes = new Map(
      Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]),
    )
    const bytesOf = (letter: string): number[] => {
      const code = codes.get(letter)
      if (code !== undefined) return [code]
      // The code page has letters with hats, and tones as marks behind them.
      const parts = letter.normalize('NFD')
      const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts)![0]
      return [codes.get(parts.replace(tone, '').normalize('NFC'))!, codes.get(tone)!]
    }
    expect(await titles(Buffer.from([...csv(rows)].flatMap(bytesOf)))).toEqual(wanted)
  })

  test('letters lost on the way are named in the refusal', async () => {
    const lost = csv(rows).replace(/[\u0080-\uffff]/g, '?')
    const result = await importFile({
      bytes: Buffer.from(lost),
      fileName: 'a.csv',
      context: await exampleContext(),
    })
    expect(result).toMatchObject({ ok: false, issues: [{ code: 'text-damaged' }] })
    expect(!result.ok && describeIssue(result.issues[0]!, 'vi').message).toMatch(
      /^Chữ có dấu trong tệp đã bị mất/,
    )
  })
})
