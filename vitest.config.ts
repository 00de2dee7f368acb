import { defineConfig } from 'vitest/config'

// Only what is ours: Vitest hands these to Node too, where `import` would reach even a CommonJS `require`.
const conditions = ['@thidua/source', 'node']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['tests/**/*.test.ts', 'packages/*/src/**/*.test.ts'],
    setupFiles: ['tests/support/draws.ts'],
    globalSetup: ['tests/support/postgres-notice.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Vitest leaves one core to itself, which idles once the sources are transformed.
    maxWorkers: '100%',
    reporters: ['default', './scripts/slowest-reporter.mjs'],
  },
})
