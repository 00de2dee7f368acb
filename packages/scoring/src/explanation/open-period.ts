import type { CompiledCriteria } from '../compile-criteria.ts'
import { countActivities, type Verdict } from '../counting/count-activities.ts'
import { fraction, multiply } from '../decimal/exact.ts'
import { exact, text } from '../decimal/text.ts'
import { aggregateActivities, cellOf, feedsBySignature } from '../facts/aggregate.ts'
import { type Aggregator, amountIndex, createAggregator, type MeasureSlot } from '../facts/aggregator.ts'
import type { FactReader } from '../facts/fact-reader.ts'
import type { Activity, Basis, ScoringInput } from '../input.ts'
import { scoreUnits } from '../unit-score/score-units.ts'

/** What an activity added to the facts it feeds: fact id → amount as text. */
export type Contributions = ReadonlyMap<string, string>

/** A period laid open for explaining: verdicts, contributions and facts, from the same cells that scoring uses. */
export interface OpenedPeriod {
  readonly facts: FactReader
  readonly activitiesOf: (
    unit: string,
  ) => readonly { readonly activity: Activity; readonly verdict: Verdict }[]
  readonly contributionsOf: (activity: Activity) => Contributions
}

const amountText = (activity: Activity, amount: number): string => {
  if (amount === amountIndex.quantity) return activity.quantity
  if (amount === amountIndex.reached) return activity.reached ?? '0'
  return amount === amountIndex.audience ? (activity.audience ?? '0') : '1'
}

/** Contributions by signature: activities of one cell feed the same facts with the same factors. */
const contributionsIn = (aggregator: Aggregator) => {
  const feedsOf = feedsBySignature(aggregator)
  const slotOf = aggregator.slots.flatMap(slot => Array.from({ length: slot.length }, () => slot))
  return (activity: Activity): Contributions => {
    const contributions = new Map<string, string>()
    for (const { accumulator, amount, factor } of feedsOf(cellOf(activity, aggregator.plan.boundaries))) {
      const { fact, factorPlaces } = slotOf[accumulator] as MeasureSlot
      const own = amountText(activity, amount)
      contributions.set(
        fact,
        factor === 1 ? own : text(multiply(exact(own), fraction(factor, 10 ** factorPlaces))),
      )
    }
    return contributions
  }
}

export const openPeriod = (compiled: CompiledCriteria, input: ScoringInput, basis: Basis): OpenedPeriod => {
  const aggregator = createAggregator(compiled.set, input.period)
  const verdicts = countActivities(input.activities, { period: input.period, ...aggregator.plan }, basis)
  const byUnit = new Map<string, { activity: Activity; verdict: Verdict }[]>()
  input.activities.forEach((activity, i) => {
    const own = byUnit.get(activity.unit) ?? []
    own.push({ activity, verdict: verdicts[i]! })
    byUnit.set(activity.unit, own)
  })
  const counted = input.activities.filter((_, i) => verdicts[i]?.counted)
  const unitIndex = new Map(input.units.map(({ id }, i) => [id, i]))
  const accumulated = aggregateActivities(aggregator, unitIndex, counted)
  const submitted = new Set(byUnit.keys())
  const { facts } = scoreUnits(compiled, { ...input, submitted }, aggregator, accumulated, basis)
  return {
    facts,
    activitiesOf: unit => byUnit.get(unit) ?? [],
    contributionsOf: contributionsIn(aggregator),
  }
}
