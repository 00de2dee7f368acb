import type { Condition, Streak } from '@thidua/scoring/criteria'
import type { Unit } from '@thidua/scoring/records'
import { type Fraction, read as number, of, order } from './fraction.ts'
import type { Read } from './reader.ts'
import { isKnown, type Reading, unique } from './value.ts'

/** Yes, no, or the names of what is not known. */
export type Reply = 'yes' | 'no' | { readonly unknown: readonly string[] }

/** What may be asked about a unit at a stage; what is absent is unknown there. */
export interface Asked {
  readonly unit: Unit
  readonly read: Read
  readonly submittedNothing: boolean
  readonly declares: (fact: string) => boolean
  readonly past?: (streak: Streak) => readonly Reply[]
  readonly children: () => readonly Asked[]
  readonly fullStandard?: boolean
  readonly total?: Fraction | null
  readonly share?: (group: string) => Fraction | null
  readonly rating?: string | null
  readonly place?: number | null
}

const reply = (holds: boolean): Reply => (holds ? 'yes' : 'no')
const namesOf = (replies: readonly Reply[]): string[] =>
  unique(replies.flatMap(given => (typeof given === 'string' ? [] : given.unknown)))

export const conjunction = (replies: readonly Reply[]): Reply => {
  if (replies.includes('no')) return 'no'
  return replies.every(given => given === 'yes') ? 'yes' : { unknown: namesOf(replies) }
}

export const negation = (given: Reply): Reply => (given === 'yes' ? 'no' : given === 'no' ? 'yes' : given)

interface Bounds {
  readonly atLeast?: string | undefined
  readonly above?: string | undefined
  readonly atMost?: string | undefined
  readonly below?: string | undefined
  readonly equals?: string | undefined
}

const inside = (value: Fraction, { atLeast, above, atMost, below, equals }: Bounds): boolean =>
  (atLeast === undefined || order(value, number(atLeast)) >= 0) &&
  (above === undefined || order(value, number(above)) > 0) &&
  (atMost === undefined || order(value, number(atMost)) <= 0) &&
  (below === undefined || order(value, number(below)) < 0) &&
  (equals === undefined || order(value, number(equals)) === 0)

const compared = (reading: Reading, bounds: Bounds): Reply => {
  if (isKnown(reading)) return reply(inside(reading.is, bounds))
  return reading === 'not-applicable' ? 'no' : { unknown: reading.missing }
}

/** Answers a condition; a disjunction is the negation of the conjunction of negations. */
export const answer = (condition: Condition, asked: Asked, line = ''): Reply => {
  const ask = (inner: Condition): Reply => answer(inner, asked, line)
  if ('all' in condition) return conjunction(condition.all.map(ask))
  if ('any' in condition) return negation(conjunction(condition.any.map(inner => negation(ask(inner)))))
  if ('not' in condition) return negation(ask(condition.not))
  if ('everyChild' in condition)
    return conjunction(asked.children().map(child => answer(condition.everyChild, child)))
  if ('unitKind' in condition) return reply(condition.unitKind.includes(asked.unit.kind))
  if ('declared' in condition)
    return compared(asked.read(asked.unit, condition.declared, line), { equals: '1' })
  if ('nothingSubmitted' in condition) return reply(asked.submittedNothing)
  if ('undeclared' in condition) return reply(!asked.declares(condition.undeclared))
  if ('streak' in condition)
    return asked.past ? conjunction(asked.past(condition.streak)) : { unknown: ['history'] }
  if ('fullStandard' in condition)
    return asked.fullStandard === undefined ? { unknown: ['fullStandard'] } : reply(asked.fullStandard)
  if ('score' in condition)
    return asked.total ? reply(inside(asked.total, condition.score)) : { unknown: ['score'] }
  if ('group' in condition) {
    const share = asked.share?.(condition.group)
    return share ? reply(order(share, number(condition.atLeastShare)) >= 0) : { unknown: [condition.group] }
  }
  if ('rating' in condition) {
    if (asked.rating === undefined) return { unknown: ['rating'] }
    return reply(condition.rating.some(rating => rating === asked.rating))
  }
  if ('place' in condition) {
    if (asked.place === undefined || asked.place === null) return { unknown: ['place'] }
    return reply(order(of(asked.place), number(condition.place.atMost)) <= 0)
  }
  return compared(asked.read(asked.unit, condition.value, line), condition)
}
