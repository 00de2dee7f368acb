import { composed } from '../values/compose.ts'

/** What parts one address from the next: white space, quotes, brackets of markup. */
const gap = /[\s<>"'|“”«»]+/u

/** A comma or a semicolon parts two addresses only where another begins: both occur inside addresses. */
const joint = /[;,]+(?=https?:\/\/|www\.)/i

const beginning = /https?:\/\/|(?<![\p{L}\p{N}@._-])www\./iu

/** A host without a scheme at the end of what stands before the first slash: `truong.vn` in `Bài:truong.vn/tin/6`. */
const bareHost = /(?<![\p{L}\p{N}@._-])((?:[a-z0-9-]+\.)+[a-z]{2,})(?::\d{2,5})?$/u

/** No host is longer; what stands further before the slash is not looked at. */
const longestHost = 260

/** Endings by which such a host is known; others need two dots, as in `thpt.so.example/tin`. */
const knownEnding = /\.(?:vn|com|net|org|edu|gov|info|biz|be|me|ly|tv|app|site|online|xyz|io|link|page)$/

const sentenceEnd = new Set('.,;:!?…”’»]}')

/**
 * The web addresses a piece of evidence holds, as they are written, in their order: those that begin with a scheme
 * or `www.`, and a host without either when a path follows it. Document numbers such as `12/BC-TT.GDNN` look alike
 * but are written in capitals.
 *
 * Example: `findAddresses('Bài: truong.edu.vn/tin/6; xem thêm https://zalo.me/s/1.')` is
 * `['truong.edu.vn/tin/6', 'https://zalo.me/s/1']`.
 */
export const findAddresses = (evidence: string): readonly string[] =>
  composed(evidence)
    .replaceAll(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .split(gap)
    .flatMap(word => word.split(joint))
    .flatMap(word => addressIn(word) ?? [])

const addressIn = (word: string): string | undefined => {
  const start = word.search(beginning)
  if (start >= 0) return withoutSentenceEnd(word.slice(start))
  const slash = word.indexOf('/')
  const head = word.slice(Math.max(0, slash - longestHost), Math.max(0, slash))
  const found = bareHost.exec(head)
  if (found === null || !isKnown(found[1]!)) return undefined
  const address = withoutSentenceEnd(word.slice(slash - found[0].length))
  return /\/[^/]/.test(address) ? address : undefined
}

const isKnown = (host: string): boolean => knownEnding.test(host) || host.split('.').length > 2

/** A closing bracket ends the sentence unless the address opens it, as `/wiki/Sa_Pa_(thị_xã)` does. */
const withoutSentenceEnd = (text: string): string => {
  let open = 0
  for (const letter of text) open += letter === '(' ? 1 : letter === ')' ? -1 : 0
  let end = text.length
  for (; end > 0; end -= 1) {
    const letter = text[end - 1]!
    if (letter === ')' && open < 0) open += 1
    else if (!sentenceEnd.has(letter)) break
  }
  return text.slice(0, end)
}
