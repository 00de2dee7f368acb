import { composed } from './compose.ts'

/** Ways to compare text that people wrote. None of them lets two different tones become one, except `foldedKey`. */

/** Characters that show nothing: soft hyphens, joiners, turns of direction, and controls other than white space. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|[^\P{Cc}\t\n\v\f\r\u0085]/gu
/** Letters of other alphabets that old keyboards and converters write for Vietnamese ones they look like. */
const lookAlikes: Readonly<Record<string, string>> = { Ð: 'Đ', Ɖ: 'Đ', ð: 'đ', ɖ: 'đ', Ƣ: 'Ư', ƣ: 'ư' }
const lookAlike = /[ÐƉðɖƢƣ]/gu
const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g

/** Tables say the same few things over and over; a bounded memory of answers makes reading several times faster. */
function remembering(compute: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return text => {
    const answer = known.get(text)
    if (answer !== undefined) return answer
    const computed = compute(text)
    if (known.size >= 5_000) known.clear()
    if (text.length <= 200) known.set(text, computed)
    return computed
  }
}

/** ASCII words with single spaces between them: most addresses, dates and numbers, and already tidy. */
const tidyAscii = /^[!-~]+(?: [!-~]+)*$/

/**
 * Composed form, Vietnamese letters for those that only look like them, invisible characters gone, every run of white
 * space one space. What is stored and shown.
 */
export const tidyText = (text: string): string => (tidyAscii.test(text) ? text : tidyAny(text))

/** A cell is looked at from several sides. */
const tidyAny = remembering(text =>
  composed(text.replace(lookAlike, letter => lookAlikes[letter]!))
    .replace(invisible, '')
    .replace(/\s+/gu, ' ')
    .trim(),
)

/** Two ways to place the same tone mark: `hòa` and `hoà`, `thủy` and `thuỷ`. The second is taken. */
const tonePlacement: Readonly<Record<string, string>> = Object.fromEntries(
  ['óa oá', 'òa oà', 'ỏa oả', 'õa oã', 'ọa oạ', 'óe oé', 'òe oè', 'ỏe oẻ', 'õe oẽ', 'ọe oẹ']
    .concat(['úy uý', 'ùy uỳ', 'ủy uỷ', 'ũy uỹ', 'ụy uỵ'])
    .map(pair => pair.split(' ') as [string, string]),
)
const misplacedTone = new RegExp(Object.keys(tonePlacement).join('|'), 'g')

/** Case, spaces, dash variants and tone placement do not matter; punctuation and tones do. */
export const strictKey = remembering(text =>
  composed(tidyText(text).toLowerCase())
    .replace(dashes, '-')
    .replace(/ *([-–/&,.;:()]) */g, '$1')
    .replace(misplacedTone, pair => tonePlacement[pair]!),
)

/** Punctuation does not matter either: `Tin, bài` = `tin bài`. */
export const looseKey = remembering(text =>
  strictKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
)

/** Without any diacritic: only for suggestions, ids, and words of a closed list where it stays unambiguous. */
export const foldedKey = remembering(text =>
  looseKey(text).normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd'),
)

/** Small letters without marks, for what is searched; punctuation stays, so that a number of a document is found. */
export const plainText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .trim()

/** `MH 01` and `mh-01` are the same code. */
export const modelKey = (code: string): string => foldedKey(code).replaceAll(' ', '')

/** An id from a label: `Khối 1` → `khoi-1`. A label that begins with a digit gets the prefix. */
export function idFromLabel(label: string, prefix: string): string {
  const slug = foldedKey(label)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48)
  return /^[a-z]/.test(slug) ? slug : `${prefix}-${slug}`.replace(/-+$/, '')
}

/** A code as it stands where it can be an id, else made into one: `12/QĐ` → `so-12-qd`. */
export const idFromCode = (code: string, prefix: string): string => {
  const text = tidyText(code)
  return /^[A-Za-z][A-Za-z0-9.-]{0,63}$/.test(text) ? text : idFromLabel(text, prefix)
}
