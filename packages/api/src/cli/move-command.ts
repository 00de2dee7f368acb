import { success } from '@thidua/scoring/issues'
import { readStored } from '../archive/read-stored.ts'
import { type Restored, restoreInto } from '../archive/restore-into.ts'
import { Unusable } from '../archive/unusable.ts'
import { writeArchive } from '../archive/write-archive.ts'
import { fileStoreOf } from '../evidence/file-store.ts'
import type { Console } from './console.ts'
import { placeOf, readPlace } from './data-place.ts'
import { exitCodes } from './help.ts'
import { refuseWith } from './refuse-with.ts'
import { tellRestored } from './restore-command.ts'

async function* bytesOf(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const line of lines) yield Buffer.from(line)
}

/** `thidua move PLACE`: a backup restored into another place at once, from one kind of database to the other too. */
export const moveCommand = async (args: readonly string[], console: Console): Promise<number> => {
  const wanted = readPlace(args, console.environment, 'move', ['postgres://user:password@host:port/database'])
  if (!wanted.ok) return refuseWith(console)(wanted.issues, exitCodes.wrongUsage)
  const { place, words } = wanted.value
  const [target = ''] = words
  const moved = await readStored(place, async db => {
    let restored: Restored | undefined
    await writeArchive(db, fileStoreOf(place), new Date(), async lines => {
      const filled = await restoreInto(placeOf(target, place), bytesOf(lines))
      if (!filled.ok) throw new Unusable(filled.issues)
      restored = filled.value
    })
    return restored as unknown as Restored
  })
  return tellRestored(moved.ok ? success(moved.value) : moved, console)
}
