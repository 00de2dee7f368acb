import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A module of the built product, for tests that start a process of its own. */
export const builtModule = (path: string): string => {
  const file = fileURLToPath(new URL(`../../packages/${path}`, import.meta.url))
  if (!existsSync(file)) throw new Error(`${file} is missing: run \`npm run build\` before this test`)
  return file
}
