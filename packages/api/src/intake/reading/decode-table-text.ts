import { composed } from '../values/compose.ts'
import type { OldEncoding } from '../values/old-encodings.ts'
import { suspect } from '../values/old-encodings.ts'
import { isVietnameseWord, markedWords } from '../values/vietnamese-words.ts'
import { decodeText } from './decode-text.ts'

export interface TableText {
  readonly text: string
  /** The bytes are no Unicode but text for an old font; its letters are still to be converted. */
  readonly encoding?: OldEncoding | undefined
}

/** Words that prove a guess; a wrong one would change names. */
const wordsThatProve = 5
const sampleLength = 200_000

/**
 * Bytes of a table → text. Bytes that are no Unicode are read as Vietnamese Windows (1258) or as text for a font of
 * TCVN3 or VNI only where nearly every word then is a Vietnamese one; undefined otherwise.
 */
export function decodeTableText(bytes: Uint8Array): TableText | undefined {
  const unicode = decodeText(bytes)
  if (unicode !== undefined) return { text: unicode }
  if (bytes.includes(0)) return undefined
  const windows = composed(new TextDecoder('windows-1258').decode(bytes))
  if (isVietnamese(windows)) return { text: windows }
  const western = new TextDecoder('windows-1252').decode(bytes)
  const readings = suspect(western.slice(0, sampleLength))?.readings ?? []
  const meant = readings.find(({ encoding, text }) => encoding !== 'utf-8-twice' && isVietnamese(text))
  return meant === undefined ? undefined : { text: western, encoding: meant.encoding }
}

function isVietnamese(text: string): boolean {
  const words = markedWords(text.slice(0, sampleLength))
  const right = words.filter(isVietnameseWord)
  return new Set(right).size >= wordsThatProve && right.length >= words.length * 0.95
}
