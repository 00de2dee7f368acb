import { type CriteriaSet, lintCriteriaSet } from '@thidua/scoring/criteria'
import { success } from '@thidua/scoring/issues'
import { digestCriteriaSet } from '@thidua/scoring/receipt'
import { diffView } from '../criteria-diff/diff-view.ts'
import { findingSentence } from '../criteria-sets/finding-sentence.ts'
import { readPlacedSet, type TextPlace } from '../criteria-sets/placed-set.ts'
import { pointerOf } from '../problem.ts'
import type { LanguageCode } from '../text/writing.ts'
import { defineJob } from '../work/job.ts'
import { rowAt } from './draft-figures.ts'

type Found = Parameters<typeof findingSentence>[0] & TextPlace

/** The row to look at, where the draft can be read. */
const placeOf = ({ path }: Found, draft: CriteriaSet | null, language: LanguageCode) => {
  const row = draft === null ? null : rowAt(draft, path)
  const label = row?.label?.[language]
  const name = [row?.id, typeof label === 'string' ? label : null].filter(part => part != null).join(' ')
  return { section: row?.section ?? null, row: name === '' ? null : name }
}

const told = (found: Found, draft: CriteriaSet | null, language: LanguageCode) => ({
  ...placeOf(found, draft, language),
  severity: found.severity,
  code: found.code,
  line: found.line,
  column: found.column,
  pointer: pointerOf(found.path),
  ...findingSentence(found, language),
})

/** The text of a draft, looked at: the set it says, where it says one, and every finding in the order of its lines. */
const findingsOf = (content: string, language: LanguageCode) => {
  const read = readPlacedSet(new TextEncoder().encode(content))
  const found: readonly Found[] =
    read.kind === 'wrong'
      ? read.issues
      : [...read.warnings, ...lintCriteriaSet(read.set)].map(one => ({ ...one, ...read.locate(one.path) }))
  const set = read.kind === 'read' ? read.set : null
  const findings = found
    .map(one => told(one, set, language))
    .sort((a, b) => a.line - b.line || a.column - b.column)
  return { set, findings }
}

/** What a draft changed, as sentences. */
const changesFrom = (base: CriteriaSet, set: CriteriaSet, language: LanguageCode) => {
  const { sum, parts } = diffView(base, set, language)
  return {
    sum,
    parts: parts.map(({ name, rows }) => ({
      name,
      rows: rows.map(row => ({ name: row.name, changes: [...row.changes] })),
    })),
  }
}

interface DraftText {
  readonly content: string
  /** The set it began as; null: the differences are not asked for. */
  readonly base: CriteriaSet | null
  readonly language: LanguageCode
}

/** A draft's text, looked at where what people type can stop nobody else. */
export const checkDraftJob = defineJob(
  import.meta.url,
  'checkDraftJob',
  ({ content, base, language }: DraftText) => {
    const { set, findings } = findingsOf(content, language)
    return success({
      set,
      digest: set === null ? null : digestCriteriaSet(set),
      findings,
      changes: set === null || base === null ? null : changesFrom(base, set, language),
    })
  },
)
