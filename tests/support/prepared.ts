import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = path.join(root, '.cache/prepared')

const filesIn = (source: string): string[] => {
  const at = path.join(root, source)
  if (!statSync(at).isDirectory()) return [at]
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .sort()
}

const digestOf = (sources: readonly string[]): string => {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesIn)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

/** Of other sources, and too old for a run that still reads it. */
const removeOutdated = (name: string, current: string): void => {
  const anHourAgo = Date.now() - 3_600_000
  for (const found of readdirSync(folder))
    if (found.startsWith(`${name}-`) && found !== current) {
      const at = path.join(folder, found)
      if (statSync(at).mtimeMs < anHourAgo) rmSync(at, { recursive: true, force: true })
    }
}

/**
 * The path of a file or folder that is dear to make and the same for every test: made by the first that asks, and kept
 * in `.cache` until one of its sources changes. Several may ask at once: each makes it aside, and the first moves it
 * into place. Nobody writes to it afterwards.
 */
export const prepared = async (
  name: string,
  sources: readonly string[],
  make: (at: string) => Promise<void>,
): Promise<string> => {
  const current = `${name}-${digestOf(sources)}`
  const place = path.join(folder, current)
  if (existsSync(place)) return place
  mkdirSync(folder, { recursive: true })
  removeOutdated(name, current)
  const aside = `${place}.${process.pid}`
  // Of an attempt that failed.
  rmSync(aside, { recursive: true, force: true })
  await make(aside)
  try {
    renameSync(aside, place)
  } catch (error) {
    if (!existsSync(place)) throw error
    rmSync(aside, { recursive: true, force: true })
  }
  return place
}
