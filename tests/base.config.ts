import { defineConfig } from 'vitest/config'

// Only what is ours: Vitest hands these to Node too, where `import` would reach even a CommonJS `require`.
const conditions = ['@thidua/source', 'node']

/** What every run of Vitest has here; which files it takes, and how, each configuration says. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    setupFiles: ['tests/support/draws.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Vitest leaves one core to itself, which idles once the sources are transformed.
    maxWorkers: '100%',
    reporters: ['default', './scripts/slowest-reporter.mjs'],
  },
})
