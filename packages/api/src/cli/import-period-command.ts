import { readArchiveFile, readThrough } from '../archive/archive-file.ts'
import { readPeriodFile } from '../archive/period-file.ts'
import { settled } from '../archive/unusable.ts'
import { openDatabase } from '../db/open-database.ts'
import { fileStoreOf } from '../evidence/file-store.ts'
import { archiveText } from '../text/archive.ts'
import { rowsIn } from './backup-command.ts'
import type { Console } from './console.ts'
import { readPlace } from './data-place.ts'
import { exitCodes } from './help.ts'
import { refuseWith } from './refuse-with.ts'

/** `thidua import-period FILE`: a period that was written elsewhere, beside those that are here. */
export const importPeriodCommand = async (args: readonly string[], console: Console): Promise<number> => {
  const refuse = refuseWith(console)
  const wanted = readPlace(args, console.environment, 'import-period', ['nam-hoc.thidua'])
  if (!wanted.ok) return refuse(wanted.issues, exitCodes.wrongUsage)
  const { place, words } = wanted.value
  const [file = ''] = words
  const whole = await settled(readThrough(file))
  if (!whole.ok) return refuse(whole.issues, exitCodes.unreadableFile)
  const opened = await openDatabase(place)
  if (!opened.ok) return refuse(opened.issues, exitCodes.unreadableFile)
  const { db, close } = opened.value
  try {
    const read = await readPeriodFile(db, fileStoreOf(place), readArchiveFile(file))
    if (!read.ok) return refuse(read.issues, exitCodes.unreadableFile)
    console.out(archiveText[console.language].periodRead(rowsIn(read.value)))
    return exitCodes.done
  } finally {
    await close()
  }
}
