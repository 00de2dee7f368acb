import type { Grant } from '../access/grant.ts'
import { isOfPeriod } from '../access/held.ts'
import type { CalendarStep } from '../calendar/step.ts'
import type { Db } from '../db/database.ts'
import { selectDeadlines } from './notice.repository.ts'
import { noticesOfSteps } from './notice-rules.ts'

/** The last day of a step that is a person's to take. */
export interface Deadline {
  readonly period: string
  readonly title: string
  readonly step: CalendarStep
  /** Null: the day is everybody's. */
  readonly unit: string | null
  readonly unitName: string | null
  readonly closesOn: string
}

type Row = Awaited<ReturnType<typeof selectDeadlines>>[number]

/** Whether a grant makes the step its holder's: the secretary has every step in view, others their own. */
const isOwn = (grant: Grant, row: Row): boolean =>
  isOfPeriod(grant, { id: row.period, province: row.province }) &&
  (grant.role === 'secretary' || grant.role === noticesOfSteps[row.step]) &&
  (row.unit === '' || grant.unit === row.unit)

/** Last days from a day on that concern whoever has these grants, the earliest first. */
export const deadlinesOf = async (db: Db, grants: readonly Grant[], from: string): Promise<Deadline[]> =>
  (await selectDeadlines(db, from))
    .filter(row => row.closesOn !== null && grants.some(grant => isOwn(grant, row)))
    .map(({ province: _, unit, closesOn, ...row }) => ({
      ...row,
      unit: unit === '' ? null : unit,
      closesOn: closesOn ?? '',
    }))
