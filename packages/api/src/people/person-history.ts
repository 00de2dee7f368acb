import { failure, issue, success } from '@thidua/scoring/issues'
import type { Db } from '../db/database.ts'
import { journalAnswer } from '../journal/journal.service.ts'
import { selectJournalAbout } from '../journal/journal-list.repository.ts'
import { findPerson } from './person.repository.ts'

/** What was done about a person, newest first: by the subject of the change, or because it made one of their records. */
export const readPersonHistory = async (db: Db, id: string) => {
  if (!(await findPerson(db, id))) return failure<never>([issue('person-not-found', [], { person: id })])
  return success({ rows: (await selectJournalAbout(db, id)).map(journalAnswer) })
}
