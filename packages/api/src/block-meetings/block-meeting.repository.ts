import type { Db, Transaction } from '../db/database.ts'
import { upsert } from '../db/upsert.ts'
import type { Opinion } from './block-meeting.table.ts'

const selectMeetings = (db: Db, period: string) =>
  db
    .selectFrom('blockMeeting')
    .select(['block', 'heldOn', 'place', 'present', 'version', 'opinions', 'conclusion', 'revision'])
    .where('period', '=', period)
    .orderBy('block')

/** The recorded meetings of a period, one of a block. */
export const listMeetings = (db: Db, period: string) => selectMeetings(db, period).execute()

export type MeetingRow = Awaited<ReturnType<typeof listMeetings>>[number]

export const findMeeting = (db: Db, period: string, block: string): Promise<MeetingRow | undefined> =>
  selectMeetings(db, period).where('block', '=', block).executeTakeFirst()

interface StoredMeeting extends Omit<MeetingRow, 'revision' | 'opinions'> {
  readonly opinions: readonly Opinion[]
}

export const storeMeeting = async (trx: Transaction, period: string, meeting: StoredMeeting) => {
  const { opinions, ...row } = meeting
  const stored = { period, ...row, opinions: JSON.stringify(opinions) }
  const [outcome] = await upsert(trx, 'blockMeeting', ['period', 'block'], [stored])
  return outcome
}
