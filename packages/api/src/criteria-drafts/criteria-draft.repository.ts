import { sql } from 'kysely'
import { selectReference } from '../criteria-sets/criteria-set.repository.ts'
import type { Db, Transaction } from '../db/database.ts'

const now = sql<string>`now()`

/** Drafts with the set each began as, the one changed last first; their text is left out. */
export const selectDrafts = (db: Db) =>
  db
    .selectFrom('criteriaDraft')
    .innerJoin(selectReference(db).as('set'), 'set.digest', 'criteriaDraft.base')
    .select(['criteriaDraft.id', 'criteriaDraft.revision', 'criteriaDraft.issued', 'criteriaDraft.createdAt'])
    .select(['criteriaDraft.changedAt', 'set.digest', 'set.id as setId', 'set.version', 'set.title'])
    .select('set.illustrative')
    .orderBy('criteriaDraft.changedAt', 'desc')
    .orderBy('criteriaDraft.id')

export const findDraft = (db: Db, id: string) =>
  selectDrafts(db).select('criteriaDraft.content').where('criteriaDraft.id', '=', id).executeTakeFirst()

export const insertDraft = async (db: Db, base: string, content: string): Promise<string> =>
  (
    await db
      .insertInto('criteriaDraft')
      .values({ base, content, issued: null })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

/** The revision after the change; undefined where another change came first, or the draft is issued or gone. */
export const updateDraft = async (
  db: Db,
  id: string,
  revision: number,
  values: { readonly content: string } | { readonly issued: string },
): Promise<number | undefined> => {
  const updated = await db
    .updateTable('criteriaDraft')
    .set({ ...values, revision: sql<number>`revision + 1`, changedAt: now })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('issued', 'is', null)
    .returning('revision')
    .executeTakeFirst()
  return updated?.revision
}

/** False where there is none, or it is issued. */
export const deleteDraft = async (db: Db, id: string): Promise<boolean> =>
  (
    await db
      .deleteFrom('criteriaDraft')
      .where('id', '=', id)
      .where('issued', 'is', null)
      .returning('id')
      .execute()
  ).length > 0

/** Keeps by which decision a set was issued. The first decision stands. */
export const recordDecision = (
  trx: Transaction,
  digest: string,
  { decision, on }: { readonly decision: string; readonly on: string },
) =>
  trx
    .updateTable('criteriaSet')
    .set({ decision, decidedOn: on })
    .where('digest', '=', digest)
    .where('decision', 'is', null)
    .execute()
