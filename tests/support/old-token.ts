import { digestOfSecret, newSecret } from '../../packages/api/src/access/secret.ts'
import type { Db } from '../../packages/api/src/db/database.ts'

/**
 * A token as installations have it from before there were people: it may do what a secretary may. Null where the
 * database has one already.
 */
export const makeOldToken = async (db: Db): Promise<string | null> => {
  if (await db.selectFrom('token').select('id').limit(1).executeTakeFirst()) return null
  const secret = newSecret()
  await db
    .insertInto('token')
    .values({ digest: digestOfSecret(secret), revokedAt: null })
    .execute()
  return secret
}
