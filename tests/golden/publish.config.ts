import { defineConfig } from 'vitest/config'
import base from '../base.config.ts'

/** Only for `npm run golden:publish`: the one file that writes recordings is never part of the tests. */
export default defineConfig({
  ...base,
  test: { ...base.test, include: ['tests/golden/publish-recordings.ts'] },
})
