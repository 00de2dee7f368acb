import { createReadStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { createGunzip, createGzip } from 'node:zlib'
import { issue } from '@thidua/scoring/issues'
import { readSections } from './sections.ts'
import { Unusable } from './unusable.ts'

const fileTrouble = (file: string, error: unknown): Unusable => {
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) throw error
  return new Unusable(issue('archive-file', [], { file, reason: code }))
}

/** Text in pieces large enough that a stream spends its time on the text. */
async function* gathered(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let kept: string[] = []
  let length = 0
  for await (const text of texts) {
    kept.push(text)
    length += text.length
    if (length < 65_536) continue
    yield Buffer.from(kept.join(''))
    kept = []
    length = 0
  }
  yield Buffer.from(kept.join(''))
}

/**
 * Writes lines into a compressed file that only its owner may read. It stands under its name when it is whole and on
 * the disk; a file of that name is never replaced.
 */
export const writeArchiveFile = async (file: string, lines: AsyncIterable<string>): Promise<void> => {
  const unfinished = `${file}.unfinished`
  if (existsSync(file)) throw new Unusable(issue('archive-file', [], { file, reason: 'EEXIST' }))
  try {
    const handle = await open(unfinished, 'w', 0o600)
    try {
      const zipped = Readable.from(gathered(lines)).on('error', error => zip.destroy(error))
      const zip = createGzip()
      zipped.pipe(zip)
      for await (const chunk of zip) await handle.writeFile(chunk as Buffer)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    if ((error as NodeJS.ErrnoException).syscall !== undefined) throw fileTrouble(file, error)
    throw error
  }
}

const isZipped = async (file: string): Promise<boolean> => {
  const handle = await open(file)
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await handle.close()
  }
}

/** The bytes of an archive, compressed or not. */
export async function* readArchiveFile(file: string): AsyncGenerator<Uint8Array> {
  try {
    if (!(await isZipped(file))) return yield* createReadStream(file)
    const stream = createReadStream(file)
    const unzip = createGunzip()
    stream.on('error', error => unzip.destroy(error))
    yield* stream.pipe(unzip)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'Z_BUF_ERROR') throw new Unusable(issue('archive-cut-off', []))
    if (code?.startsWith('Z_')) throw new Unusable(issue('archive-damaged', []))
    if (error instanceof Unusable) throw error
    throw fileTrouble(file, error)
  }
}

/** Reads an archive to its end: every digest is held to what is on the disk. */
export const readThrough = async (file: string): Promise<void> => {
  const parts = readSections(readArchiveFile(file))
  while (!(await parts.next()).done);
}
