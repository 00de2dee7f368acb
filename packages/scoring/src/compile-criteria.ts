import type { CriteriaSet } from './criteria/criteria-set.ts'
import { type Table, tableOf } from './criteria/table.ts'

/** A criteria set made ready for scoring; compile once, score many times. */
export interface CompiledCriteria {
  readonly set: CriteriaSet
  readonly table: Table
}

/** Compiles a parsed criteria set. Example: `compileCriteria(parsed.value)`. */
export const compileCriteria = (set: CriteriaSet): CompiledCriteria => ({ set, table: tableOf(set) })
