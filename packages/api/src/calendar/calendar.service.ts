import { type Issue, issue, type Result, success } from '@thidua/scoring/issues'
import type { Actor, Writer } from '../access/actor.ts'
import type { Db, Transaction } from '../db/database.ts'
import { inChange } from '../journal/in-change.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import { lockPeriod } from '../periods/period.repository.ts'
import { visiblePeriod } from '../periods/period.service.ts'
import { selectUnitNames } from '../units/unit.repository.ts'
import { type CalendarRow, selectCalendar, upsertStep } from './calendar.repository.ts'
import type { CalendarAnswer, CalendarChange } from './calendar.schema.ts'
import { calendarSteps, daysFrom, stateOf, suggestedWindow, type Window } from './step.ts'

const revisionOf = (rows: readonly CalendarRow[]): number =>
  rows.reduce((newest, { change }) => Math.max(newest, Number(change)), 0)

const daysUntil = ({ opensOn, closesOn }: Window, day: string): number | null => {
  const next = opensOn !== null && day < opensOn ? opensOn : closesOn
  return next === null || next < day ? null : daysFrom(day, next)
}

/** When the steps of a period are open. Everybody reads the days; why one was moved, and for whom, who sees the units. */
export const readCalendar = async (
  db: Db,
  actor: Actor,
  periodId: string,
  today: string,
): Promise<Result<CalendarAnswer>> => {
  const found = await visiblePeriod(db, actor, periodId)
  if (!found.ok) return found
  const { id, from, to, sight } = found.value
  const rows = await selectCalendar(db, id)
  const sees = (unit: string): boolean => sight.isAll || sight.units.has(unit)
  const isPublic = !sight.isAll && sight.units.size === 0
  const names = await selectUnitNames(db, id)
  const steps = calendarSteps.map(step => {
    const {
      opensOn = null,
      closesOn = null,
      reason = null,
    } = rows.find(row => row.unit === '' && row.step === step) ?? {}
    const window = { opensOn, closesOn }
    return {
      ...{ step, ...window, state: stateOf(window, today), days: daysUntil(window, today) },
      ...{ suggested: suggestedWindow(step, from, to), reason: isPublic ? null : reason },
    }
  })
  const units = rows.flatMap(({ step, unit, closesOn, reason }) =>
    unit !== '' && closesOn !== null && sees(unit)
      ? [{ step, unit: { id: unit, name: names.get(unit) ?? unit }, closesOn, reason }]
      : [],
  )
  return success({ today, revision: revisionOf(rows), steps, units })
}

type Step = CalendarChange['steps'][number]

const isSame = (row: CalendarRow | undefined, { opensOn, closesOn }: Step): boolean =>
  (row?.opensOn ?? null) === (opensOn ?? null) && (row?.closesOn ?? null) === (closesOn ?? null)

/** What does not fit in one moved step. */
const stepIssues = (
  { unit, opensOn, closesOn }: Step,
  at: Issue['path'],
  units: ReadonlyMap<string, string>,
): Issue[] => [
  ...(opensOn !== undefined && closesOn !== undefined && closesOn < opensOn
    ? [issue('ends-before-it-starts', [...at, 'closesOn'])]
    : []),
  ...(unit !== undefined && !units.has(unit) ? [issue('unknown-unit', [...at, 'unit'], { unit })] : []),
  ...(unit !== undefined && opensOn !== undefined ? [issue('opens-for-everybody', [...at, 'opensOn'])] : []),
]

/** A day of one unit that is taken back stays as a row without days, so that whoever read it finds another revision. */
const storeStep = (trx: Transaction, period: string, step: Step, reason: string | null) => {
  const { unit = '', opensOn = null, closesOn = null } = step
  return upsertStep(trx, period, { step: step.step, unit, opensOn, closesOn, reason })
}

/**
 * Sets or moves days, all in one change. Days that stood are moved with a reason, and so is what is opened for a single
 * unit; the same days again change nothing.
 */
export const changeCalendar = (
  db: Db,
  actor: Writer,
  period: string,
  { steps, reason, read }: CalendarChange,
): Promise<Result<null>> =>
  inChange(db, { actor, action: 'calendar-changed', period, reason }, async trx => {
    const found = await existingPeriod(trx, period)
    if (!found.ok) return { issues: found.issues }
    await lockPeriod(trx, period)
    const rows = await selectCalendar(trx, period)
    if (read !== undefined && read !== revisionOf(rows)) return { issues: [issue('calendar-changed', [])] }
    const storedOf = ({ step, unit = '' }: Step) => rows.find(row => row.step === step && row.unit === unit)
    const units = await selectUnitNames(trx, period)
    const issues = steps.flatMap((step, i) => stepIssues(step, ['steps', i], units))
    const changed = steps.filter(step => !isSame(storedOf(step), step))
    const isMoved = changed.some(step => step.unit !== undefined || storedOf(step) !== undefined)
    if (isMoved && reason === undefined) issues.push(issue('change-reason-needed', ['reason']))
    if (issues.length > 0) return { issues }
    for (const step of changed) await storeStep(trx, period, step, reason ?? null)
    const told = { details: { steps: changed.map(({ step, unit }) => ({ step, ...(unit && { unit }) })) } }
    return { value: null, changed: changed.length > 0, told }
  })
