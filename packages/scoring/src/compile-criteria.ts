import { type Aggregator, createAggregator } from './facts/aggregator.ts'
import type { Period } from './input.ts'
import { type CompiledLanguage, compileLanguage } from './language/compile-language.ts'
import { type Table, tableOf } from './language/reading/table.ts'
import type { CriteriaSet } from './language/schema/criteria-set.ts'

/** A criteria set made ready for scoring; compile once, score many times. */
export interface CompiledCriteria {
  readonly set: CriteriaSet
  readonly table: Table
  /** Expressions, curves and conditions of the set, each made once. */
  readonly language: CompiledLanguage
  /** The measures laid out as accumulators for a period, made once for each. */
  readonly aggregatorFor: (period: Period) => Aggregator
}

/** Periods whose accumulators are kept; a set is used for one or two at a time. */
const mostPeriods = 8

/** Compiles a parsed criteria set. Example: `compileCriteria(parsed.value)`. */
export const compileCriteria = (set: CriteriaSet): CompiledCriteria => {
  const aggregators = new Map<string, Aggregator>()
  return {
    set,
    table: tableOf(set),
    language: compileLanguage(set),
    aggregatorFor: period => {
      const key = `${period.from} ${period.to}`
      const found = aggregators.get(key)
      if (found) return found
      if (aggregators.size === mostPeriods) aggregators.clear()
      const made = createAggregator(set, period)
      aggregators.set(key, made)
      return made
    },
  }
}
