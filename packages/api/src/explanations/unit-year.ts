import { parse, print } from '@thidua/scoring/numbers'
import type { SelfScoreRow } from '../self-scores/self-score.repository.ts'
import type { ShownFigure } from '../self-scores/self-score.table.ts'
import type { ExplanationRow } from './explanation.repository.ts'

export const explanationStates = ['asked', 'explained', 'settled'] as const
export type ExplanationState = (typeof explanationStates)[number]

/** The states of a unit's year, in the order in which they come. */
export const unitYears = ['open', 'self-scored', 'verifying', 'explanation', 'verified', 'agreed'] as const
export type UnitYear = (typeof unitYears)[number]

export interface Difference {
  readonly criterion: string
  /** As it was computed when the unit confirmed it. */
  readonly self: string | null
  /** The figure of its own that the unit named, and why. */
  readonly claim: { readonly points: string; readonly reason: string } | null
  readonly verified: string | null
  readonly state: ExplanationState
  readonly explanation: ExplanationRow | null
}

const isSame = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : print(parse(a)) === print(parse(b))

/** A word that was kept holds for the figure it was given about; one that changed a figure is expected to move it. */
const stateOf = (row: ExplanationRow | undefined, verified: string | null): ExplanationState => {
  if (!row) return 'asked'
  if (row.outcome === null) return 'explained'
  return row.outcome === 'changed' || isSame(row.verified, verified) ? 'settled' : 'asked'
}

/**
 * Criteria in which what a unit stands for, its claim or else the figure it confirmed, is another than the verified
 * figure; and those that it explained, although they are the same by now.
 */
export const differencesOf = (
  confirmed: Pick<SelfScoreRow, 'figures' | 'claims'>,
  verified: readonly ShownFigure[],
  rows: readonly ExplanationRow[],
): Difference[] => {
  const now = new Map(verified.map(({ criterion, points }) => [criterion, points]))
  return confirmed.figures.flatMap(({ criterion, points: self }): Difference[] => {
    const claim = confirmed.claims.find(one => one.criterion === criterion) ?? null
    const row = rows.find(one => one.criterion === criterion)
    const points = now.get(criterion) ?? null
    const differs = !isSame(claim?.points ?? self, points)
    if (!differs && !row) return []
    const told = claim && { points: claim.points, reason: claim.reason }
    const state = differs ? stateOf(row, points) : 'settled'
    return [{ criterion, self, claim: told, verified: points, state, explanation: row ?? null }]
  })
}

/** What is stored of one unit that says where its year stands. */
export interface YearOfUnit {
  readonly isConfirmed: boolean
  /** Whether verification has begun, and how much of the unit nobody has decided on. */
  readonly isVerifying: boolean
  readonly waiting: number
  readonly differences: readonly Pick<Difference, 'state'>[]
  readonly hasAgreed: boolean
}

/** Where the year of a unit stands: derived, so that it can never say something else than what is stored. */
export const unitYearOf = (unit: YearOfUnit): UnitYear => {
  if (!unit.isConfirmed) return 'open'
  if (!unit.isVerifying) return 'self-scored'
  if (unit.waiting > 0) return 'verifying'
  if (unit.differences.some(({ state }) => state !== 'settled')) return 'explanation'
  return unit.hasAgreed ? 'agreed' : 'verified'
}
