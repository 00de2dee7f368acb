import type { Bounds } from '../../numbers/bounds.ts'
import { isWithin } from '../../numbers/bounds.ts'
import { type Exact, isZero, larger, subtract, zero } from '../../numbers/exact.ts'
import { parse, print } from '../../numbers/text.ts'
import type { ExactText } from '../step.ts'
import type { Value } from '../value.ts'
import { type Answered, answerOf, no, unknown } from './answer.ts'
import type { Found } from './word.ts'

/** A value held against bounds; one that does not apply answers no. */
export const compared = (value: Value, bounds: Bounds): Answered => {
  if (value.state === 'not-applicable') return no
  return value.state === 'missing' ? unknown(value.facts) : answerOf(isWithin(value.number, bounds))
}

const outside = (value: Exact, { atLeast, above, atMost, below, equals }: Bounds): Exact => {
  const low = [atLeast, above, equals].map(bound => bound && subtract(parse(bound), value))
  const high = [atMost, below, equals].map(bound => bound && subtract(value, parse(bound)))
  return [...low, ...high].reduce<Exact>((far, by) => (by ? larger(far, by) : far), zero)
}

export const shownBy = (by: Exact): ExactText | null => (isZero(by) ? null : print(by))

export const nothing: Found = { found: null, by: null }
export const word = (found: string | null | undefined): Found => ({ found: found ?? null, by: null })
export const yesOrNo = (holds: boolean): Found => word(holds ? 'yes' : 'no')
export const number = (value: Exact | null | undefined, bounds: Bounds): Found =>
  value ? { found: print(value), by: shownBy(outside(value, bounds)) } : nothing
