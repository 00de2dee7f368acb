import type { CompiledCriteria } from '../../compile-criteria.ts'
import { countActivities } from '../../counting/count-activities.ts'
import { type Accumulated, aggregateActivities } from '../../facts/aggregate.ts'
import { measuredValue } from '../../facts/measured.ts'
import { grouped } from '../../grouped.ts'
import type { Activity, Basis, Period, Status } from '../../input.ts'
import type { Possible } from '../../language/lint/possible.ts'
import { equals } from '../../numbers/exact.ts'

/** What the activities that wait for verification leave open of a unit's measures. */
export interface WaitingActivities {
  /** Undefined where nothing that waits can change the measure. */
  readonly measure: (unit: string, fact: string) => Omit<Possible, 'open'> | undefined
  /** How many of the unit wait. */
  readonly count: (unit: string) => number
}

const decided = (activities: readonly Activity[], as: Status): readonly Activity[] =>
  activities.map(activity => (activity.status === 'submitted' ? { ...activity, status: as } : activity))

/**
 * Activities of a unit that share a link or an event, straight or through others, with one that waits: which of them
 * counts is open as long as that one waits.
 */
const entangled = (activities: readonly Activity[]): ReadonlySet<Activity> => {
  const byKey = new Map<string, Activity[]>()
  const keysOf = ({ link, event }: Activity): readonly string[] => [
    ...(link ? [`link ${link}`] : []),
    ...(event ? [`event ${event}`] : []),
  ]
  for (const activity of activities)
    for (const key of keysOf(activity)) byKey.set(key, [...(byKey.get(key) ?? []), activity])
  const found = new Set(
    activities.filter(activity => activity.status === 'submitted' && keysOf(activity).length > 0),
  )
  for (const activity of found)
    for (const key of keysOf(activity)) for (const other of byKey.get(key) ?? []) found.add(other)
  const alone = [...found].filter(activity => keysOf(activity).every(key => byKey.get(key)?.length === 1))
  for (const activity of alone) found.delete(activity)
  return found
}

interface Bounds {
  /** Counts whatever becomes of those that wait. */
  readonly certain: readonly Activity[]
  /** Counts in some way in which they are decided. */
  readonly possible: readonly Activity[]
  readonly isTight: boolean
}

const boundsOf = (
  { set, aggregatorFor }: CompiledCriteria,
  period: Period,
  activities: readonly Activity[],
  basis: Basis,
): Bounds => {
  const rules = { period, ...aggregatorFor(period).plan }
  const countedAs = (as: Status): readonly boolean[] =>
    countActivities(decided(activities, as), rules, basis).map(({ counted }) => counted)
  const [without, together] = [countedAs('rejected'), countedAs('verified')]
  const isKeyed = set.policies.duplicates.length > 0 || (set.policies.highestLevelOnly?.length ?? 0) > 0
  const unsure = isKeyed ? entangled(activities) : new Set<Activity>()
  const mayCount = ({ date, status }: Activity): boolean =>
    status !== 'rejected' && date >= period.from && date <= period.to
  return {
    certain: activities.filter((activity, i) => without[i] && !unsure.has(activity)),
    possible: activities.filter(
      (activity, i) => without[i] || together[i] || (unsure.has(activity) && mayCount(activity)),
    ),
    isTight: unsure.size === 0,
  }
}

/**
 * Lowest and highest value of each measure, over every way in which activities that wait are accepted or refused.
 * `activities` are all those of each unit that has one that waits; a unit without one may be left out.
 */
export const waitingActivities = (
  compiled: CompiledCriteria,
  period: Period,
  activities: readonly Activity[],
  basis: Basis,
): WaitingActivities => {
  const waiting = new Map<string, number>()
  for (const { unit, status, date } of activities)
    if (basis !== 'self' && status === 'submitted' && date >= period.from && date <= period.to)
      waiting.set(unit, (waiting.get(unit) ?? 0) + 1)
  const index = new Map([...waiting.keys()].map((unit, i) => [unit, i]))
  const ofUnits = grouped(
    activities.filter(({ unit }) => waiting.has(unit)),
    ({ unit }) => unit,
  )
  const bounds = new Map([...ofUnits].map(([unit, own]) => [unit, boundsOf(compiled, period, own, basis)]))
  const aggregator = compiled.aggregatorFor(period)
  const sumOf = (of: 'certain' | 'possible'): Accumulated =>
    aggregateActivities(
      aggregator,
      index,
      [...bounds.values()].flatMap(found => found[of]),
    )
  const [low, high] = [sumOf('certain'), sumOf('possible')]
  const slots = new Map(aggregator.slots.map(slot => [slot.fact, slot]))
  return {
    measure: (unit, fact) => {
      const [at, slot] = [index.get(unit), slots.get(fact)]
      if (at === undefined || slot === undefined) return undefined
      const [least, most] = [measuredValue(low, at, slot), measuredValue(high, at, slot)]
      if (equals(least, most)) return undefined
      const isTight = bounds.get(unit)?.isTight === true
      return { range: { least, most, whole: false }, missing: false, notApplicable: false, isTight }
    },
    count: unit => waiting.get(unit) ?? 0,
  }
}
