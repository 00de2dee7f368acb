import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { type Bundle, canonicalJson } from '@thidua/scoring/receipt'

/** Results recorded for ever; see `docs/decisions/0019-recorded-results-only-grow.md`. */
export const recordingFolder = new URL('../golden/published/', import.meta.url)
export const manifestFile = new URL('manifest.json', recordingFolder)

/** Bundles of one criteria set, which stands in the file once. */
export interface Recording {
  readonly criteriaSet: Bundle['criteriaSet']
  readonly results: readonly (Pick<Bundle, 'receipt' | 'facts' | 'result'> & { readonly name: string })[]
}

/** A recording as it stands in its file: one line a result, everything but the set in canonical JSON. */
export const writeRecording = ({ criteriaSet, results }: Recording): string =>
  [
    '{"format":"thidua-recording/1",',
    `"criteriaSet":${JSON.stringify(criteriaSet)},`,
    '"results":[',
    results.map(result => canonicalJson(result)).join(',\n'),
    ']}\n',
  ].join('\n')

export const readRecording = (text: string): Recording => JSON.parse(text) as Recording

export const bundlesOf = ({ criteriaSet, results }: Recording) =>
  results.map(({ name, receipt, facts, result }) => ({
    name,
    bundle: { format: 'thidua-bundle/1', receipt, criteriaSet, facts, result },
  }))

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** File name → SHA-256 of its content, in the order in which files were added. */
export const readManifest = (): Readonly<Record<string, string>> =>
  existsSync(manifestFile) ? JSON.parse(readFileSync(manifestFile, 'utf8')) : {}

export const recordingFiles = (): string[] =>
  existsSync(recordingFolder) ? readdirSync(recordingFolder).filter(name => name !== 'manifest.json') : []

export const readFile = (name: string): string => readFileSync(new URL(name, recordingFolder), 'utf8')
