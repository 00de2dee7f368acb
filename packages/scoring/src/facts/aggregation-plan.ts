import { monthStart, nextDay } from '../calendar/day.ts'
import { dayOfPeriod } from '../calendar/day-of-period.ts'
import type { Period } from '../input.ts'
import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import type { Measure } from '../language/schema/fact-definition.ts'
import { isDistinct, isMeasure } from '../language/schema/kinds.ts'
import type { DuplicateRule } from '../language/schema/policies.ts'

/**
 * What an aggregator, in memory or in SQL, must know to group activities into cells.
 * Bucket k holds the dates with exactly k boundaries on or before them; bucket 0 and the last one
 * lie outside the period. Inside a bucket no rule can tell one date from another.
 */
export interface AggregationPlan {
  /** Ascending `YYYY-MM-DD` dates; the first is the period's first day, the last the day after its end. */
  readonly boundaries: readonly string[]
  readonly duplicates: readonly DuplicateRule[]
  readonly highestLevelOnly: readonly string[]
  /** From lowest to highest. */
  readonly levels: readonly string[]
}

/** Days that come back (`MM-DD`, `DD`) as the dates they mean in this period. */
const inPeriod = (measure: Measure, { from }: Period): Measure => {
  const { where } = measure
  if (where?.from === undefined && where?.to === undefined) return measure
  const dateOf = (day: string | undefined) => (day === undefined ? undefined : dayOfPeriod(day, from))
  return { ...measure, where: { ...where, from: dateOf(where.from), to: dateOf(where.to) } }
}

export const measuresOf = (set: CriteriaSet, period: Period): readonly (readonly [string, Measure])[] =>
  Object.entries(set.facts).flatMap(([id, fact]) =>
    isMeasure(fact) ? [[id, inPeriod(fact, period)] as const] : [],
  )

const readsCalendar = (measure: Measure): boolean =>
  isDistinct(measure) && (measure.distinct === 'month' || measure.distinct === 'quarter')

/** First days of the months after the first that lie in the period. */
const monthStarts = (period: Period): string[] => {
  const starts: string[] = []
  for (let i = 1, day = monthStart(period.from, 1); day <= period.to; day = monthStart(period.from, ++i))
    starts.push(day)
  return starts
}

/** Three-month stretches counted from the period's first month. */
const quarterStarts = (period: Period): string[] => monthStarts(period).filter((_, i) => i % 3 === 2)

export const aggregationPlan = (set: CriteriaSet, period: Period): AggregationPlan => {
  const measures = measuresOf(set, period).map(([, measure]) => measure)
  const cuts = new Set<string>()
  for (const { where } of measures) {
    if (where?.from) cuts.add(where.from)
    if (where?.to) cuts.add(nextDay(where.to))
  }
  if (measures.some(readsCalendar)) for (const day of monthStarts(period)) cuts.add(day)
  const end = nextDay(period.to)
  const inside = [...cuts].filter(day => day > period.from && day < end).sort()
  return {
    boundaries: [period.from, ...inside, end],
    duplicates: set.policies.duplicates,
    highestLevelOnly: set.policies.highestLevelOnly ?? [],
    levels: Object.keys(set.vocabulary.levels),
  }
}

/** Index of the bucket that a date falls in. */
export const bucketOf = (boundaries: readonly string[], date: string): number => {
  let [low, high] = [0, boundaries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((boundaries[middle] as string) <= date) low = middle + 1
    else high = middle
  }
  return low
}

/** Month and quarter that a bucket inside the period belongs to, counted from 0. */
export const calendarOf = (plan: AggregationPlan, period: Period, bucket: number) => {
  const day = plan.boundaries[bucket - 1] as string
  return {
    day,
    month: bucketOf(monthStarts(period), day),
    quarter: bucketOf(quarterStarts(period), day),
  }
}
