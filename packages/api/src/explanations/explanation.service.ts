import { failure, type Issue, issue, type Result } from '@thidua/scoring/issues'
import type { Known } from '@thidua/scoring/records'
import type { Writer } from '../access/actor.ts'
import { reachOf } from '../access/reach.ts'
import { checkInTime } from '../calendar/step-is-open.ts'
import type { Db, Transaction } from '../db/database.ts'
import { type Change, inChange, type Written } from '../journal/in-change.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import { lockPeriod } from '../periods/period.repository.ts'
import { readKnown } from '../records/write-inputs.ts'
import { selectExplanations, upsertAgreement, upsertExplanations } from './explanation.repository.ts'
import type { NewExplanations, Settlement } from './explanation.schema.ts'
import { readRound, step, type UnitInRound } from './read-explanations.service.ts'

interface OneUnit {
  readonly period: string
  readonly unit: string
}

interface Signed {
  readonly own: UnitInRound
  readonly known: Known
  /** What the journal says of a write after the end of the step. */
  readonly late: object
}

/**
 * A unit signs something under verified figures: of its own unit, in time, and only while the figures are those that
 * were shown.
 */
const signed = async (
  db: Db,
  { actor, action, ...one }: OneUnit & { readonly actor: Writer; readonly action: Change['action'] },
  shown: { readonly digest: string; readonly today: string },
  work: (trx: Transaction, signed: Signed) => Promise<Written<null>>,
): Promise<Result<null>> => {
  const { period, unit } = one
  const round = await readRound(db, period, shown.today)
  if (!round.ok) return round
  const own = round.value.units.find(({ id }) => id === unit)
  if (!own) return failure([issue('unit-not-found', [], { unit })])
  return inChange(db, { actor, action, period, subject: { unit } }, async trx => {
    await lockPeriod(trx, period)
    const known = await readKnown(trx, period)
    if (!known.ok) return { issues: known.issues }
    if (!reachOf(actor, 'answer-verification', known.value).covers({ unit }))
      return { issues: [issue('not-yours', [])] }
    const now = await existingPeriod(trx, period)
    const isStill = now.ok && now.value.inputsRevision === round.value.revision
    if (!isStill || shown.digest !== own.verified.digest)
      return { issues: [issue('verified-figures-changed', [])] }
    const time = await checkInTime(trx, actor, period, [{ unit, steps: [step], path: [] }], known.value)
    if (time.issues.length > 0) return { issues: time.issues }
    return work(trx, { own, known: known.value, late: { ...(time.late && { late: time.late }) } })
  })
}

const explanationIssues = ({ explanations }: NewExplanations, { differences }: UnitInRound): Issue[] =>
  explanations.flatMap(({ criterion }, i): Issue[] => {
    if (explanations.findIndex(one => one.criterion === criterion) < i)
      return [issue('repeated-key', ['explanations', i, 'criterion'], { id: criterion })]
    const state = differences.find(one => one.criterion === criterion)?.state ?? 'settled'
    return state === 'settled'
      ? [issue('explanation-not-asked', ['explanations', i, 'criterion'], { criterion })]
      : []
  })

/** A unit explains criteria in which its figure is another than the verified one. */
export const explain = (
  db: Db,
  actor: Writer,
  one: OneUnit,
  { wanted, today }: { readonly wanted: NewExplanations; readonly today: string },
): Promise<Result<null>> => {
  const shown = { digest: wanted.digest, today }
  return signed(db, { ...one, actor, action: 'explained' }, shown, async (trx, { own, late }) => {
    const issues = explanationIssues(wanted, own)
    if (issues.length > 0) return { issues }
    const rows = wanted.explanations.flatMap(({ criterion, text }) => {
      const found = own.differences.find(difference => difference.criterion === criterion)
      if (!found || (found.state === 'explained' && found.explanation?.text === text)) return []
      const figures = { own: found.claim?.points ?? found.self, verified: found.verified }
      const open = { outcome: null, answer: null, settledOn: null }
      return [{ ...one, criterion, ...figures, text, explainedOn: today, ...open }]
    })
    if (rows.length === 0) return { value: null, changed: false }
    await upsertExplanations(trx, rows)
    return { value: null, changed: true, told: { details: { criteria: rows.length, ...late } } }
  })
}

/** A unit agrees to its verified figures, once nothing of it waits and every difference is settled. */
export const agree = (
  db: Db,
  actor: Writer,
  one: OneUnit,
  shown: { readonly digest: string; readonly today: string },
): Promise<Result<null>> =>
  signed(db, { ...one, actor, action: 'figures-agreed' }, shown, async (trx, { own, late }) => {
    if (own.year === 'agreed') return { value: null, changed: false }
    if (own.year !== 'verified') return { issues: [issue('agreement-too-early', [])] }
    const { digest, total, figures } = own.verified
    await upsertAgreement(trx, { ...one, digest, total, figures, agreedOn: shown.today })
    return { value: null, changed: true, told: { details: { digest, ...late } } }
  })

/** The verifier of a criterion says what becomes of an explanation, and why. The figure itself is changed where it is verified. */
export const settle = (
  db: Db,
  actor: Writer,
  { period, unit, criterion }: OneUnit & { readonly criterion: string },
  { settlement, today }: { readonly settlement: Settlement; readonly today: string },
): Promise<Result<null>> => {
  const { outcome, answer, read } = settlement
  const subject = { unit, criterion }
  return inChange(
    db,
    { actor, action: 'explanation-settled', period, subject, reason: answer },
    async trx => {
      await lockPeriod(trx, period)
      const known = await readKnown(trx, period)
      if (!known.ok) return { issues: known.issues }
      const place = { unit, criteria: () => new Set([criterion]) }
      if (!reachOf(actor, 'settle-explanations', known.value).covers(place))
        return { issues: [issue('not-yours', [])] }
      const stored = (await selectExplanations(trx, period)).find(
        row => row.unit === unit && row.criterion === criterion,
      )
      if (!stored) return { issues: [issue('explanation-not-found', [], { criterion })] }
      const { revision, ...row } = stored
      if (row.outcome === outcome && row.answer === answer) return { value: null, changed: false }
      if (revision !== read) return { issues: [issue('explanation-changed', [])] }
      await upsertExplanations(trx, [{ ...row, period, outcome, answer, settledOn: today }])
      return { value: null, changed: true, told: { details: { status: outcome } } }
    },
  )
}
