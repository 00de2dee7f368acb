import { issue } from '@thidua/scoring/issues'
import { digestOf, type FileStore } from '../evidence/file-store.ts'
import type { Cell, Part, Section } from './sections.ts'
import { Unusable } from './unusable.ts'

const name = 'stored_file'

/** Characters of Base64 in a row: a row is a line of the archive, which is read as a whole. */
const bytesInRow = 750_000

async function* rowsOf(files: FileStore, digests: readonly string[]): AsyncGenerator<readonly Cell[]> {
  for (const digest of digests) {
    const bytes = await files.read(digest)
    // What was erased since the database was read, or is damaged on the disk, is not carried along.
    if (bytes === null) continue
    for (let at = 0; at < bytes.length; at += bytesInRow) {
      const isLast = at + bytesInRow >= bytes.length
      yield [digest, bytes.toString('base64', at, at + bytesInRow), isLast ? 'end' : null]
    }
  }
}

/** The bytes of the named files as the last section of an archive. */
export const fileSection = (files: FileStore, digests: readonly string[]): Section => ({
  name,
  columns: ['digest', 'bytes', 'end'],
  rows: rowsOf(files, digests),
})

/** Takes the files of an archive out of its parts and stores them; the rest is handed on. */
export async function* withoutFiles(parts: AsyncIterable<Part>, files: FileStore): AsyncGenerator<Part> {
  let isOfFiles = false
  let kept: Buffer[] = []
  for await (const part of parts) {
    if (part.kind === 'section') isOfFiles = part.name === name
    if (!isOfFiles || part.kind === 'end') {
      yield part
      if (part.kind === 'end') isOfFiles = false
      continue
    }
    if (part.kind !== 'row') continue
    const [digest, text, end] = part.cells
    kept.push(Buffer.from(String(text), 'base64'))
    if (end === null) continue
    const bytes = Buffer.concat(kept)
    kept = []
    if (digestOf(bytes) !== digest) throw new Unusable(issue('archive-digest', [], { name: String(digest) }))
    await files.put(digest, bytes)
  }
}
