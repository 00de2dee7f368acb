import { type Issue, issue } from '@thidua/scoring/issues'
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
import { revisions } from './migrations/0020-revisions.ts'
import { seals } from './migrations/0025-seals.ts'
import { setAside } from './migrations/0026-set-aside.ts'
import { idempotency } from './migrations/0028-idempotency.ts'
import { criteriaDrafts } from './migrations/0030-criteria-drafts.ts'
import { people } from './migrations/0032-people.ts'
import { knownDevices } from './migrations/0039-known-devices.ts'
import { activityStates } from './migrations/0040-activity-states.ts'
import { singleSignOn } from './migrations/0041-single-sign-on.ts'
import { calendar } from './migrations/0042-calendar.ts'
import { tokenUse } from './migrations/0043-token-use.ts'
import { importPreviews } from './migrations/0044-import-previews.ts'
import { selfScores } from './migrations/0045-self-scores.ts'
import { evidence } from './migrations/0048-evidence.ts'
import { finalPublication } from './migrations/0051-final-publication.ts'
import { council } from './migrations/0053-council.ts'
import { inputChanges } from './migrations/0054-input-changes.ts'
import { notices } from './migrations/0056-notices.ts'
import { reviewRequests } from './migrations/0057-review-requests.ts'
import { awardDecisions } from './migrations/0058-award-decisions.ts'
import { secondPerson } from './migrations/0059-second-person.ts'
import { registrations } from './migrations/0060-registrations.ts'
import { explanations } from './migrations/0061-explanations.ts'
import { blockMeetings } from './migrations/0062-block-meetings.ts'
import { selectMigrations } from './schema.repository.ts'

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
  '0020-revisions': revisions,
  '0025-seals': seals,
  '0026-set-aside': setAside,
  '0028-idempotency': idempotency,
  '0030-criteria-drafts': criteriaDrafts,
  '0032-people': people,
  '0039-known-devices': knownDevices,
  '0040-activity-states': activityStates,
  '0041-single-sign-on': singleSignOn,
  '0042-calendar': calendar,
  '0043-token-use': tokenUse,
  '0044-import-previews': importPreviews,
  '0045-self-scores': selfScores,
  '0048-evidence': evidence,
  '0051-final-publication': finalPublication,
  '0053-council': council,
  '0054-input-changes': inputChanges,
  '0056-notices': notices,
  '0057-review-requests': reviewRequests,
  '0058-award-decisions': awardDecisions,
  '0059-second-person': secondPerson,
  '0060-registrations': registrations,
  '0061-explanations': explanations,
  '0062-block-meetings': blockMeetings,
}

export const knownMigrations: readonly string[] = Object.keys(migrations)

/** Brings the tables up to date, or to just the named migrations. Safe when several start at once: it takes a lock. */
export const migrate = async (db: Db, only: readonly string[] = knownMigrations): Promise<void> => {
  const wanted = Object.fromEntries(Object.entries(migrations).filter(([name]) => only.includes(name)))
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => wanted },
    // Changes that were made side by side get their numbers before they land, in any order.
    allowUnorderedMigrations: true,
  }).migrateToLatest()
  if (error) throw error
}

/** What is done about the tables of a database that is opened. */
export type SchemaCare =
  /** They are brought up to date. */
  | 'migrate'
  /** They must be up to date: for a role that may not change them. */
  | 'expect-newest'
  /** They are left as they are, whatever they are: for a backup, and for a place that something is restored into. */
  | 'as-found'

/** Takes care of the tables; fails with `schema-newer` where a later release made them, or with `schema-older`. */
export const prepareSchema = async (db: Db, care: SchemaCare): Promise<readonly Issue[]> => {
  if (care === 'as-found') return []
  const found = await selectMigrations(db)
  const unknown = found.filter(name => !knownMigrations.includes(name)).at(-1)
  if (unknown !== undefined) return [issue('schema-newer', [], { version: unknown })]
  if (care === 'migrate') await migrate(db)
  else if (found.length < knownMigrations.length)
    return [issue('schema-older', [], { version: found.at(-1) ?? '–', needed: knownMigrations.at(-1) ?? '' })]
  return []
}
