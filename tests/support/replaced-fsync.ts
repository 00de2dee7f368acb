import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { afterAll, beforeAll } from 'vitest'

type Sync = typeof fs.fsyncSync

/** While a suite runs, whoever syncs a file calls another function, which may pass it on to the system's. */
export const replaceFsync = (replace: (real: Sync) => Sync): void => {
  const real = fs.fsyncSync
  const put = (sync: Sync): void => {
    fs.fsyncSync = sync
    // Modules that imported it by name see it too.
    syncBuiltinESMExports()
  }
  beforeAll(() => put(replace(real)))
  afterAll(() => put(real))
}
