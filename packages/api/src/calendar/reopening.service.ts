import { type Issue, issue, type Result, success } from '@thidua/scoring/issues'
import type { Actor, Writer } from '../access/actor.ts'
import { reachOf } from '../access/reach.ts'
import type { Db, Transaction } from '../db/database.ts'
import { inChange, type Written } from '../journal/in-change.ts'
import { lockPeriod } from '../periods/period.repository.ts'
import { visiblePeriod } from '../periods/period.service.ts'
import { readKnown } from '../records/write-inputs.ts'
import { selectUnitNames } from '../units/unit.repository.ts'
import { type ReopeningRow, selectReopenings, upsertReopening, upsertStep } from './calendar.repository.ts'
import type { ReopeningAnswer, ReopeningDecision } from './calendar.schema.ts'
import type { CalendarStep } from './step.ts'
import { stepIsOpen } from './step-is-open.ts'

/** One step of one unit. */
export interface OneStep {
  readonly period: string
  readonly step: CalendarStep
  readonly unit: string
}

/** The askings that the caller may see: the committee's all, an officer's own. */
export const listReopenings = async (
  db: Db,
  actor: Actor,
  periodId: string,
): Promise<Result<ReopeningAnswer[]>> => {
  const found = await visiblePeriod(db, actor, periodId)
  if (!found.ok) return found
  const { id, sight } = found.value
  const names = await selectUnitNames(db, id)
  const rows = await selectReopenings(db, id)
  return success(
    rows.flatMap(({ unit, ...row }) =>
      sight.isAll || sight.units.has(unit)
        ? [{ ...row, unit: { id: unit, name: names.get(unit) ?? unit } }]
        : [],
    ),
  )
}

const subjectOf = ({ step, unit }: OneStep) => ({ step, unit })

/** A unit asks that a step that is over be opened for it again. Asked again, the new reason stands; the same changes nothing. */
export const askReopening = (
  db: Db,
  actor: Writer,
  one: OneStep,
  { reason, today }: { readonly reason: string; readonly today: string },
): Promise<Result<null>> =>
  inChange(
    db,
    { actor, action: 'reopening-asked', period: one.period, subject: subjectOf(one), reason },
    async (trx): Promise<Written<null>> => {
      const { period, step, unit } = one
      await lockPeriod(trx, period)
      const known = await readKnown(trx, period)
      if (!known.ok) return { issues: known.issues }
      if (!reachOf(actor, 'ask-reopening', known.value).covers({ unit }))
        return { issues: [issue('not-yours', [])] }
      if (await stepIsOpen(trx, period, step, unit, today))
        return { issues: [issue('step-is-open', [], { step })] }
      const stored = await findReopening(trx, one)
      if (stored?.state === 'asked' && stored.reason === reason) return { value: null, changed: false }
      const asked = { step, unit, reason, askedOn: today, state: 'asked', until: null, answer: null } as const
      await upsertReopening(trx, period, asked)
      return { value: null, changed: true }
    },
  )

const findReopening = async (trx: Transaction, { period, step, unit }: OneStep) =>
  (await selectReopenings(trx, period)).find(row => row.step === step && row.unit === unit)

const decisionIssues = (
  stored: ReopeningRow | undefined,
  { step, unit }: OneStep,
  { granted, until, answer }: ReopeningDecision,
  today: string,
): readonly Issue[] => {
  if (!stored) return [issue('reopening-not-found', [], { step, unit })]
  if (stored.state !== 'asked') return [issue('reopening-answered', [], { step, unit })]
  if (!granted) return answer === undefined ? [issue('change-reason-needed', ['answer'])] : []
  if (until === undefined) return [issue('reopening-until-needed', ['until'])]
  return until < today ? [issue('reopening-until-past', ['until'], { until, today })] : []
}

/** Opens the step for the unit until a day, or says why not. */
export const answerReopening = (
  db: Db,
  actor: Writer,
  one: OneStep,
  { decision, today }: { readonly decision: ReopeningDecision; readonly today: string },
): Promise<Result<null>> => {
  const { granted, until, answer } = decision
  const change = {
    ...({ actor, action: 'reopening-answered', period: one.period, subject: subjectOf(one) } as const),
    reason: answer,
  }
  return inChange(db, change, async (trx): Promise<Written<null>> => {
    const { period, step, unit } = one
    await lockPeriod(trx, period)
    const stored = await findReopening(trx, one)
    const issues = decisionIssues(stored, one, decision, today)
    if (!stored || issues.length > 0) return { issues }
    const state = granted ? 'granted' : 'declined'
    await upsertReopening(trx, period, {
      ...stored,
      ...{ state, until: granted ? (until ?? null) : null, answer: answer ?? null },
    })
    if (granted && until !== undefined)
      await upsertStep(trx, period, { step, unit, opensOn: null, closesOn: until, reason: stored.reason })
    return { value: null, changed: true, told: { details: { status: state } } }
  })
}
