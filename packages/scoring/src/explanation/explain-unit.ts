import type { CompiledCriteria } from '../compile-criteria.ts'
import { activitiesByUnit } from '../counting/activities-by-unit.ts'
import { countActivities } from '../counting/count-activities.ts'
import { type Accumulated, aggregateActivities } from '../facts/aggregate.ts'
import { createAggregator } from '../facts/aggregator.ts'
import { createFeedLookup } from '../facts/feeds-of-activity.ts'
import type { Activity, ScoringInput } from '../input.ts'
import type { PeriodResult } from '../period-result.ts'
import { scoreUnits } from '../unit-score/score-units.ts'
import { createExplainer } from './create-explainer.ts'
import type { UnitExplanation } from './unit-explanation.ts'

/**
 * Opens a period once and explains its units on demand; points are those of `result`, nothing is scored anew.
 *
 * Example: `explainPeriod(compiled, input, result)('THPT02').notCounted[0].reason` is `'duplicate'`.
 */
export const explainPeriod = (
  compiled: CompiledCriteria,
  input: ScoringInput,
  result: PeriodResult,
): ((unit: string) => UnitExplanation) => {
  const { basis } = result
  const { units, period } = input
  const aggregator = createAggregator(compiled.set, period)
  const feedsOf = createFeedLookup(aggregator)
  const own = activitiesByUnit(input.activities)
  const activitiesOf = (unit: number): readonly Activity[] => own.get(units[unit]!.id) ?? []
  let [latest, latestSums]: [number, Accumulated | undefined] = [-1, undefined]
  const sumsOf = (unit: number): Accumulated => {
    if (latest === unit && latestSums) return latestSums
    const activities = activitiesOf(unit)
    const verdicts = countActivities(activities, { period, ...aggregator.plan }, basis)
    const counted = activities.filter((_, i) => verdicts[i]?.counted)
    latest = unit
    latestSums = aggregateActivities(aggregator, new Map([[units[unit]!.id, 0]]), counted, feedsOf)
    return latestSums
  }
  const accumulated: Accumulated = { read: (unit, i, kind) => sumsOf(unit).read(0, i, kind) }
  const { facts } = scoreUnits(compiled, { ...input, submitted: own }, aggregator, accumulated, basis)
  return createExplainer(compiled, {
    period,
    basis,
    units,
    aggregator,
    facts,
    scoreOf: unit => result.scores[unit],
    activitiesOf,
  })
}

/** One unit alone; to explain many, open the period once with `explainPeriod`. */
export const explainUnit = (
  compiled: CompiledCriteria,
  input: ScoringInput,
  result: PeriodResult,
  unit: string,
): UnitExplanation => explainPeriod(compiled, input, result)(unit)
