import { defineConfig } from 'vitest/config'
import base from '../base.config.ts'

/**
 * Only for `npm run test:long`: what takes too long for every commit. A file `*.long.ts` holds such tests, or imports
 * a test file whose numbers come from `sized` and runs it whole.
 */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['tests/long/**/*.long.ts'],
    globalSetup: ['tests/support/postgres-notice.ts', 'tests/support/shared-postgres.ts'],
    env: { TEST_SIZE: 'whole' },
    testTimeout: 4 * 3_600_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
})
