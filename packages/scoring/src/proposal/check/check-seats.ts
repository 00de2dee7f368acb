import { percentsWhen } from '../../language/schema/kinds.ts'
import type { Quota } from '../../language/schema/outcomes.ts'
import { type BlockCounts, type SeatRule, seatsOf } from '../../rating/seats.ts'
import { type Issue, issue } from '../../result.ts'
import { answerFromResult } from './check-readings.ts'
import type { PublishedView } from './published-view.ts'

type Path = Issue['path']

/** Seats as a result states them. */
export interface StatedSeats {
  readonly seatBase: number | null
  readonly seats: number | null
  readonly rule: SeatRule | null
}

/** A special percentage that the result itself contradicts: it does not hold, or one before it does. */
const specialIssues = (
  quota: Quota,
  rule: SeatRule | null,
  members: readonly string[],
  view: PublishedView,
  path: Path,
): Issue[] => {
  if (rule?.kind !== 'percent') return []
  const holds = percentsWhen(quota).map(({ when }) => {
    const answers = members.map(unit => answerFromResult(when, unit, view)?.answer ?? 'unseen')
    if (answers.some(answer => answer === 'no' || answer === 'unknown')) return 'no'
    return answers.includes('unseen') ? 'unseen' : 'yes'
  })
  const first = holds.indexOf('yes')
  const at = rule.when
  const isDue = at === null ? first < 0 : holds[at] !== 'no' && (first < 0 || first >= at)
  return isDue ? [] : [issue('percent-not-due', [...path, 'rule', 'when'], { percent: rule.percent })]
}

/** Does the sum of a quota again from the counts of its block. */
export const checkSeats = (
  quota: Quota | undefined,
  stated: StatedSeats,
  counts: Omit<BlockCounts, 'everyUnit'>,
  members: readonly string[],
  view: PublishedView,
  path: Path,
): Issue[] => {
  if (!quota)
    return stated.seats === null && stated.seatBase === null && stated.rule === null
      ? []
      : [issue('seats-miscounted', [...path, 'seats'], { expected: '–', found: String(stated.seats) })]
  const at = stated.rule?.kind === 'percent' ? stated.rule.when : null
  const special = at === null ? undefined : percentsWhen(quota)[at]?.when
  const again = seatsOf(quota, { ...counts, everyUnit: condition => condition === special })
  const differs = (key: 'seatBase' | 'seats', code: string): Issue[] =>
    again[key] === stated[key]
      ? []
      : [issue(code, [...path, key], { expected: String(again[key]), found: String(stated[key]) })]
  const isRuled = JSON.stringify(again.rule) === JSON.stringify(stated.rule)
  return [
    ...differs('seatBase', 'seat-base-miscounted'),
    ...differs('seats', 'seats-miscounted'),
    ...(isRuled ? [] : [issue('seat-rule-not-followed', [...path, 'rule'])]),
    ...specialIssues(quota, stated.rule, members, view, path),
  ]
}
