import type { CriteriaSet } from '@thidua/scoring/criteria'
import type { Period } from '@thidua/scoring/records'

/** What an input of a period is checked against. */
export interface InputContext {
  readonly period: Period & { readonly id: string }
  readonly set: CriteriaSet
  /** Ids of the period's units. */
  readonly units: ReadonlySet<string>
  /** The block of each unit. */
  readonly blocks: ReadonlyMap<string, string>
}
