import { type Migration, Migrator } from 'kysely'
import type { Db } from './database.ts'
import { foundation } from './migrations/0001-foundation.ts'
import { receipts } from './migrations/0002-receipts.ts'
import { past } from './migrations/0003-past.ts'
import { publication } from './migrations/0005-publication.ts'
import { pages } from './migrations/0006-pages.ts'
import { importLayout } from './migrations/0007-import-layout.ts'
import { keptWithResults } from './migrations/0009-kept-with-results.ts'
import { votes } from './migrations/0010-votes.ts'
import { organisation } from './migrations/0011-organisation.ts'
import { formerNames } from './migrations/0014-former-names.ts'
import { ranges } from './migrations/0016-ranges.ts'

/** In order of their names; one that has run anywhere is never changed again. */
const migrations: Record<string, Migration> = {
  '0001-foundation': foundation,
  '0002-receipts': receipts,
  '0003-past': past,
  '0005-publication': publication,
  '0006-pages': pages,
  '0007-import-layout': importLayout,
  '0009-kept-with-results': keptWithResults,
  '0010-votes': votes,
  '0011-organisation': organisation,
  '0014-former-names': formerNames,
  '0016-ranges': ranges,
}

/** Brings the tables up to date. Safe when several servers start at once: the migrator takes a lock. */
export const migrate = async (db: Db): Promise<void> => {
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
  }).migrateToLatest()
  if (error) throw error
}
