import { readThrough, writeArchiveFile } from '../archive/archive-file.ts'
import { writePeriod } from '../archive/period-file.ts'
import { readStored } from '../archive/read-stored.ts'
import { fileStoreOf } from '../evidence/file-store.ts'
import { archiveText } from '../text/archive.ts'
import { rowsIn } from './backup-command.ts'
import type { Console } from './console.ts'
import { readPlace } from './data-place.ts'
import { exitCodes } from './help.ts'
import { refuseWith } from './refuse-with.ts'

/** `thidua export-period PERIOD FILE`: all inputs of one period, to be taken in elsewhere. */
export const exportPeriodCommand = async (args: readonly string[], console: Console): Promise<number> => {
  const refuse = refuseWith(console)
  const wanted = readPlace(args, console.environment, 'export-period', ['nam-hoc', 'nam-hoc.thidua'])
  if (!wanted.ok) return refuse(wanted.issues, exitCodes.wrongUsage)
  const { place, words } = wanted.value
  const [period = '', file = ''] = words
  const written = await readStored(place, async db => {
    const sums = await writePeriod(db, fileStoreOf(place), period, new Date(), lines =>
      writeArchiveFile(file, lines),
    )
    await readThrough(file)
    return sums
  })
  if (!written.ok) return refuse(written.issues, exitCodes.unreadableFile)
  console.out(archiveText[console.language].periodWritten(period, file, rowsIn(written.value)))
  return exitCodes.done
}
