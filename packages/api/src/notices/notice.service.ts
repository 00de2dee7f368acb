import { heldFor, isOfPeriod } from '../access/held.ts'
import { daysFrom } from '../calendar/step.ts'
import { dayInVietNam } from '../day-in-viet-nam.ts'
import type { Db } from '../db/database.ts'
import type { PersonActor } from '../people/join.service.ts'
import { type Deadline, deadlinesOf } from './deadlines.ts'
import { type FoundNotice, selectNotices, selectReadNotices, storeReadNotices } from './notice.repository.ts'
import { audienceOf, deadlineDays, type NoticeKind } from './notice-rules.ts'

/** What is older is history, and stands in the journal. */
const noticeDays = 90
const dayMilliseconds = 86_400_000

const before = (now: Date, days: number): string =>
  new Date(now.getTime() - days * dayMilliseconds).toISOString()

interface Notice
  extends Pick<
    FoundNotice,
    'at' | 'period' | 'unit' | 'unitName' | 'record' | 'title' | 'status' | 'reason'
  > {
  readonly id: string
  readonly kind: NoticeKind
  /** The last day of a step. */
  readonly day: string | null
}

/** Whether somebody with these grants is one of those a change is told. */
const concerns = (grants: PersonActor['grants'], found: FoundNotice): boolean => {
  const { kind, period, province, unit, onlyUnits } = found
  const audience = audienceOf(kind)
  if (audience === 'installation') return heldFor(grants, 'change-settings', null).length > 0
  if (period === null) return true
  const own = grants.filter(grant => isOfPeriod(grant, { id: period, province }))
  const isOfficer = (of: string | null): boolean =>
    own.some(grant => grant.role === 'officer' && grant.unit === of)
  if (audience === 'secretary') return own.some(({ role }) => role === 'secretary')
  // Records of units have no action of their own.
  if (audience !== 'period' && audience !== 'units') return isOfficer(unit)
  return onlyUnits === null ? own.length > 0 : onlyUnits.some(isOfficer)
}

const noticeOf = ({ change, province: _, onlyUnits: __, ...found }: FoundNotice): Notice => ({
  ...found,
  id: [found.kind, change, ...(found.record === null ? [] : [found.record])].join(':'),
  day: null,
})

/** A step that is nearly over: a notice of its own a week, three days and a day before. A day that is moved is told anew. */
const deadlineNotice = (deadline: Deadline, today: string): Notice[] => {
  const { period, title, step, unit, unitName, closesOn } = deadline
  const left = daysFrom(today, closesOn)
  const near = deadlineDays.findLast(days => left <= days)
  if (near === undefined) return []
  const shownOn = Date.parse(`${closesOn}T00:00:00+07:00`) - near * dayMilliseconds
  return [
    {
      id: ['deadline', period, step, unit ?? '', closesOn, near].join(':'),
      ...{ kind: 'deadline', at: new Date(shownOn).toISOString(), period, title, unit, unitName },
      ...{ record: step, day: closesOn, status: null, reason: null },
    },
  ]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * What concerns a person, the newest first: derived from the journal, the calendar and where the records of their units
 * stand, so that nobody who writes has to think of telling. A unit that is handed over takes its notices along; what
 * stands somewhere else by now is told no more.
 */
export const listNotices = async (db: Db, { id: person, grants }: PersonActor, now: Date) => {
  const units = grants.flatMap(({ role, unit }) => (role === 'officer' && unit !== null ? [unit] : []))
  const found = await selectNotices(db, { person, units, since: before(now, noticeDays) })
  const today = dayInVietNam(now)
  const deadlines = await deadlinesOf(db, grants, today)
  const read = await selectReadNotices(db, person)
  return [
    ...found.filter(one => concerns(grants, one)).map(noticeOf),
    ...deadlines.flatMap(deadline => deadlineNotice(deadline, today)),
  ]
    .map(notice => ({ ...notice, isRead: read.has(notice.id) }))
    .toSorted((a, b) => compare(b.at, a.at) || compare(a.id, b.id))
}

export const countUnread = async (db: Db, actor: PersonActor, now: Date): Promise<number> =>
  (await listNotices(db, actor, now)).filter(({ isRead }) => !isRead).length

/** The person has read these, or all that there are; what is none of theirs is left out. Answers how many stay unread. */
export const readNotices = async (
  db: Db,
  actor: PersonActor,
  wanted: readonly string[] | 'all',
  now: Date,
): Promise<number> => {
  const unread = (await listNotices(db, actor, now)).filter(({ isRead }) => !isRead)
  const chosen = unread.filter(({ id }) => wanted === 'all' || wanted.includes(id)).map(({ id }) => id)
  const times = { now: now.toISOString(), before: before(now, 2 * noticeDays) }
  await storeReadNotices(db, actor.id, chosen, times)
  return unread.length - chosen.length
}
