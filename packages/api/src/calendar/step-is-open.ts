import { type Issue, issue } from '@thidua/scoring/issues'
import type { Known } from '@thidua/scoring/records'
import type { Writer } from '../access/actor.ts'
import { reachOf } from '../access/reach.ts'
import type { Db } from '../db/database.ts'
import { type CalendarRow, selectCalendar } from './calendar.repository.ts'
import { type CalendarStep, stateOf, type Window } from './step.ts'

const noLimit: Window = { opensOn: null, closesOn: null }

/** When a step is open for a unit (null: for everybody): a unit that has a day of its own is not shut out before it. */
export const windowIn = (
  calendar: readonly Omit<CalendarRow, 'change'>[],
  step: CalendarStep,
  unit: string | null,
  day: string,
): Window => {
  const find = (of: string) => calendar.find(row => row.step === step && row.unit === of)
  const all = find('') ?? noLimit
  const own = unit === null ? undefined : find(unit)
  if (!own?.closesOn || all.closesOn === null) return all
  const { opensOn } = stateOf(all, day) === 'open' ? all : own
  return { opensOn, closesOn: own.closesOn > all.closesOn ? own.closesOn : all.closesOn }
}

/** Whether a step with these days is open on a day. */
export const isOpenIn = (window: Window, day: string): boolean =>
  ['no-dates', 'open'].includes(stateOf(window, day))

/**
 * Whether a step of a period is open for a unit, or for everybody (null), on a day. A step without days is open.
 *
 * Example: `await stepIsOpen(trx, '2024-2025', 'self-score', 'THPT02', '2025-05-21')`.
 */
export const stepIsOpen = async (
  db: Db,
  period: string,
  step: CalendarStep,
  unit: string | null,
  day: string,
): Promise<boolean> => isOpenIn(windowIn(await selectCalendar(db, period), step, unit, day), day)

/** What a unit enters: into which steps it fits (one that is open will do), and where it stands in the request. */
export interface Entering {
  readonly unit: string
  /** The first is the one that is told. */
  readonly steps: readonly CalendarStep[]
  readonly path: Issue['path']
}

/** What a step was, where somebody entered after it was over. */
export interface Late {
  readonly step: CalendarStep
  readonly closedOn: string
}

export interface InTime {
  readonly issues: readonly Issue[]
  readonly late?: Late
}

/**
 * What is entered out of time: refused, or, of whoever may go on, marked for the journal. The product itself is never
 * late.
 */
export const checkInTime = async (
  db: Db,
  actor: Writer,
  period: string,
  entered: readonly Entering[],
  known: Pick<Known, 'set' | 'blocks'>,
): Promise<InTime> => {
  if (actor.kind === 'system' || actor.scope === null || entered.length === 0) return { issues: [] }
  const { day } = actor.scope
  const calendar = await selectCalendar(db, period)
  if (calendar.length === 0) return { issues: [] }
  const reach = reachOf(actor, 'enter-late', known)
  const issues: Issue[] = []
  let late: Late | undefined
  for (const { unit, steps, path } of entered) {
    const windows = steps.map(step => ({ step, ...windowIn(calendar, step, unit, day) }))
    const [told] = windows
    if (!told || windows.some(window => isOpenIn(window, day))) continue
    const { step, opensOn, closesOn } = told
    if (!reach.covers({ unit }))
      issues.push(
        stateOf(told, day) === 'over'
          ? issue('step-closed', path, { step, closedOn: closesOn ?? '' })
          : issue('step-not-open-yet', path, { step, opensOn: opensOn ?? '' }),
      )
    else if (closesOn !== null && day > closesOn) late = { step, closedOn: closesOn }
  }
  return { issues, ...(late && { late }) }
}
