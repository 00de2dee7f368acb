import type { CriteriaSet } from '../criteria/criteria-set.ts'
import type { DistinctField, Measure } from '../criteria/fact-definition.ts'
import { placesOf, scaledNumber } from '../decimal/scaled.ts'
import type { Period } from '../input.ts'
import { type AggregationPlan, aggregationPlan, calendarOf, measuresOf } from './aggregation-plan.ts'
import { amountOf, distinctValue, factorOf, matches, type Signature } from './cell.ts'

export const amountIndex = { count: 0, quantity: 1, reached: 2, audience: 3 } as const

/** One running sum: which number of an activity it adds up. */
export interface Feed {
  readonly accumulator: number
  /** Index into [1, quantity, reached, audience]. */
  readonly amount: number
  /** Whole number the amount is multiplied by: the measure's factor times 10^factorPlaces. */
  readonly factor: number
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
  /** Which accumulators an activity of this signature feeds; looked up once per distinct signature. */
  feeds(cell: Omit<Signature, 'day' | 'month' | 'quarter'> & { readonly bucket: number }): readonly Feed[]
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
  'distinct' in measure || !measure.factors
    ? 0
    : Math.max(0, ...Object.values(measure.factors.of).map(placesOf))

export const createAggregator = (set: CriteriaSet, period: Period): Aggregator => {
  const plan = aggregationPlan(set, period)
  const insideBuckets = plan.boundaries.length - 1
  const calendar = Array.from({ length: insideBuckets }, (_, i) => calendarOf(plan, period, i + 1))
  const months = (calendar.at(-1)?.month ?? 0) + 1

  const valueIndex: Map<string, number>[] = []
  const slots: MeasureSlot[] = []
  let accumulators = 0
  for (const [fact, measure] of measuresOf(set, period)) {
    const values = 'distinct' in measure ? distinctValues(measure.distinct, set, months) : ['']
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

  return {
    plan,
    slots,
    accumulators,
    feeds: cell => {
      const place = calendar[cell.bucket - 1]
      if (!place) return []
      const signature: Signature = { ...cell, ...place }
      return slots.flatMap((slot, i): Feed[] => {
        if (!matches(slot.measure.where, signature, plan.levels)) return []
        const value = 'distinct' in slot.measure ? distinctValue(slot.measure.distinct, signature) : ''
        const offset = value === null ? undefined : valueIndex[i]?.get(value)
        if (offset === undefined) return []
        const factor = scaledNumber(factorOf(slot.measure, signature), slot.factorPlaces)
        return [{ accumulator: slot.start + offset, amount: amountIndex[amountOf(slot.measure)], factor }]
      })
    },
  }
}
