import { failure, type Result, success } from '@thidua/scoring/issues'
import { compiledCriteriaSet } from '../criteria-sets/criteria-set.service.ts'
import type { Db } from '../db/database.ts'
import { sha256 } from '../intake/fingerprint.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import { scoreSelfPart } from '../results/score-stored-period.ts'
import type { ShownFigure } from './self-score.table.ts'

/** What one unit can reckon itself of what is stored now. */
export interface OwnFigures {
  readonly total: string | null
  readonly figures: readonly ShownFigure[]
  /** Of all that is shown: the set, the unit, its total and its figures. */
  readonly digest: string
}

export interface SelfScores {
  /** The revision of the inputs that they follow from. */
  readonly revision: number
  readonly criteriaSet: string
  /** Lines that wait for marks. */
  readonly leftOut: readonly string[]
  readonly byUnit: ReadonlyMap<string, OwnFigures>
}

const compute = async (
  db: Db,
  { id, startsOn, endsOn, digest, inputsRevision }: PeriodRow,
  asOf: string,
  basis: 'self' | 'verified',
): Promise<Result<SelfScores>> => {
  const compiled = await compiledCriteriaSet(db, digest)
  const stored = { id, period: { from: startsOn, to: endsOn }, asOf }
  const { scores, leftOut, unfit } = await scoreSelfPart(db, compiled, stored, basis)
  if (unfit.length > 0) return failure(unfit)
  const byUnit = scores.map(({ unit, total, criteria }): [string, OwnFigures] => {
    const figures = criteria
      .filter(({ state }) => state !== 'not-applicable')
      .map(({ criterion, state, points }) => ({ criterion, points: state === 'missing' ? null : points }))
    return [unit, { total, figures, digest: sha256(JSON.stringify([digest, unit, total, figures])) }]
  })
  return success({ revision: inputsRevision, criteriaSet: digest, leftOut, byUnit: new Map(byUnit) })
}

type PeriodRow = Extract<Awaited<ReturnType<typeof existingPeriod>>, { readonly ok: true }>['value']

/** The last figures of each period on each basis, while its inputs stay what they are: a thousand officers ask in one evening. */
const kept = new WeakMap<
  Db,
  Map<string, { readonly key: string; readonly figures: Promise<Result<SelfScores>> }>
>()

const figuresOf = async (
  db: Db,
  periodId: string,
  today: string,
  basis: 'self' | 'verified',
): Promise<Result<SelfScores>> => {
  const found = await existingPeriod(db, periodId)
  if (!found.ok) return found
  const { id, inputsRevision, digest, proposalDate } = found.value
  const asOf = proposalDate ?? today
  const ofDatabase = kept.get(db) ?? new Map<string, { key: string; figures: Promise<Result<SelfScores>> }>()
  kept.set(db, ofDatabase)
  const key = [inputsRevision, digest, asOf].join(' ')
  const place = `${basis} ${id}`
  const known = ofDatabase.get(place)
  if (known?.key === key) return known.figures
  const figures = compute(db, found.value, asOf, basis)
  ofDatabase.set(place, { key, figures })
  figures.catch(() => ofDatabase.delete(place))
  return figures
}

/** What every unit of a period can reckon itself, computed by the engine from what is stored now. */
export const selfScoresOf = (db: Db, periodId: string, today: string): Promise<Result<SelfScores>> =>
  figuresOf(db, periodId, today, 'self')

/** What became of the same part of the table in verification, so far. */
export const verifiedFiguresOf = (db: Db, periodId: string, today: string): Promise<Result<SelfScores>> =>
  figuresOf(db, periodId, today, 'verified')
