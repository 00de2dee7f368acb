import { defineConfig } from 'vitest/config'
import base from '../base.config.ts'

/** Only for `npm run golden:sentences`: the file that writes the sentences is never part of the tests. */
export default defineConfig({
  ...base,
  test: { ...base.test, include: ['tests/golden/write-sentences.ts'] },
})
