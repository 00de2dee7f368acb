import type { Role } from '../access/grant.ts'
import type { Db } from '../db/database.ts'
import { selectGrantsOf } from './grant.repository.ts'

/** Every role that a person has somewhere, today or on another day. */
export const rolesOf = async (db: Db, person: string): Promise<Role[]> => [
  ...new Set((await selectGrantsOf(db, [person])).map(({ role }) => role)),
]
