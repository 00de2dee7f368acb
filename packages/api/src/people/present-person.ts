import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Db } from '../db/database.ts'
import { findPerson, type PersonRow } from './person.repository.ts'

/** A person who still comes in. */
export const presentPerson = async (db: Db, id: string): Promise<Result<PersonRow>> => {
  const found = await findPerson(db, id)
  if (!found) return failure([issue('person-not-found', [], { person: id })])
  if (found.endedOn !== null) return failure([issue('person-ended', [], { name: found.name })])
  return success(found)
}
