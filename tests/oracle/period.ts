import type { CriteriaSet } from '@thidua/scoring/criteria'
import type { Activity, Basis, Declaration, ScoringInput, Unit } from '@thidua/scoring/records'
import { counted } from './count.ts'

/** Everything the oracle looks things up in: one period, one basis. */
export interface OraclePeriod {
  readonly set: CriteriaSet
  readonly input: ScoringInput
  readonly basis: Basis
  readonly counted: readonly Activity[]
}

export const openPeriod = (set: CriteriaSet, input: ScoringInput, basis: Basis): OraclePeriod => ({
  set,
  input,
  basis,
  counted: counted(input.activities, set, input.period, basis),
})

export const blockOf = ({ input }: OraclePeriod, unit: Unit): readonly Unit[] =>
  input.units.filter(({ block }) => block === unit.block)

export const childrenOf = ({ input }: OraclePeriod, unit: Unit): readonly Unit[] =>
  input.units.filter(({ parent }) => parent === unit.id)

/** The last declaration of a fact replaces the earlier ones. */
export const declarationOf = ({ input }: OraclePeriod, unit: Unit, fact: string): Declaration | undefined =>
  input.declarations.findLast(declaration => declaration.unit === unit.id && declaration.fact === fact)

/** What the basis accepts of a declaration: as written, or what the verifier put in its place; nothing is not known. */
export const acceptedText = (declaration: Declaration | undefined, basis: Basis): string | undefined => {
  if (!declaration || basis === 'self') return declaration?.value || undefined
  return declaration.verifiedValue ?? (declaration.status === 'verified' ? declaration.value : undefined)
}

export const submittedNothing = ({ input }: OraclePeriod, unit: Unit): boolean =>
  ![...input.activities, ...input.declarations].some(item => item.unit === unit.id)
