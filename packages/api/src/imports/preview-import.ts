import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Db } from '../db/database.ts'
import { inTrial } from '../journal/in-change.ts'
import { lockPeriod } from '../periods/period.repository.ts'
import { selectBlocks } from '../units/unit.repository.ts'
import { deleteRowsBehind, endPreview, replaceImportRows, updateImport } from './import.repository.ts'
import { countRows } from './import-counts.ts'
import { effectsOf, noEffects, tallyRows } from './preview-effects.ts'
import { type ReadFile, unpackGroup } from './read-file.ts'
import type { ClaimedImport } from './read-outside.ts'
import { type StoredRow, storeGroup } from './store-group.ts'
import { storeRecords } from './store-records.ts'

type Group = ReadFile['groups'][number]

/** What rows of other families name: without it they could not be stored, not even for a try. */
const isNamed = ({ family }: Group): boolean => family === 'units' || family === 'models'

/** Stores a group, and before it what it names of the same file, and takes all of it back. */
const tryGroup = (
  db: Db,
  { id, period }: ClaimedImport,
  group: Group,
  foundation: readonly Group[],
): Promise<StoredRow[]> =>
  inTrial(db, async trx => {
    await lockPeriod(trx, period)
    for (const { packed } of foundation) {
      const records = unpackGroup(packed).flatMap(({ outcome }) =>
        outcome.status === 'new' ? [outcome.record] : [],
      )
      await storeRecords({ trx, period, importId: id }, records)
    }
    return storeGroup(trx, { id, period, isPreview: true }, unpackGroup(group.packed))
  })

/** New blocks of a file are known by the units that it puts there. */
const labelsOf = (groups: readonly Group[]) =>
  groups
    .filter(({ family }) => family === 'units')
    .flatMap(({ packed }) => unpackGroup(packed))
    .flatMap(({ outcome }) =>
      outcome.status === 'new' && outcome.record.family === 'units'
        ? [{ ...outcome.record.block, units: 0 }]
        : [],
    )

/**
 * Tries every row of a file that was read, group by group, and keeps what each would come to; nothing of the file is
 * stored. Tried once more, each row says where it comes to something else than before. It begins again from the start
 * when it was cut off.
 */
export const previewImport = async (
  db: Db,
  claimed: ClaimedImport,
  { groups, counts: none, criteriaSet: _, ...read }: ReadFile & { readonly criteriaSet: string },
  { madeOn, isStopping }: { readonly madeOn: number; readonly isStopping: () => boolean },
): Promise<'ended' | 'stopped'> => {
  const { id, period } = claimed
  let [counts, tally, done] = [none, noEffects, 0]
  for (const [i, group] of groups.entries()) {
    if (isStopping()) return 'stopped'
    const rows = await tryGroup(db, claimed, group, groups.slice(0, i).filter(isNamed))
    counts = countRows(counts, rows)
    if (group.family !== null) tally = tallyRows(tally, group.family, rows)
    done += group.rows
    const differing = await db.transaction().execute(async trx => {
      const differing = await replaceImportRows(
        trx,
        rows.map(({ comparison: _, ...row }) => row),
      )
      await updateImport(trx, id, { done })
      return differing
    })
    tally = { ...tally, differing: tally.differing + differing }
    await nextTurn()
  }
  await deleteRowsBehind(db, id, read.total)
  const blocks = [...(await selectBlocks(db, period)), ...labelsOf(groups)]
  const effects = JSON.stringify(effectsOf(tally, blocks))
  await endPreview(db, id, { madeOn, effects, counts: JSON.stringify(counts) })
  return 'ended'
}
