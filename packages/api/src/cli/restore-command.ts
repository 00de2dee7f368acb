import type { Result } from '@thidua/scoring/issues'
import { readArchiveFile, readThrough } from '../archive/archive-file.ts'
import { type Restored, restoreInto } from '../archive/restore-into.ts'
import { settled } from '../archive/unusable.ts'
import { archiveText } from '../text/archive.ts'
import { rowsIn } from './backup-command.ts'
import type { Console } from './console.ts'
import { readPlace } from './data-place.ts'
import { exitCodes } from './help.ts'
import { refuseWith } from './refuse-with.ts'
import { tellJournal } from './tell-journal.ts'

/** Tells what was restored and what its receipts and its journal are worth; what does not hold is another exit code. */
export const tellRestored = (restored: Result<Restored>, console: Console): number => {
  if (!restored.ok) return refuseWith(console)(restored.issues, exitCodes.unreadableFile)
  const { sums, receipts, journal } = restored.value
  const t = archiveText[console.language]
  console.out(t.restored(sums.length, rowsIn(sums)))
  console.out(t.verified(receipts.verified))
  for (const { period, version } of receipts.without) console.out(t.withoutReceipt(period, version))
  for (const { period, version } of receipts.broken) console.error(t.brokenReceipt(period, version))
  const isHeld = tellJournal(journal, console)
  return isHeld && receipts.broken.length === 0 ? exitCodes.done : exitCodes.notReproduced
}

/** `thidua restore FILE`: an archive into an empty place, every receipt recomputed, its journal verified. */
export const restoreCommand = async (args: readonly string[], console: Console): Promise<number> => {
  const wanted = readPlace(args, console.environment, 'restore', ['sao-luu.thidua'])
  if (!wanted.ok) return refuseWith(console)(wanted.issues, exitCodes.wrongUsage)
  const { place, words } = wanted.value
  const [file = ''] = words
  // What is not whole is refused before anything is opened or made.
  const whole = await settled(readThrough(file))
  return tellRestored(whole.ok ? await restoreInto(place, readArchiveFile(file)) : whole, console)
}
