/**
 * What random tests draw. The verdict on a commit is not a matter of luck: the seed is fixed, so a second run of the same
 * commit says the same. `DRAWS=random npm test` draws anew, `DRAWS=-751802379 npm test` what a failed run printed.
 */
import fc from 'fast-check'
import { sized } from './size.ts'

const asked = process.env.DRAWS
const seed = asked === 'random' ? Date.now() | 0 : Number(asked ?? 20_240_314)
if (!Number.isInteger(seed)) throw new Error(`DRAWS is \`random\` or a whole number, not ${asked}`)

// Making a failing period smaller may take an hour: two minutes of it are enough to read.
fc.configureGlobal({
  seed,
  interruptAfterTimeLimit: sized(120_000, 3_600_000),
  markInterruptAsFailure: true,
})
