import type { FactDefinition, Measure } from './fact-definition.ts'
import type { Quota } from './outcomes.ts'
import type { TieBreak } from './policies.ts'

// Apart from the schemas, so that scoring does not carry the library that reads criteria sets.
/** Whether a fact is aggregated from activities, not composed of other facts. */
export const isMeasure = (fact: FactDefinition): fact is Measure => !('value' in fact)

/** A measure that counts different terms or stretches of the calendar. */
export type DistinctMeasure = Extract<Measure, { readonly distinct: unknown }>

/** Whether a measure counts how many different ones there are. */
export const isDistinct = (measure: Measure): measure is DistinctMeasure => 'distinct' in measure

/** Which amount of its activities a measure adds up; undefined where it counts. */
export const amountSummed = (measure: Measure) => ('sum' in measure ? measure.sum : undefined)

/** What the terms of a measure count for; undefined where each counts once. */
export const factorsOf = (measure: Measure) => (isDistinct(measure) ? undefined : measure.factors)

/** A quota that is a share of a base. */
export type ShareQuota = Extract<Quota, { readonly percentOf: string }>
/** A quota that a table by block size gives. */
export type SizeQuota = Extract<Quota, { readonly byBlockSize: unknown }>

/** Whether seats are a share of a base. */
export const isShareQuota = (quota: Quota | undefined): quota is ShareQuota =>
  quota !== undefined && 'percentOf' in quota

/** Whether a table by block size gives the seats. */
export const isSizeQuota = (quota: Quota | undefined): quota is SizeQuota =>
  quota !== undefined && 'byBlockSize' in quota

/** The special percentages of a quota. */
export const percentsWhen = (quota: Quota | undefined) =>
  isShareQuota(quota) ? (quota.percentWhen ?? []) : []

/** What each kind of key says, asked of this one. */
export const matchTieBreak = <R>(
  key: TieBreak,
  cases: {
    readonly [K in 'group' | 'criterion' | 'fact' | 'component']: (
      key: Extract<TieBreak, Readonly<Record<K, unknown>>>,
    ) => R
  },
): R => {
  if ('group' in key) return cases.group(key)
  if ('criterion' in key) return cases.criterion(key)
  return 'fact' in key ? cases.fact(key) : cases.component(key)
}
