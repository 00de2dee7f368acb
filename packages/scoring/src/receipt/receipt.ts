import type { CompiledCriteria } from '../compile-criteria.ts'
import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import type { PeriodResult, Semantics } from '../period-result.ts'
import { digestOf } from './digest.ts'
import { digestCriteriaSet } from './digest-criteria-set.ts'
import type { PublishedFacts } from './published-facts.ts'
import { type PublishedResult, publishedResult } from './published-result.ts'

export const receiptFormat = 'thidua-receipt/1'
export const bundleFormat = 'thidua-bundle/1'

/**
 * The named arithmetics that this engine knows, the oldest first. An engine that computes otherwise adds another version
 * and keeps these; a receipt names the oldest one under which its result stands.
 */
export const semantics = ['1', '2'] as const satisfies readonly Semantics[]

/** The version of this package; it stands beside the digest of a receipt, never in it. */
export const engineVersion = '0.1.0'

/** Digests by which a result can be recomputed and compared. */
export interface Receipt {
  readonly format: typeof receiptFormat
  readonly semantics: Semantics
  readonly criteriaSet: { readonly id: string; readonly version: string; readonly digest: string }
  /** Of the facts document. */
  readonly facts: string
  /** Of the list of `[unit, digest of its activities]` by unit: the data behind the facts, which stay where they are. */
  readonly activities: string
  /** Of the published result. */
  readonly result: string
  /** Of all of the above: the one digest that is printed and quoted. */
  readonly digest: string
  readonly engine: string
}

/** All that is needed to recompute a result, in one file. */
export interface Bundle {
  readonly format: typeof bundleFormat
  readonly receipt: Receipt
  readonly criteriaSet: CriteriaSet
  readonly facts: PublishedFacts
  readonly result: PublishedResult
}

export const digestAllActivities = ({ units }: Pick<PublishedFacts, 'units'>): string =>
  digestOf(units.map(({ unit, activities }) => [unit, activities]))

/** Digest of a receipt's content: everything but the digest itself and the engine that happened to run. */
export const digestReceipt = ({ digest: _digest, engine: _engine, ...content }: Receipt): string =>
  digestOf(content)

/** Whether a result knows anything that semantics 1 did not. */
const isSecond = ({ ratings, proposals }: PeriodResult): boolean =>
  ratings.some(({ quotas = [] }) => quotas.some(({ vote }) => vote !== undefined)) ||
  proposals.some(({ vote, used, ways }) => vote ?? used ?? ways)

const makeReceipt = (
  set: CriteriaSet,
  facts: PublishedFacts,
  result: PublishedResult,
  scored: PeriodResult,
): Receipt => {
  const content = {
    format: receiptFormat,
    semantics: isSecond(scored) ? '2' : '1',
    criteriaSet: { id: set.id, version: set.version, digest: digestCriteriaSet(set) },
    facts: digestOf(facts),
    activities: digestAllActivities(facts),
    result: digestOf(result),
  } as const
  return { ...content, digest: digestOf(content), engine: engineVersion }
}

/**
 * The receipt of a scored period together with what it vouches for.
 *
 * Example: `makeBundle(compiled, publishFacts(compiled, input, result), result).receipt.digest`.
 */
export const makeBundle = (
  { set }: CompiledCriteria,
  facts: PublishedFacts,
  scored: PeriodResult,
): Bundle => {
  const result = publishedResult(scored)
  return {
    format: bundleFormat,
    receipt: makeReceipt(set, facts, result, scored),
    criteriaSet: set,
    facts,
    result,
  }
}
