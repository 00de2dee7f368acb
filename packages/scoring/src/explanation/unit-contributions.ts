import type { Verdict } from '../counting/count-activities.ts'
import { fraction, multiply } from '../decimal/exact.ts'
import { exact, text } from '../decimal/text.ts'
import { type Aggregator, amountIndex, type Feed } from '../facts/aggregator.ts'
import { createFeedLookup } from '../facts/feeds-of-activity.ts'
import type { Activity } from '../input.ts'
import type { FactReading } from './unit-explanation.ts'

type Contribution = FactReading['activities'][number]

/** What added up to one fact: the contributions, and the positions of their activities among the unit's. */
export interface FactContributions {
  readonly activities: Contribution[]
  readonly positions: number[]
}

/** What one unit's counted activities added, by fact. */
export interface UnitContributions {
  readonly ofFact: (fact: string) => FactContributions
  /** Facts that an activity feeds. */
  readonly factsFedBy: (activity: Activity) => readonly string[]
}

const ownText = (activity: Activity, amount: number): string => {
  if (amount === amountIndex.quantity) return activity.quantity
  if (amount === amountIndex.reached) return activity.reached ?? '0'
  return amount === amountIndex.audience ? (activity.audience ?? '0') : '1'
}

const nothing: FactContributions = { activities: [], positions: [] }

/** Cells and amounts are shared by many activities, so what they give is worked out once for the whole period. */
export const createContributions = (
  aggregator: Aggregator,
): ((own: readonly Activity[], verdicts: readonly Verdict[]) => UnitContributions) => {
  const feedsOf = createFeedLookup(aggregator)
  const { slots } = aggregator
  const slotOf = Int32Array.from(slots.flatMap(({ length }, i) => new Array<number>(length).fill(i)))
  const slotOfFact = new Map(slots.map(({ fact }, i) => [fact, i]))
  const products = slots.map(() => new Map<number, Map<string, string>>())
  const amountText = (activity: Activity, { amount, factor }: Feed, slot: number): string => {
    const own = ownText(activity, amount)
    if (factor === 1 && slots[slot]!.factorPlaces === 0) return own
    const byText = products[slot]!.get(factor) ?? new Map<string, string>()
    products[slot]!.set(factor, byText)
    const known =
      byText.get(own) ?? text(multiply(exact(own), fraction(factor, 10 ** slots[slot]!.factorPlaces)))
    byText.set(own, known)
    return known
  }
  return (own, verdicts) => {
    const bySlot = slots.map((): FactContributions => ({ activities: [], positions: [] }))
    for (let i = 0; i < own.length; i++) {
      if (!verdicts[i]?.counted) continue
      const activity = own[i] as Activity
      // Most facts take the same amount of an activity, and then share the record of it.
      let latest: Contribution = { activity: activity.id, amount: '1' }
      for (const feed of feedsOf(activity)) {
        const slot = slotOf[feed.accumulator] as number
        const amount = amountText(activity, feed, slot)
        if (amount !== latest.amount) latest = { activity: activity.id, amount }
        const into = bySlot[slot] as FactContributions
        into.activities.push(latest)
        into.positions.push(i)
      }
    }
    return {
      ofFact: fact => bySlot[slotOfFact.get(fact) ?? -1] ?? nothing,
      factsFedBy: activity =>
        feedsOf(activity).map(({ accumulator }) => slots[slotOf[accumulator] as number]!.fact),
    }
  }
}
