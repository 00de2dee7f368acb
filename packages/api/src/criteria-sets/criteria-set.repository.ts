import type { CriteriaSet, Label } from '@thidua/scoring/criteria'
import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

/** The parts of a criteria set that other answers name, read without the whole document. */
const labelIn = (field: 'title' | 'illustrative') =>
  sql<Label | null>`${sql.ref('criteriaSet.document')} -> ${sql.lit(field)}`

export const selectReference = (db: Db) =>
  db
    .selectFrom('criteriaSet')
    .select(['criteriaSet.digest', 'criteriaSet.id', 'criteriaSet.version', 'criteriaSet.installedAt'])
    .select([labelIn('title').as('title'), labelIn('illustrative').as('illustrative')])

/** The days a set applies on, as it says itself. */
const effectiveIn = sql<CriteriaSet['effective']>`${sql.ref('criteriaSet.document')} -> 'effective'`

export const selectListed = (db: Db) =>
  selectReference(db)
    .select(effectiveIn.as('effective'))
    .select(['decision', 'decidedOn'])
    .orderBy('id')
    .orderBy('version', 'desc')
    .orderBy('installedAt', 'desc')

export const findCriteriaSet = async (db: Db, digest: string): Promise<CriteriaSet | undefined> =>
  (await db.selectFrom('criteriaSet').select('document').where('digest', '=', digest).executeTakeFirst())
    ?.document

/** True when the set was not installed before. */
export const insertCriteriaSet = async (db: Db, digest: string, set: CriteriaSet): Promise<boolean> => {
  const inserted = await db
    .insertInto('criteriaSet')
    .values({ digest, id: set.id, version: set.version, document: JSON.stringify(set) })
    .onConflict(conflict => conflict.column('digest').doNothing())
    .returning('digest')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Number and day of the decision that issued a set; null where it was taken in as a file. */
export const findDecision = async (db: Db, digest: string) => {
  const row = await db
    .selectFrom('criteriaSet')
    .select(['decision', 'decidedOn'])
    .where('digest', '=', digest)
    .executeTakeFirst()
  return decisionOf(row)
}

export const decisionOf = (
  row: { readonly decision: string | null; readonly decidedOn: string | null } | undefined,
) => (row?.decision != null && row.decidedOn !== null ? { number: row.decision, on: row.decidedOn } : null)
