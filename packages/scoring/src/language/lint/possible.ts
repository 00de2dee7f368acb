import type { Answered } from '../conditions/answer.ts'
import type { Value } from '../value.ts'
import { exactly, joinRanges, type Range } from './range.ts'

/** What a value can still become while facts are open. */
export interface Possible {
  /** Null: it never has a number. */
  readonly range: Range | null
  /** It may lack data, now or in the end. */
  readonly missing: boolean
  readonly notApplicable: boolean
  /** The open facts that it was read from, each as often as it was read. */
  readonly open: readonly string[]
  /** Both ends of the range occur, each with some value of the open facts, as long as no fact was read twice. */
  readonly isTight: boolean
}

/** A value that nothing open can change. */
export const settledValue = (value: Value): Possible => ({
  range: value.state === 'known' ? exactly(value.number) : null,
  missing: value.state === 'missing',
  notApplicable: value.state === 'not-applicable',
  open: [],
  isTight: true,
})

/** A value read from several, which is not one of them. */
export const readFrom = (parts: readonly Possible[], own: Omit<Possible, 'open'>): Possible => ({
  ...own,
  open: parts.flatMap(({ open }) => open),
})

/** Every number of any of them; null where none has one. */
export const joinAll = (ranges: readonly (Range | null)[]): Range | null =>
  ranges.reduce((a, b) => (a && b ? joinRanges(a, b) : (a ?? b)), null)

/** It has a number, whatever becomes of what is open. */
export const isSure = ({ range, missing, notApplicable }: Possible): boolean =>
  range !== null && !missing && !notApplicable

/** The answers that a condition can still get. */
export interface PossibleAnswer {
  readonly yes: boolean
  readonly no: boolean
  readonly unknown: boolean
  readonly open: readonly string[]
  readonly isTight: boolean
}

export const settledAnswer = ({ answer }: Answered): PossibleAnswer => ({
  yes: answer === 'yes',
  no: answer === 'no',
  unknown: answer === 'unknown',
  open: [],
  isTight: true,
})

/** Yes or no, nobody knows which. */
export const eitherAnswer: PossibleAnswer = { yes: true, no: true, unknown: false, open: [], isTight: false }

export const isSurely = (answer: 'yes' | 'no', { yes, no, unknown }: PossibleAnswer): boolean =>
  !unknown && (answer === 'yes' ? yes && !no : no && !yes)
