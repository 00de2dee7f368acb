import { type Bundle, makeBundle, parseBundle, verifyOpenBundle } from '@thidua/scoring/receipt'
import { scoreFacts } from '../../packages/scoring/src/receipt/score-facts.ts'
import { describe, expect, test } from 'vitest'
import { shippedSets } from '../support/criteria-sets.ts'
import {
  bundlesOf,
  readFile,
  readManifest,
  readRecording,
  recordingFiles,
  sha256,
  writeRecording,
} from '../support/recordings.ts'

const manifest = readManifest()
const listed = Object.entries(manifest)

const open = (bundle: unknown) => {
  const opened = parseBundle(JSON.stringify(bundle))
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
  return opened.value
}

/** The same result made anew by this engine, under the semantics and the name of the engine that made it first. */
const madeAnew = (recorded: unknown): Bundle => {
  const { bundle, compiled } = open(recorded)
  const anew = makeBundle(compiled, bundle.facts, scoreFacts(compiled, bundle.facts, bundle.receipt.semantics))
  return { ...anew, receipt: { ...anew.receipt, engine: bundle.receipt.engine } }
}

test('every recorded file is in the manifest, and every file of the manifest is there', () => {
  expect(recordingFiles().sort()).toEqual(listed.map(([name]) => name).sort())
  expect(listed.length).toBeGreaterThan(0)
})

describe.each(listed)('%s', (name, digest) => {
  test('is the file that was recorded', () => {
    expect(sha256(readFile(name))).toBe(digest)
  })

  test('is reproduced byte for byte: criteria set, facts, figures and every digest', () => {
    const text = readFile(name)
    const recording = readRecording(text)
    const results = bundlesOf(recording).map(({ name: of, bundle }) => {
      const { receipt, facts, result } = madeAnew(bundle)
      return { name: of, receipt, facts, result }
    })
    const [first] = bundlesOf(recording)
    const { criteriaSet } = open(first?.bundle).bundle
    expect(writeRecording({ criteriaSet, results }) === text, 'the same bytes').toBe(true)
  })

  test('names no figure that differs', () => {
    const differing = bundlesOf(readRecording(readFile(name))).flatMap(({ name: of, bundle }) => {
      const { differences, mismatches } = verifyOpenBundle(open(bundle))
      return [...differences, ...mismatches].map(difference => ({ result: of, ...difference }))
    })
    expect(differing).toEqual([])
  })
})

test('every shipped criteria set has recorded results; `npm run golden:publish` adds those of a new one', () => {
  const recorded = new Set(
    listed.map(([name]) => {
      const { criteriaSet } = readRecording(readFile(name))
      return `${criteriaSet.id}/${criteriaSet.version}`
    }),
  )
  expect(shippedSets.map(({ name }) => name).filter(name => !recorded.has(name))).toEqual([])
})
