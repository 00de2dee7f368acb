import type { ChangedPart } from '@thidua/scoring/criteria'
import { failure, issue, success } from '@thidua/scoring/issues'
import { readCriteriaDocument } from '../intake/reading/read-criteria-document.ts'
import { pointerOf } from '../problem.ts'
import { diffLanguages } from '../text/diff.ts'
import type { LanguageCode } from '../text/writing.ts'
import { defineJob } from '../work/job.ts'
import { type DraftRow, figuresOfDraft } from './draft-figures.ts'
import { figureName } from './figure-name.ts'

const partOfSection: Readonly<Record<string, ChangedPart>> = {
  head: 'set',
  policies: 'policies',
  ratings: 'rating',
  gates: 'gate',
  commendations: 'commendation',
  declarations: 'declaration',
  facts: 'fact',
}

const printed = (label: DraftRow['label'], language: LanguageCode): string | null => {
  const text = label?.[language] ?? label?.vi
  return typeof text === 'string' ? text : null
}

const sectionsOf = (content: string, language: LanguageCode) => {
  const read = readCriteriaDocument(new TextEncoder().encode(content))
  if (!read.ok) return failure<never>([issue('draft-unreadable', [])])
  const t = diffLanguages[language]
  const nameOfSection = (section: string): string => {
    const part = partOfSection[section]
    return part === undefined ? section : t.text.parts[part]
  }
  return success(
    figuresOfDraft(read.value.value).map(({ id: section, label, rows }) => ({
      id: section,
      name: printed(label, language) ?? nameOfSection(section),
      rows: rows.map(row => ({
        id: row.id,
        name: printed(row.label, language),
        figures: row.figures.map(({ path, field, kind, value }) => ({
          pointer: pointerOf(path),
          name: figureName(field, t),
          kind,
          value,
        })),
      })),
    })),
  )
}

/** The figures of a draft's text by section and row, each with its name in print. */
export const draftFiguresJob = defineJob(
  import.meta.url,
  'draftFiguresJob',
  ({ content, language }: { readonly content: string; readonly language: LanguageCode }) =>
    sectionsOf(content, language),
)
