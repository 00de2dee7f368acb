import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Actor } from '../access/actor.ts'
import { grantsOf, heldFor } from '../access/held.ts'
import type { PeriodPlace } from '../access/period-scope.ts'
import { type Sight, sightOf } from '../access/sight.ts'
import type { Db } from '../db/database.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import { type VisiblePeriod, visiblePeriod } from '../periods/period.service.ts'
import { selectUnitBlocks } from '../units/unit.repository.ts'
import { listBlocks } from '../units/unit.service.ts'
import { blockInVersion } from './block-in-version.ts'
import { findMeeting, listMeetings, type MeetingRow } from './block-meeting.repository.ts'
import type { Meeting, MeetingList } from './block-meeting.schema.ts'

/** Whether somebody records the meeting of a block: its head, or a secretary of it or of the whole. */
export const recordsMeeting = (actor: Actor, period: PeriodPlace, block: string): boolean =>
  heldFor(grantsOf(actor), 'record-block-meetings', period).some(
    ({ grant }) => grant.unit === null && (grant.block ?? block) === block,
  )

const headOf = ({ heldOn, place, present, opinions, version }: MeetingRow) => ({
  ...{ heldOn, place, present, of: opinions.length, version },
})

const meetingOf = (row: MeetingRow): NonNullable<Meeting['meeting']> => {
  const { conclusion, opinions, revision } = row
  return { ...headOf(row), conclusion, opinions: [...opinions], revision }
}

/** Whose minutes the caller reads: `always` of blocks it reads whole, `recorded` of those it has a unit in. */
type Reading = 'always' | 'recorded' | null

/** How the caller reads the meeting of each block. */
const readingOf = async (
  db: Db,
  actor: Actor,
  period: VisiblePeriod,
): Promise<(block: string) => Reading> => {
  const { sight } = period
  const ofBlock: Sight = await sightOf(db, actor, period, 'read-committee-records')
  const blocks = await selectUnitBlocks(db, period.id)
  return block => {
    const units = [...blocks].flatMap(([unit, of]) => (of === block ? [unit] : []))
    if (ofBlock.isAll || (units.length > 0 && units.every(unit => ofBlock.units.has(unit)))) return 'always'
    return units.some(unit => sight.units.has(unit)) ? 'recorded' : null
  }
}

/** The blocks that the caller reads, each with its meeting; a unit reads the one of its block once it is recorded. */
export const readMeetings = async (db: Db, actor: Actor, id: string): Promise<Result<MeetingList>> => {
  const found = await visiblePeriod(db, actor, id)
  if (!found.ok) return found
  const reading = await readingOf(db, actor, found.value)
  const meetings = new Map((await listMeetings(db, id)).map(row => [row.block, row]))
  const blocks = (await listBlocks(db, id)).flatMap(({ id: block, label, units }) => {
    const row = meetings.get(block)
    const isShown = reading(block) === 'always' || (reading(block) === 'recorded' && row !== undefined)
    if (!isShown || units === 0) return []
    const nominations = (row?.opinions ?? []).flatMap(({ unit, nominations: forms }) =>
      forms.map(commendation => ({ commendation, unit })),
    )
    const meeting = row ? { ...headOf(row), nominations } : null
    return [
      { block: { id: block, label }, units, mayRecord: recordsMeeting(actor, found.value, block), meeting },
    ]
  })
  return success({ blocks })
}

/** One block: where its units stand, and its meeting; in the version of the meeting, unless another is asked for. */
export const readMeeting = async (
  db: Db,
  actor: Actor,
  one: { readonly period: string; readonly block: string },
  wanted?: number,
): Promise<Result<Meeting>> => {
  const found = await visiblePeriod(db, actor, one.period)
  if (!found.ok) return found
  const row = await existingPeriod(db, one.period)
  if (!row.ok) return row
  const reading = (await readingOf(db, actor, found.value))(one.block)
  if (reading === null) return failure([issue('block-not-found', [], { block: one.block })])
  const stored = await findMeeting(db, one.period, one.block)
  if (reading === 'recorded' && !stored) return failure([issue('block-meeting-not-found', [])])
  const newest = found.value.versionsInSight[0]?.version ?? null
  const asked = reading === 'always' ? wanted : undefined
  const shown = asked ?? (stored ? stored.version : newest)
  const block = await blockInVersion(db, row.value, one.block, shown)
  if (!block.ok) return block
  return success({
    ...block.value,
    ...{ mayRecord: recordsMeeting(actor, found.value, one.block), newest },
    meeting: stored ? meetingOf(stored) : null,
  })
}

/** The blocks without a recorded meeting. */
export const blocksWithoutMeeting = async (db: Db, period: string): Promise<readonly string[]> => {
  const recorded = new Set((await listMeetings(db, period)).map(({ block }) => block))
  return (await listBlocks(db, period)).flatMap(({ id, units }) =>
    units > 0 && !recorded.has(id) ? [id] : [],
  )
}
