import { defineConfig } from 'vitest/config'
import base from '../base.config.ts'

/** Only for `npm run fixtures:schema`: the file that writes fixtures is never part of the tests. */
export default defineConfig({
  ...base,
  test: { ...base.test, include: ['tests/archive/make-schema-fixtures.ts'] },
})
