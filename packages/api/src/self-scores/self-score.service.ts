import { failure, type Issue, issue, type Result, success } from '@thidua/scoring/issues'
import { parse, print } from '@thidua/scoring/numbers'
import type { Actor, Writer } from '../access/actor.ts'
import { reachOf } from '../access/reach.ts'
import { selectCalendar } from '../calendar/calendar.repository.ts'
import { checkInTime, isOpenIn, windowIn } from '../calendar/step-is-open.ts'
import type { Db } from '../db/database.ts'
import { inChange } from '../journal/in-change.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import { lockPeriod } from '../periods/period.repository.ts'
import { visiblePeriod } from '../periods/period.service.ts'
import { readKnown } from '../records/write-inputs.ts'
import { selectUnitNames } from '../units/unit.repository.ts'
import { type OwnFigures, selfScoresOf } from './compute-self-scores.ts'
import { type SelfScoreRow, selectSelfScores, upsertSelfScore } from './self-score.repository.ts'
import type { Confirmation, SelfScoreAnswer } from './self-score.schema.ts'
import type { Claim } from './self-score.table.ts'

const step = 'self-score'

const stateOf = (stored: SelfScoreRow | undefined, own: OwnFigures | undefined): SelfScoreAnswer['state'] => {
  if (!stored) return 'missing'
  return stored.digest === own?.digest ? 'confirmed' : 'changed'
}

const notFound = (unit: string) => failure<never>([issue('unit-not-found', [], { unit })])

/** What one unit reckons itself now, beside what it confirmed. */
export const readSelfScore = async (
  db: Db,
  actor: Actor,
  { period: periodId, unit }: { readonly period: string; readonly unit: string },
  today: string,
): Promise<Result<SelfScoreAnswer>> => {
  const found = await visiblePeriod(db, actor, periodId)
  if (!found.ok) return found
  const { id: period, sight } = found.value
  if (!sight.isAll && !sight.units.has(unit)) return notFound(unit)
  const scores = await selfScoresOf(db, period, today)
  if (!scores.ok) return scores
  const own = scores.value.byUnit.get(unit)
  if (!own) return notFound(unit)
  const stored = (await selectSelfScores(db, period)).find(row => row.unit === unit)
  const window = windowIn(await selectCalendar(db, period), step, unit, today)
  const name = (await selectUnitNames(db, period)).get(unit) ?? unit
  return success({
    ...{ unit: { id: unit, name }, criteriaSet: scores.value.criteriaSet, state: stateOf(stored, own), step },
    ...{ isOpen: isOpenIn(window, today), closesOn: window.closesOn, leftOut: [...scores.value.leftOut] },
    ...{ total: own.total, figures: [...own.figures], digest: own.digest },
    confirmed: stored
      ? {
          ...{ on: stored.confirmedOn, by: stored.actor, digest: stored.digest, total: stored.total },
          ...{ figures: [...stored.figures], claims: [...stored.claims] },
        }
      : null,
  })
}

/** Which units in sight confirmed their figures, and where those are something else by now. */
export const listSelfScores = async (db: Db, actor: Actor, periodId: string, today: string) => {
  const found = await visiblePeriod(db, actor, periodId)
  if (!found.ok) return found
  const { id: period, sight } = found.value
  const scores = await selfScoresOf(db, period, today)
  if (!scores.ok) return scores
  const names = await selectUnitNames(db, period)
  const stored = new Map((await selectSelfScores(db, period)).map(row => [row.unit, row]))
  const units = [...scores.value.byUnit].flatMap(([unit, own]) => {
    const row = stored.get(unit)
    return sight.isAll || sight.units.has(unit)
      ? [
          {
            ...{ unit: { id: unit, name: names.get(unit) ?? unit }, state: stateOf(row, own) },
            ...{ on: row?.confirmedOn ?? null, total: row?.total ?? null, claims: row?.claims.length ?? 0 },
          },
        ]
      : []
  })
  const countOf = (state: SelfScoreAnswer['state']) => units.filter(one => one.state === state).length
  const counts = {
    missing: countOf('missing'),
    confirmed: countOf('confirmed'),
    changed: countOf('changed'),
  }
  return success({ units, counts })
}

/** The database keeps the keys of an object in an order of its own. */
const textOf = (claims: readonly Claim[]): string =>
  JSON.stringify(claims.map(({ criterion, points, reason }) => [criterion, points, reason]))

/** A figure of the unit's own stands at a criterion of its table, once. */
const claimIssues = ({ claims }: Confirmation, own: OwnFigures): Issue[] => {
  const criteria = new Set(own.figures.map(({ criterion }) => criterion))
  return claims.flatMap(({ criterion }, i) => {
    if (!criteria.has(criterion))
      return [issue('claim-without-criterion', ['claims', i, 'criterion'], { criterion })]
    const isRepeated = claims.findIndex(one => one.criterion === criterion) < i
    return isRepeated ? [issue('repeated-key', ['claims', i, 'criterion'], { id: criterion })] : []
  })
}

/** A figure typed as it was computed, in whichever writing (`9.50`), is no other figure. */
const saysTheSame = ({ criterion, points }: Claim, { figures }: OwnFigures): boolean => {
  const shown = figures.find(figure => figure.criterion === criterion)?.points ?? null
  return shown !== null && print(parse(shown)) === print(parse(points))
}

/**
 * Confirms the figures that were shown, with the unit's own where it differs: that is the unit's signature. Where what is
 * stored led to other figures meanwhile, nothing is confirmed.
 */
export const confirmSelfScore = async (
  db: Db,
  actor: Writer,
  { period, unit }: { readonly period: string; readonly unit: string },
  { confirmation, today }: { readonly confirmation: Confirmation; readonly today: string },
): Promise<Result<null>> => {
  const scores = await selfScoresOf(db, period, today)
  if (!scores.ok) return scores
  const own = scores.value.byUnit.get(unit)
  if (!own) return notFound(unit)
  return inChange(db, { actor, action: 'self-score-confirmed', period, subject: { unit } }, async trx => {
    await lockPeriod(trx, period)
    const known = await readKnown(trx, period)
    if (!known.ok) return { issues: known.issues }
    if (!reachOf(actor, 'confirm-self-scores', known.value).covers({ unit }))
      return { issues: [issue('not-yours', [])] }
    const now = await existingPeriod(trx, period)
    const isStill = now.ok && now.value.inputsRevision === scores.value.revision
    if (!isStill || confirmation.digest !== own.digest) return { issues: [issue('self-score-changed', [])] }
    const time = await checkInTime(trx, actor, period, [{ unit, steps: [step], path: [] }], known.value)
    const issues = [...time.issues, ...claimIssues(confirmation, own)]
    if (issues.length > 0) return { issues }
    const claims = confirmation.claims.filter(claim => !saysTheSame(claim, own))
    const { digest, total, figures } = own
    const stored = (await selectSelfScores(trx, period)).find(row => row.unit === unit)
    const isSame = stored?.digest === digest && textOf(stored.claims) === textOf(claims)
    if (isSame) return { value: null, changed: false }
    const changed = await upsertSelfScore(trx, {
      ...{ period, unit, digest, total, figures, claims, confirmedOn: today },
    })
    const details = { digest, claims: claims.length, ...(time.late && { late: time.late }) }
    return { value: null, changed, told: { details } }
  })
}
