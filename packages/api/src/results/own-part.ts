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

/** Scores the part of a set that needs no marks; null where nobody judges anything, and the self-score is the unit's own. */
export const ownPartOf = (
  { set }: CompiledCriteria,
  score: (part: CompiledCriteria, basis: 'self' | 'verified') => Pick<PeriodResult, 'scores'>,
): OwnPart | null => {
  const { set: part, leftOut } = withoutMarks(set)
  if (leftOut.length === 0 || part.groups.length === 0) return null
  const compiled = compileCriteria(part)
  return { leftOut, self: score(compiled, 'self').scores, verified: score(compiled, 'verified').scores }
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
