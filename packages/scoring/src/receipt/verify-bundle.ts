import { type Result, success } from '../result.ts'
import { compareResults, type ResultDifference } from './compare-results.ts'
import { digestOf } from './digest.ts'
import { digestCriteriaSet } from './digest-criteria-set.ts'
import { publishedResult } from './published-result.ts'
import { type OpenBundle, readBundle } from './read-bundle.ts'
import { digestAllActivities, digestReceipt, type Receipt } from './receipt.ts'
import { scoreFacts } from './score-facts.ts'

/** A digest of the receipt that is not the digest of what stands beside it. */
export interface DigestMismatch {
  readonly of: 'criteriaSet' | 'facts' | 'activities' | 'result' | 'receipt'
  /** As the receipt states it, and as the document in the bundle has it. */
  readonly stated: string
  readonly found: string
}

/** What a recomputation found: digests that do not fit and figures that differ. */
export interface Verification {
  /** The result follows from the facts, and every digest fits. */
  readonly isReproduced: boolean
  readonly receipt: Receipt
  readonly mismatches: readonly DigestMismatch[]
  /** `before`: as published; `after`: as recomputed. */
  readonly differences: readonly ResultDifference[]
}

const mismatchesOf = ({ bundle, compiled }: OpenBundle): DigestMismatch[] => {
  const { receipt, facts, result } = bundle
  const found: readonly (readonly [DigestMismatch['of'], string, string])[] = [
    ['criteriaSet', receipt.criteriaSet.digest, digestCriteriaSet(compiled.set)],
    ['facts', receipt.facts, digestOf(facts)],
    ['activities', receipt.activities, digestAllActivities(facts)],
    ['result', receipt.result, digestOf(result)],
    ['receipt', receipt.digest, digestReceipt(receipt)],
  ]
  return found.flatMap(([of, stated, actual]) => (stated === actual ? [] : [{ of, stated, found: actual }]))
}

/** Recomputes an open bundle. Example: `verifyOpenBundle(parsed.value).isReproduced`. */
export const verifyOpenBundle = (open: OpenBundle): Verification => {
  const { bundle, compiled } = open
  const mismatches = mismatchesOf(open)
  const { facts, result, receipt } = bundle
  const differences = compareResults(result, publishedResult(scoreFacts(compiled, facts, receipt.semantics)))
  const isReproduced = mismatches.length === 0 && differences.length === 0
  return { isReproduced, receipt, mismatches, differences }
}

/**
 * Recomputes a published result from its bundle alone, offline: which digests do not fit, and which figures differ.
 * Fails, with every place, only where the bundle cannot be read. Never throws.
 *
 * Example: `verifyBundle(JSON.parse(text)).value.isReproduced` is `true`.
 */
export const verifyBundle = (document: unknown): Result<Verification> => {
  const opened = readBundle(document)
  return opened.ok ? success(verifyOpenBundle(opened.value)) : opened
}
