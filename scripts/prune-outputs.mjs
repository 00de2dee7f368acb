// Removes what the compiler once made of files that are gone: a package is packed from these folders.
import { existsSync, readdirSync, rmSync } from 'node:fs'

const made = /\.(js|d\.ts)(\.map)?$/

for (const name of ['scoring', 'api', 'web']) {
  const root = new URL(`../packages/${name}/`, import.meta.url)
  const dist = new URL('dist/', root)
  if (!existsSync(dist)) continue
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!made.test(file)) continue
    const source = file.replace(made, '')
    const isThere = ['.ts', '.tsx', '.js'].some(ending => existsSync(new URL(`src/${source}${ending}`, root)))
    if (!isThere) rmSync(new URL(file, dist))
  }
}
