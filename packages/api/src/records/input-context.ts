import type { CriteriaSet, Period } from '@thidua/scoring'

/** What an input of a period is checked against. */
export interface InputContext {
  readonly period: Period & { readonly id: string }
  readonly set: CriteriaSet
  /** Ids of the period's units. */
  readonly units: ReadonlySet<string>
}
