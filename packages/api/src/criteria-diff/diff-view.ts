import { type Change, type CriteriaSet, diffCriteriaSets } from '@thidua/scoring/criteria'
import { groupRows } from '../db/group-rows.ts'
import { type DiffLanguage, diffLanguages } from '../text/diff.ts'
import type { LanguageCode } from '../text/writing.ts'
import { changeSentence } from './change-sentence.ts'
import { type Names, namesOf } from './names.ts'

/** One row of a criteria set and what changed about it. */
export interface DiffedRow {
  /** Id and name, with the clause; null for what the set says of itself. */
  readonly name: string | null
  readonly changes: readonly string[]
}

/** The differences between two sets, part by part, as sentences. */
export interface DiffView {
  readonly title: string
  readonly sum: string
  readonly parts: readonly { readonly name: string; readonly rows: readonly DiffedRow[] }[]
}

const rowName = ({ part, id, clause, path }: Change, names: Names, t: DiffLanguage): string | null => {
  if (id === null) return null
  const name = names.part(part, id)
  const text = name === undefined ? id : `${id} ${name}`
  const list = part === 'word' ? t.text.lists[String(path[1])] : undefined
  const note = list ?? (clause === null ? undefined : t.text.clause(clause))
  return note === undefined ? text : `${text} (${note})`
}

const titleOf = (before: CriteriaSet, after: CriteriaSet, t: DiffLanguage): string =>
  before.id === after.id
    ? t.text.title(after.id, t.date(before.version), t.date(after.version))
    : t.text.titleOfTwo(`${before.id} ${t.date(before.version)}`, `${after.id} ${t.date(after.version)}`)

const sumOf = (changes: readonly Change[], t: DiffLanguage): string => {
  if (changes.length === 0) return t.text.none
  const byKind = groupRows(changes, ({ kind }) => kind)
  const parts = (['added', 'removed', 'changed', 'moved', 'reordered'] as const).flatMap(kind => {
    const count = byKind.get(kind)?.length ?? 0
    return count === 0 ? [] : [t.text.kinds[kind](t.count(count))]
  })
  return t.text.sum(t.count(changes.length), parts.join(', '))
}

/** What changed from one criteria set to another, for people. */
export const diffView = (before: CriteriaSet, after: CriteriaSet, language: LanguageCode): DiffView => {
  const t = diffLanguages[language]
  const names = namesOf(before, after, language)
  const changes = diffCriteriaSets(before, after)
  return {
    title: titleOf(before, after, t),
    sum: sumOf(changes, t),
    parts: [...groupRows(changes, ({ part }) => part)].map(([part, ofPart]) => ({
      name: t.text.parts[part],
      // A word may stand in two lists of the vocabulary; its place tells the two apart.
      rows: [...groupRows(ofPart, ({ path, id }) => JSON.stringify([path, id]))].map(([, ofRow]) => ({
        name: rowName(ofRow[0] as Change, names, t),
        changes: ofRow.map(change => changeSentence(change, names, t)),
      })),
    })),
  }
}
