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

/** Where the quoted field at `at` ends, behind its quotes; −1 where they do not close. */
export const quotedEnd = (bytes: Uint8Array, at: number): number => {
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

/** Lengths of the statuses. */
export const statusLengths = Int32Array.from(statusNames, status => status.length)

const wordOf = (letters: string): number =>
  new DataView(Uint8Array.from(letters, letter => letter.charCodeAt(0)).buffer).getInt32(0, true)
// Eight letters tell the statuses apart; one has a ninth.
const submitted = { head: wordOf('subm'), body: wordOf('itte'), last: 'd'.charCodeAt(0) } as const
const verified = { head: wordOf('veri'), body: wordOf('fied') } as const
const rejected = { head: wordOf('reje'), body: wordOf('cted') } as const

/** Which of `statusNames` the bytes at `at` begin with, or −1. Behind a status there are a comma and a line end at least. */
export const statusAt = (bytes: Uint8Array, view: DataView, at: number): number => {
  if (at + 10 > bytes.length) return -1
  const head = view.getInt32(at, true)
  const body = view.getInt32(at + 4, true)
  if (head === verified.head && body === verified.body) return 1
  if (head === submitted.head && body === submitted.body && bytes[at + 8] === submitted.last) return 0
  return head === rejected.head && body === rejected.body ? 2 : -1
}
