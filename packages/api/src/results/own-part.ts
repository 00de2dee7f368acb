import { type CompiledCriteria, compileCriteria, type PeriodResult } from '@thidua/scoring'
import { withoutMarks } from '@thidua/scoring/criteria'
import type { UnitScore } from '@thidua/scoring/outcomes'

/** What the units can reckon themselves before marks are given, and what became of the same part in verification. */
export interface OwnPart {
  /** Lines that wait for marks, and those that read such lines. */
  readonly leftOut: readonly string[]
  /** In the order of the units. */
  readonly self: readonly UnitScore[]
  readonly verified: readonly UnitScore[]
}

/** The part of a set that needs no marks: all of it where nobody judges anything. */
export const selfPartOf = (
  compiled: CompiledCriteria,
): { readonly part: CompiledCriteria; readonly leftOut: readonly string[] } => {
  const { set: part, leftOut } = withoutMarks(compiled.set)
  return leftOut.length === 0 || part.groups.length === 0
    ? { part: compiled, leftOut: [] }
    : { part: compileCriteria(part), leftOut }
}

/** Scores the part of a set that needs no marks; null where nobody judges anything, and the self-score is the unit's own. */
export const ownPartOf = (
  compiled: CompiledCriteria,
  score: (part: CompiledCriteria, basis: 'self' | 'verified') => Pick<PeriodResult, 'scores'>,
): OwnPart | null => {
  const { part, leftOut } = selfPartOf(compiled)
  if (leftOut.length === 0) return null
  return { leftOut, self: score(part, 'self').scores, verified: score(part, 'verified').scores }
}

/** The same of the unit at an index, as answers hold it. */
export const ownFigureOf = ({ leftOut, self, verified }: OwnPart, unit: number) => {
  const own = self[unit] as UnitScore
  return {
    leftOut: [...leftOut],
    self: own.total,
    verified: (verified[unit] as UnitScore).total,
    unresolved: own.unresolved,
  }
}
