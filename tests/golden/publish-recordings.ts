import { mkdirSync, writeFileSync } from 'node:fs'
import { type CompiledCriteria, scorePeriod } from '@thidua/scoring'
import { makeBundle, parseBundle, publishFacts } from '@thidua/scoring/receipt'
import type { ScoringInput } from '@thidua/scoring/records'
import { test } from 'vitest'
import { shippedSets } from '../support/criteria-sets.ts'
import { importYear } from '../support/illustrative-year.ts'
import { letter, schoolYear } from '../support/letter-set.ts'
import {
  manifestFile,
  type Recording,
  readFile,
  readManifest,
  recordingFolder,
  sha256,
  writeRecording,
} from '../support/recordings.ts'
import { inputOf } from '../support/worked-example.ts'

/**
 * `npm run golden:publish`: records the results of today's criteria sets, examples and illustrative year beside those
 * that are recorded already. It writes new files only; what is recorded is never written again.
 */

const defaults = { period: schoolYear, unit: { id: 'don-vi', kind: '' } }

const record = (
  compiled: CompiledCriteria,
  name: string,
  input: ScoringInput,
  basis: 'self' | 'verified' | 'final',
) => {
  const scored = scorePeriod(compiled, input, basis)
  const bundle = JSON.parse(
    JSON.stringify(makeBundle(compiled, publishFacts(compiled, input, scored), scored)),
  )
  const opened = parseBundle(JSON.stringify(bundle))
  if (!opened.ok) throw new Error(`${name}: ${JSON.stringify(opened.issues)}`)
  return { name, receipt: bundle.receipt, facts: bundle.facts, result: bundle.result }
}

const recordings = async (): Promise<readonly (readonly [string, Recording])[]> => {
  const year = record(letter, 'illustrative-year', await importYear(), 'final')
  return [
    ['illustrative-year-2023-2024', { criteriaSet: letter.set, results: [year] }],
    ...shippedSets.map(({ set, compiled, examples }) => {
      const results = examples.map(({ file, example }) =>
        record(compiled, file, inputOf(example, defaults), example.basis ?? 'final'),
      )
      return [`${set.id}-${set.version}`, { criteriaSet: set, results }] as const
    }),
  ]
}

/** What a later engine may write otherwise without another result. */
const withoutEngine = (text: string): string => text.replaceAll(/"engine":"[^"]*"/g, '')

// A busy machine scores all of it in minutes.
test('records what is not recorded yet', { timeout: 600_000 }, async () => {
  mkdirSync(recordingFolder, { recursive: true })
  const manifest: Record<string, string> = { ...readManifest() }
  for (const [name, recording] of await recordings()) {
    const text = writeRecording(recording)
    const earlier = Object.keys(manifest).filter(file => file.replace(/\.\d+\.json$/, '') === name)
    if (earlier.some(file => withoutEngine(readFile(file)) === withoutEngine(text))) continue
    const file = `${name}.${earlier.length + 1}.json`
    writeFileSync(new URL(file, recordingFolder), text, { flag: 'wx' })
    manifest[file] = sha256(text)
    console.log(`recorded ${file}`)
  }
  writeFileSync(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`)
})
