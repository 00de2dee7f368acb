import { type Table, tableOf } from './language/reading/table.ts'
import type { CriteriaSet } from './language/schema/criteria-set.ts'

/** A criteria set made ready for scoring; compile once, score many times. */
export interface CompiledCriteria {
  readonly set: CriteriaSet
  readonly table: Table
}

/** Compiles a parsed criteria set. Example: `compileCriteria(parsed.value)`. */
export const compileCriteria = (set: CriteriaSet): CompiledCriteria => ({ set, table: tableOf(set) })
