import { countActivities } from '../counting/count-activities.ts'
import { aggregateActivities } from '../facts/aggregate.ts'
import { measuredValue } from '../facts/measured.ts'
import type { Activity } from '../input.ts'
import { print } from '../numbers/text.ts'
import { activityCarrier } from '../succession/carry-records.ts'
import { digestActivities } from './digest-activities.ts'
import type { OpenBundle } from './read-bundle.ts'

/** A unit whose published facts do not come from these activities. */
export interface ActivityDifference {
  readonly unit: string
  /** False: the same list of activities, so the facts themselves were computed otherwise. */
  readonly otherActivities: boolean
  readonly measures: readonly {
    readonly fact: string
    readonly published: string
    readonly recomputed: string
  }[]
}

/**
 * The second link of a receipt: whether the published facts come from these activities, all of them as they were.
 * Those of a unit that became part of another are carried first, as they were; those of units that the facts do not
 * name are left out.
 *
 * Example: `verifyActivities(parseBundle(text).value, activities)` is `[]`.
 */
export const verifyActivities = (
  { bundle, compiled }: OpenBundle,
  given: readonly Activity[],
): ActivityDifference[] => {
  const { period, basis, units, successions = [] } = bundle.facts
  const carry = activityCarrier(compiled.set, {
    period,
    units: units.map(({ unit }) => ({ id: unit })),
    successions: successions.map(step => ({ ...step, document: '' })),
  })
  const activities = given.map(carry)
  const aggregator = compiled.aggregatorFor(period)
  const index = new Map(units.map(({ unit }, i) => [unit, i]))
  const own = units.map((): Activity[] => [])
  for (const activity of activities) own[index.get(activity.unit) ?? -1]?.push(activity)
  const verdicts = countActivities(activities, { period, ...aggregator.plan }, basis)
  const counted = activities.filter((_, i) => verdicts[i]?.counted)
  const accumulated = aggregateActivities(aggregator, index, counted)
  return units.flatMap(({ unit, activities: digest, measures }, i) => {
    const otherActivities = digestActivities(own[i] as Activity[]) !== digest
    const differing = aggregator.slots.flatMap(slot => {
      const published = measures[slot.fact] as string
      const recomputed = print(measuredValue(accumulated, i, slot))
      return published === recomputed ? [] : [{ fact: slot.fact, published, recomputed }]
    })
    return otherActivities || differing.length > 0 ? [{ unit, otherActivities, measures: differing }] : []
  })
}
