import type { Aggregator, Feed } from '../facts/aggregator.ts'
import { fraction, multiply } from '../numbers/exact.ts'
import { parse, print } from '../numbers/text.ts'
import type { OwnActivities } from './own-activities.ts'
import type { FactReading } from './unit-explanation.ts'

type Contribution = FactReading['activities'][number]

/** What added up to one fact: the contributions, and the positions of their activities among the unit's. */
export interface FactContributions {
  readonly activities: Contribution[]
  readonly positions: number[]
}

/** Explains what counted activities added to measures; a measure is named by its place among the slots. */
export interface Contributions {
  /** By slot, what one unit's counted activities added. */
  readonly of: (own: OwnActivities) => readonly FactContributions[]
  readonly slotOfFeed: (feed: Feed) => number
}

/** Cells and amounts are shared by many activities, so what they give is worked out once for the whole period. */
export const createContributions = ({ slots }: Aggregator): Contributions => {
  const slotOf = Int32Array.from(slots.flatMap(({ length }, i) => new Array<number>(length).fill(i)))
  const products = slots.map(() => new Map<number, Map<string, string>>())
  const amountsBy = (slot: number, factor: number): Map<string, string> => {
    const found = products[slot]!.get(factor)
    if (found) return found
    const made = new Map<string, string>()
    products[slot]!.set(factor, made)
    return made
  }
  const amountText = (own: string, factor: number, slot: number): string => {
    const places = slots[slot]!.factorPlaces
    if (factor === 1 && places === 0) return own
    const known = amountsBy(slot, factor)
    const found = known.get(own)
    if (found !== undefined) return found
    const made = print(multiply(parse(own), fraction(factor, 10 ** places)))
    known.set(own, made)
    return made
  }
  return {
    slotOfFeed: feed => slotOf[feed.accumulator] as number,
    of: own => {
      const { ids, verdicts, feeds } = own
      const bySlot = slots.map((): FactContributions => ({ activities: [], positions: [] }))
      for (let i = 0; i < ids.length; i++) {
        if (!verdicts[i]!.counted) continue
        const activity = ids[i] as string
        // Most facts take the same amount of an activity, and then share the record of it.
        let latest: Contribution = { activity, amount: '1' }
        for (const feed of feeds[i] as readonly Feed[]) {
          const slot = slotOf[feed.accumulator] as number
          const amount = amountText(own.amountText(i, feed.amount), feed.factor, slot)
          if (amount !== latest.amount) latest = { activity, amount }
          const into = bySlot[slot] as FactContributions
          into.activities.push(latest)
          into.positions.push(i)
        }
      }
      return bySlot
    },
  }
}
