import { defineConfig, mergeConfig } from 'vitest/config'
import base from './tests/base.config.ts'
import { LongestFirst } from './tests/support/longest-first.ts'

/** Files whose subject is V8 itself, which knows what ran before in the same process. */
const alone = ['tests/intake/growth.test.ts']

export default mergeConfig(
  base,
  defineConfig({
    test: {
      globalSetup: ['tests/support/postgres-notice.ts', 'tests/support/shared-postgres.ts'],
      sequence: { sequencer: LongestFirst },
      projects: [
        {
          extends: true,
          test: {
            name: 'together',
            include: ['tests/**/*.test.ts', 'packages/*/src/**/*.test.ts'],
            exclude: alone,
            // Files that follow each other share the modules that they load: loading takes longer than most tests.
            isolate: false,
          },
        },
        { extends: true, test: { name: 'alone', include: alone, sequence: { groupOrder: 1 } } },
      ],
    },
  }),
)
