import { defineConfig } from 'vitest/config'
import base from '../base.config.ts'

/** Only for `npm run docs:pictures`: what takes pictures is never part of the tests. */
export default defineConfig({
  ...base,
  test: { ...base.test, include: ['tests/browser/take-pictures.ts'] },
})
