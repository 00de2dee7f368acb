/** Whole matrices and many draws take hours; `npm run test:long` takes them, `npm test` a part that is seen every time. */
export const isWhole = process.env.TEST_SIZE === 'whole'

/** How much of a test to run. Example: `sized(200, 20_000)` draws. */
export const sized = (bounded: number, whole: number): number => (isWhole ? whole : bounded)
