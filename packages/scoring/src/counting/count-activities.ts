import type { Activity, Basis, Period, Status } from '../input.ts'
import type { DuplicateRule } from '../language/schema/policies.ts'

export type CountingReason = 'outside-period' | 'not-verified' | 'rejected' | 'duplicate' | 'lower-level'

/** An activity leaves counting as counted, or as not counted with the reason and what counts in its place. */
export type Verdict =
  | { readonly counted: true }
  | { readonly counted: false; readonly reason: CountingReason; readonly of: string | null }

export interface CountingRules {
  readonly period: Period
  readonly duplicates: readonly DuplicateRule[]
  readonly highestLevelOnly: readonly string[]
  readonly levels: readonly string[]
}

const counted: Verdict = { counted: true }
const without = (reason: CountingReason, of: string | null = null): Verdict => ({
  counted: false,
  reason,
  of,
})

export const outsidePeriod = without('outside-period')
const rejected = without('rejected')
const notVerified = without('not-verified')

/** What the basis says of an activity in the period, before others are looked at. */
export const verdictByStatus = (status: Status, basis: Basis): Verdict => {
  if (basis === 'self' || status === 'verified') return counted
  return status === 'rejected' ? rejected : notVerified
}

const earlier = (a: Activity, b: Activity): boolean => a.date < b.date || (a.date === b.date && a.id < b.id)

/** Keeps, of the still counted activities at `keyed` that share a key, the one that `better` prefers. */
const keepOne = (
  activities: readonly Activity[],
  keyed: readonly number[],
  verdicts: Verdict[],
  keyOf: (activity: Activity) => string | undefined,
  better: (a: Activity, b: Activity) => boolean,
  reason: CountingReason,
): void => {
  const kept = new Map<string, number>()
  const keys = keyed.map(i => (verdicts[i]?.counted ? keyOf(activities[i] as Activity) : undefined))
  keyed.forEach((i, k) => {
    const key = keys[k]
    if (key === undefined) return
    const other = kept.get(key)
    if (other === undefined || better(activities[i] as Activity, activities[other] as Activity))
      kept.set(key, i)
  })
  keyed.forEach((i, k) => {
    const key = keys[k]
    const winner = key === undefined ? undefined : kept.get(key)
    if (winner !== undefined && winner !== i)
      verdicts[i] = without(reason, (activities[winner] as Activity).id)
  })
}

const separator = '\u0000'

const duplicateKey =
  (rule: DuplicateRule) =>
  (activity: Activity): string | undefined => {
    const key = rule.by === 'link' ? activity.link : activity.event
    if (!key) return undefined
    const channel = rule.counts === 'per-channel' ? (activity.channel ?? '') : ''
    return [activity.unit, key, channel].join(separator)
  }

/**
 * Which activities count: period, status by basis, highest level only, then duplicates in declared order.
 * The order of the input never matters: the earliest by date, then by id, is kept.
 */
export const countActivities = (
  activities: readonly Activity[],
  rules: CountingRules,
  basis: Basis,
): Verdict[] => {
  const { from, to } = rules.period
  const keyed: number[] = []
  const verdicts = activities.map(({ date, status, link, event }, i) => {
    // Only a link or an event can make one activity depend on another.
    if (link !== undefined || event !== undefined) keyed.push(i)
    return date < from || date > to ? outsidePeriod : verdictByStatus(status, basis)
  })
  if (rules.highestLevelOnly.length > 0) {
    const rank = new Map(rules.levels.map((level, i) => [level, i]))
    const height = (activity: Activity): number => rank.get(activity.level ?? '') ?? -1
    keepOne(
      activities,
      keyed,
      verdicts,
      a =>
        a.event && rules.highestLevelOnly.includes(a.kind) ? `${a.unit}${separator}${a.event}` : undefined,
      (a, b) => height(a) > height(b) || (height(a) === height(b) && earlier(a, b)),
      'lower-level',
    )
  }
  for (const rule of rules.duplicates)
    keepOne(activities, keyed, verdicts, duplicateKey(rule), earlier, 'duplicate')
  return verdicts
}
