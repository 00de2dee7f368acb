import type { Db } from '../db/database.ts'

export const findSecondFactor = (db: Db, person: string) =>
  db.selectFrom('secondFactor').selectAll().where('person', '=', person).executeTakeFirst()

/** A secret that counts once a code of it was given. */
export const offerSecondFactor = (db: Db, person: string, secret: string) =>
  db
    .insertInto('secondFactor')
    .values({ person, secret, confirmedAt: null, lastStep: null })
    .onConflict(conflict =>
      conflict.column('person').doUpdateSet({ secret, confirmedAt: null, lastStep: null }),
    )
    .execute()

/** Uses the code of a step up; false where it, or a later one, was used before. */
export const useStep = async (
  db: Db,
  person: string,
  step: number,
  confirmedAt: string,
): Promise<boolean> => {
  const updated = await db
    .updateTable('secondFactor')
    .set(({ fn, val }) => ({
      lastStep: String(step),
      confirmedAt: fn.coalesce('confirmedAt', val(confirmedAt)),
    }))
    .where('person', '=', person)
    .where(({ or, eb }) => or([eb('lastStep', 'is', null), eb('lastStep', '<', String(step))]))
    .returning('person')
    .execute()
  return updated.length > 0
}

/** The sessions of the person have none from then on. */
export const deleteSecondFactor = async (db: Db, person: string): Promise<void> => {
  await db.deleteFrom('secondFactor').where('person', '=', person).execute()
  await db.updateTable('session').set({ secondFactorAt: null }).where('person', '=', person).execute()
}
