import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The major version of the PostgreSQL inside PGlite. A folder of another major version cannot be opened. */
export const embeddedMajor = '18'

/** The file beside a folder that says which major version wrote it. */
export const versionFileOf = (folder: string): string => `${folder}.version.json`

/** The major version that wrote the folder, or null when it cannot be told. */
export const readFolderVersion = (folder: string): string | null => {
  const file = versionFileOf(folder)
  if (existsSync(file)) {
    const { postgresMajor } = JSON.parse(readFileSync(file, 'utf8')) as { postgresMajor?: string }
    return postgresMajor ?? null
  }
  const own = path.join(folder, 'PG_VERSION')
  return existsSync(own) ? readFileSync(own, 'utf8').trim() : null
}

export const writeFolderVersion = (folder: string): void =>
  writeFileSync(
    versionFileOf(folder),
    `${JSON.stringify({ engine: 'pglite', postgresMajor: embeddedMajor })}\n`,
  )
