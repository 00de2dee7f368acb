import type { Period } from '../input.ts'
import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import type { DistinctField, Measure } from '../language/schema/fact-definition.ts'
import { factorsOf, isDistinct } from '../language/schema/kinds.ts'
import { type Exact, one } from '../numbers/exact.ts'
import { placesOf, scaledNumber } from '../numbers/scaled.ts'
import { parse } from '../numbers/text.ts'
import { type AggregationPlan, aggregationPlan, calendarOf, measuresOf } from './aggregation-plan.ts'
import { amountOf, type CellSignature, factorOf, matchesDay } from './cell.ts'
import { createMatcher } from './match-signature.ts'

export const amountIndex = { count: 0, quantity: 1, reached: 2, audience: 3 } as const

/** One running sum: which number of an activity it adds up. */
export interface Feed {
  readonly accumulator: number
  /** Index into [1, quantity, reached, audience]. */
  readonly amount: number
  /** Whole number the amount is multiplied by: the measure's factor times 10^factorPlaces. */
  readonly factor: number
  /** The measure's factor itself, for sums that outgrow a float. */
  readonly exactFactor: Exact
}

export interface MeasureSlot {
  readonly fact: string
  readonly measure: Measure
  /** First accumulator, and how many: one for count and sum, one per value for distinct. */
  readonly start: number
  readonly length: number
  /** Decimals of the measure's factors; its running sum is that many places longer. */
  readonly factorPlaces: number
}

/** A criteria set's measures laid out as accumulators for one period. */
export interface Aggregator {
  readonly plan: AggregationPlan
  readonly slots: readonly MeasureSlot[]
  readonly accumulators: number
  /** Which accumulators an activity of this signature feeds; asked once per distinct signature. */
  feedsOf(signature: CellSignature): SignatureFeeds
  /** The same for one date bucket. */
  feeds(cell: CellSignature & { readonly bucket: number }): readonly Feed[]
}

/** Feeds that hold on every day of the period, and feeds that depend on the date bucket. */
export interface SignatureFeeds {
  readonly always: readonly Feed[]
  /** `offsets[bucket]` is added to the feed's accumulator; −1 = the measure does not take that bucket. */
  readonly dated: readonly { readonly feed: Feed; readonly offsets: Int32Array }[]
}

const distinctValues = (field: DistinctField, set: CriteriaSet, months: number): readonly string[] => {
  const { vocabulary } = set
  const counted = (n: number): string[] => Array.from({ length: n }, (_, i) => String(i))
  switch (field) {
    case 'month':
      return counted(months)
    case 'quarter':
      return counted(Math.ceil(months / 3))
    case 'kind':
      return Object.keys(vocabulary.kinds)
    case 'channel':
      return Object.keys(vocabulary.channels)
    case 'level':
      return Object.keys(vocabulary.levels)
    case 'partner':
      return Object.keys(vocabulary.partners ?? {})
  }
}

const factorPlacesOf = (measure: Measure): number =>
  Math.max(0, ...Object.values(factorsOf(measure)?.of ?? {}).map(placesOf))

/** Whether two dates inside the period may be told apart by this measure. */
const readsDate = (measure: Measure): boolean =>
  measure.where?.from !== undefined ||
  measure.where?.to !== undefined ||
  (isDistinct(measure) && (measure.distinct === 'month' || measure.distinct === 'quarter'))

export const createAggregator = (set: CriteriaSet, period: Period): Aggregator => {
  const plan = aggregationPlan(set, period)
  const insideBuckets = plan.boundaries.length - 1
  const calendar = Array.from({ length: insideBuckets }, (_, i) => calendarOf(plan, period, i + 1))
  const months = (calendar.at(-1)?.month ?? 0) + 1

  const valueIndex: Map<string, number>[] = []
  const slots: MeasureSlot[] = []
  let accumulators = 0
  for (const [fact, measure] of measuresOf(set, period)) {
    const values = isDistinct(measure) ? distinctValues(measure.distinct, set, months) : ['']
    valueIndex.push(new Map(values.map((value, i) => [value, i])))
    slots.push({
      fact,
      measure,
      start: accumulators,
      length: values.length,
      factorPlaces: factorPlacesOf(measure),
    })
    accumulators += values.length
  }

  /** Per slot: the offset that each bucket adds, −1 outside the period or the measure's own dates. */
  const offsets = slots.map(({ measure }) =>
    Int32Array.from({ length: plan.boundaries.length + 1 }, (_, bucket) => {
      const place = calendar[bucket - 1]
      if (!place || !matchesDay(measure.where, place.day)) return -1
      if (!isDistinct(measure)) return 0
      return measure.distinct === 'month' ? place.month : measure.distinct === 'quarter' ? place.quarter : 0
    }),
  )
  /** Feeds already made, by the slot's first accumulator and the factor's text. */
  const factorsOf: Map<string, Feed>[] = []
  const feedOf = (
    slot: MeasureSlot,
    values: ReadonlyMap<string, number>,
    cell: CellSignature,
  ): Feed | undefined => {
    const { measure, start, factorPlaces } = slot
    const amount = amountIndex[amountOf(measure)]
    if (!isDistinct(measure)) {
      const text = factorOf(measure, cell)
      const known = factorsOf[start] ?? new Map<string, Feed>()
      factorsOf[start] = known
      const feed = known.get(text) ?? {
        accumulator: start,
        amount,
        factor: scaledNumber(text, factorPlaces),
        exactFactor: parse(text),
      }
      known.set(text, feed)
      return feed
    }
    if (measure.distinct === 'month' || measure.distinct === 'quarter')
      return { accumulator: start, amount, factor: 1, exactFactor: one }
    const offset = values.get(cell[measure.distinct] ?? '')
    return offset === undefined
      ? undefined
      : { accumulator: start + offset, amount, factor: 1, exactFactor: one }
  }
  const slotsOf = createMatcher(
    slots.map(({ measure }) => measure.where),
    plan.levels,
  )
  const isDated = slots.map(({ measure }) => readsDate(measure))
  const feedsOf = (signature: CellSignature): SignatureFeeds => {
    const always: Feed[] = []
    const dated: SignatureFeeds['dated'][number][] = []
    for (const i of slotsOf(signature)) {
      const slot = slots[i]!
      const feed = feedOf(slot, valueIndex[i]!, signature)
      if (feed && isDated[i]) dated.push({ feed, offsets: offsets[i]! })
      else if (feed) always.push(feed)
    }
    return { always, dated }
  }
  const feeds = ({ bucket, ...signature }: CellSignature & { readonly bucket: number }): readonly Feed[] => {
    if (!calendar[bucket - 1]) return []
    const { always, dated } = feedsOf(signature)
    return [
      ...always,
      ...dated.flatMap(({ feed, offsets: own }) => {
        const offset = own[bucket] as number
        return offset < 0 ? [] : [{ ...feed, accumulator: feed.accumulator + offset }]
      }),
    ]
  }
  return { plan, slots, accumulators, feedsOf, feeds }
}
