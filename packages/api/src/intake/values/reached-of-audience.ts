import { tidyText } from './text-key.ts'

const people =
  /(\d{1,6})\s*\/\s*(\d{1,6})\s*(?:lượt\s*)?(?:người|cán bộ|cbgvnv|cb|gv|giáo viên|học sinh|học viên|hs|đ\/c|đồng chí)/iu

/** `77/91 người` in a note → 77 reached of 91. A bare `5/10` could be a date or a document and is left alone. */
export function readReachedOfAudience(
  note: string,
): { readonly reached: string; readonly audience: string } | undefined {
  const match = people.exec(tidyText(note))
  if (match === null) return undefined
  const plain = (digits: string): string => digits.replace(/^0+(?=\d)/, '')
  return { reached: plain(match[1]!), audience: plain(match[2]!) }
}
