import type { Status } from '../input.ts'
import { bytesOf } from './csv-format.ts'

const { quote, comma, lineFeed, carriageReturn } = bytesOf

/** 1 for the bytes that end an unquoted field or may not stand in one. */
export const stops = new Uint8Array(256)
for (const byte of [quote, comma, lineFeed, carriageReturn]) stops[byte] = 1

/** Where the unquoted field at `at` ends. None of the stops lies above the comma, so that most bytes need no table. */
export const plainEnd = (bytes: Uint8Array, at: number): number => {
  let end = at
  let byte = bytes[end] as number
  while (byte > comma || stops[byte] === 0) byte = bytes[++end] as number
  return end
}

/** Where the field at `at` ends, its quotes included; −1 where they do not close. */
export const fieldEnd = (bytes: Uint8Array, at: number): number => {
  if (bytes[at] !== quote) return plainEnd(bytes, at)
  for (let end = at + 1; end < bytes.length; end++) {
    if (bytes[end] !== quote) continue
    if (bytes[end + 1] !== quote) return end + 1
    end++
  }
  return -1
}

export const isAscii = (bytes: Uint8Array, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if ((bytes[at] as number) >= 0x80) return false
  return true
}

export const statusNames: readonly Status[] = ['submitted', 'verified', 'rejected']
const statusBytes = statusNames.map(status => Uint8Array.from(`${status},`, letter => letter.charCodeAt(0)))
const lastOfSubmitted = 'd'.charCodeAt(0)
const wordAt = (bytes: Uint8Array, at: number): number => new DataView(bytes.buffer).getInt32(at, true)
const firstWords = Int32Array.from(statusBytes, status => wordAt(status, 0))
const secondWords = Int32Array.from(statusBytes, status => wordAt(status, 4))

/** Lengths of the statuses with their commas. */
export const statusLengths = Int32Array.from(statusBytes, status => status.length)

/** Which of `statusNames` stands at `at` with a comma behind it, or −1; ten bytes must be left. */
export const statusAt = (bytes: Uint8Array, view: DataView, at: number): number => {
  const first = view.getInt32(at, true)
  const second = view.getInt32(at + 4, true)
  let name = statusNames.length - 1
  while (name >= 0 && (firstWords[name] !== first || secondWords[name] !== second)) name--
  if (name < 0) return -1
  const end = at + (statusLengths[name] as number) - 1
  // The first eight letters tell the statuses apart; the longest has one more.
  return bytes[end] === comma && (end === at + 8 || bytes[at + 8] === lastOfSubmitted) ? name : -1
}
