import { readThrough, writeArchiveFile } from '../archive/archive-file.ts'
import { readStored } from '../archive/read-stored.ts'
import type { SectionSum } from '../archive/sections.ts'
import { writeArchive } from '../archive/write-archive.ts'
import { fileStoreOf } from '../evidence/file-store.ts'
import { archiveText } from '../text/archive.ts'
import type { Console } from './console.ts'
import { readPlace } from './data-place.ts'
import { exitCodes } from './help.ts'
import { refuseWith } from './refuse-with.ts'

export const rowsIn = (sums: readonly SectionSum[]): number => sums.reduce((sum, { rows }) => sum + rows, 0)

/** `thidua backup FILE`: all that the database holds, as of one moment, beside a running server too. */
export const backupCommand = async (args: readonly string[], console: Console): Promise<number> => {
  const refuse = refuseWith(console)
  const wanted = readPlace(args, console.environment, 'backup', ['sao-luu.thidua'])
  if (!wanted.ok) return refuse(wanted.issues, exitCodes.wrongUsage)
  const { place, words } = wanted.value
  const [file = ''] = words
  const written = await readStored(place, async db => {
    const sums = await writeArchive(db, fileStoreOf(place), new Date(), lines =>
      writeArchiveFile(file, lines),
    )
    await readThrough(file)
    return sums
  })
  if (!written.ok) return refuse(written.issues, exitCodes.unreadableFile)
  console.out(archiveText[console.language].backedUp(file, written.value.length, rowsIn(written.value)))
  return exitCodes.done
}
