import type { CompiledCriteria } from '../compile-criteria.ts'
import { activitiesByUnit } from '../counting/activities-by-unit.ts'
import { type CountingRules, countActivities } from '../counting/count-activities.ts'
import { type Accumulated, type FedRow, sumRows } from '../facts/aggregate.ts'
import type { Feed } from '../facts/aggregator.ts'
import { createFeedLookup } from '../facts/feeds-of-activity.ts'
import type { ScoringInput } from '../input.ts'
import type { PeriodResult } from '../period-result.ts'
import { carryRecords } from '../succession/carry-records.ts'
import { scoreUnits } from '../unit-score/score-units.ts'
import { createExplainer } from './create-explainer.ts'
import { ownActivities } from './own-activities.ts'
import type { UnitExplanation } from './unit-explanation.ts'

const noFeeds: readonly Feed[] = []

/**
 * Opens a period once and explains its units on demand; points are those of `result`, nothing is scored anew.
 *
 * Example: `explainPeriod(compiled, input, result)('THPT02').notCounted[0].reason` is `'duplicate'`.
 */
export const explainPeriod = (
  compiled: CompiledCriteria,
  given: ScoringInput,
  result: PeriodResult,
): ((unit: string) => UnitExplanation) => {
  const { basis } = result
  const input = carryRecords(compiled, given)
  const { units, period, takenOver } = input
  const aggregator = compiled.aggregatorFor(period)
  const feedsOf = createFeedLookup(aggregator)
  const own = activitiesByUnit(input.activities)
  const rules: CountingRules = { period, ...aggregator.plan }

  /** Counts and adds up one unit's activities; its facts, read one by one, ask for them again and again. */
  const countOwn = (unit: number) => {
    const { id } = units[unit]!
    const activities = own.get(id) ?? []
    const verdicts = countActivities(activities, rules, basis)
    const feeds = activities.map((activity, i) => (verdicts[i]?.counted ? feedsOf(activity) : noFeeds))
    const rows: FedRow[] = []
    for (const [i, amounts] of activities.entries())
      if (feeds[i]!.length > 0) rows.push({ unit: 0, feeds: feeds[i]!, count: 1, amounts })
    const sums = sumRows(rows, 1, aggregator.accumulators)
    return { unit, sums, activities: ownActivities(activities, verdicts, feeds) }
  }
  let latest: ReturnType<typeof countOwn> | undefined
  const ownOf = (unit: number) => {
    if (latest?.unit !== unit) latest = countOwn(unit)
    return latest
  }
  const accumulated: Accumulated = { read: (unit, i, kind) => ownOf(unit).sums.read(0, i, kind) }
  const { facts } = scoreUnits(compiled, { ...input, submitted: own }, aggregator, accumulated, basis)
  return createExplainer(compiled, {
    units,
    aggregator,
    facts,
    scoreOf: unit => result.scores[unit],
    ownOf: unit => ownOf(unit).activities,
    takenOver,
  })
}
