import { failure, type Issue, issue, type Result, success } from '../../result.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'

/** The two days by which a set can say that it applies (`effective.by`), as `YYYY-MM-DD`. */
export interface DecidingDays {
  /** First day of the emulation period. */
  readonly period: string
  /** Day the dossier is received, once it is. */
  readonly receipt?: string | undefined
}

/**
 * Why a set does not apply: `set-not-in-force` (with the day looked at and the days the set covers) or
 * `receipt-day-needed`. Empty when it applies.
 *
 * Example: `checkInForce(v2025, { period: '2024-09-01' })[0]?.code` is `'set-not-in-force'`.
 */
export const checkInForce = ({ effective }: CriteriaSet, days: DecidingDays): readonly Issue[] => {
  const { from, to, by } = effective
  const day = days[by]
  if (day === undefined) return [issue('receipt-day-needed', [])]
  const isInForce = from <= day && (to === undefined || day <= to)
  return isInForce ? [] : [issue('set-not-in-force', [], { day, by, from, ...(to !== undefined && { to }) })]
}

/**
 * Of the versions of one criteria set the one that applies. An earlier version without an end ends where a later
 * one begins. Fails with `no-set-in-force`, or with `receipt-day-needed` while only that day could tell.
 *
 * Example: `setInForce([v2023, v2025], { period: '2025-09-05' })` is `{ ok: true, value: v2025, … }`.
 */
export const setInForce = (versions: readonly CriteriaSet[], days: DecidingDays): Result<CriteriaSet> => {
  const verdicts = versions.map(set => ({ set, issues: checkInForce(set, days) }))
  const applying = verdicts.filter(({ issues }) => issues.length === 0).map(({ set }) => set)
  const [first, ...others] = applying
  if (first)
    return success(
      others.reduce((best, set) => (set.effective.from > best.effective.from ? set : best), first),
    )
  const waiting = verdicts.flatMap(({ issues }) => issues.filter(({ code }) => code === 'receipt-day-needed'))
  if (waiting[0]) return failure([waiting[0]])
  const { period, receipt } = days
  return failure([issue('no-set-in-force', [], { period, ...(receipt !== undefined && { receipt }) })])
}
