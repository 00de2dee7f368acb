import type { CriteriaSet } from '@thidua/scoring/criteria'
import { isJudged } from './families/read-mark.ts'
import { fieldsOf } from './layout/heading-index.ts'
import { criteriaOf } from './lookup/lookups.ts'
import { type TermPart, termsOf } from './lookup/terms.ts'
import { type Family, families } from './records.ts'
import type { FieldDefinition } from './words/field.ts'
import { decisions, denominators, noWords, verdicts, yesWords } from './words/values.ts'

/** What a cell of a column takes. Words are those that intake looks up: by label, by other spelling or by id. */
export type ColumnValues =
  | { readonly kind: 'text' | 'number' | 'date' | 'unit' | 'declared' }
  | { readonly kind: 'words'; readonly words: readonly ColumnWord[] }
  | { readonly kind: 'codes'; readonly codes: readonly ColumnWord[] }

/** A value that a column takes, with what it stands for and how else it may be written. */
export interface ColumnWord {
  readonly label: { readonly vi: string; readonly en: string }
  readonly aliases: readonly string[]
  /** The code to be written instead of the label. */
  readonly code?: string
  /** How a declaration is given. */
  readonly type?: CriteriaSet['declarations'][string]['type']
}

/** A column of a family of files, as intake recognises it. */
export interface TableColumn {
  readonly id: string
  /** The heading to write, then the others that are understood. */
  readonly headings: readonly string[]
  readonly need: FieldDefinition['need']
  readonly values: ColumnValues
}

/** Columns whose words come from the criteria set. */
const termParts: Readonly<Record<string, TermPart>> = {
  unitKind: 'unitKinds',
  kind: 'kinds',
  channel: 'channels',
  level: 'levels',
  partner: 'partners',
  declaration: 'declarations',
  rating: 'ratings',
  commendation: 'commendations',
  commendations: 'commendations',
  gate: 'gates',
}

const yesOrNo = Object.fromEntries([
  ...[...yesWords].map(word => [word, 'yes'] as const),
  ...[...noWords].map(word => [word, 'no'] as const),
])

/** Columns with a closed list of words of their own: what each word means, first the one to write. */
const closedWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  decision: decisions,
  verdict: verdicts,
  recused: yesOrNo,
  inherits: yesOrNo,
  won: yesOrNo,
  denominator: denominators,
}

const dates: ReadonlySet<string> = new Set(['date', 'from', 'until'])

/** Words by what they mean: the first of each is shown, the others are its spellings. */
const wordsOf = (meanings: Readonly<Record<string, string>>): readonly ColumnWord[] => {
  const groups = new Map<string, string[]>()
  for (const [word, meaning] of Object.entries(meanings)) {
    const group = groups.get(meaning)
    if (group) group.push(word)
    else groups.set(meaning, [word])
  }
  return [...groups.values()].map(([first = '', ...aliases]) => ({
    label: { vi: first, en: first },
    aliases,
  }))
}

const valuesOf = (family: Family, { id, isAmount }: FieldDefinition, set: CriteriaSet): ColumnValues => {
  const part = termParts[id]
  if (part !== undefined)
    return {
      kind: 'words',
      words: Object.values(termsOf(set)[part]).map(({ label, aliases = [], type }) => ({
        ...{ label, aliases },
        ...(type !== undefined && { type }),
      })),
    }
  const closed = closedWords[id]
  if (closed !== undefined) return { kind: 'words', words: wordsOf(closed) }
  const criteria = set.groups.flatMap(criteriaOf)
  const asCodes = (list: readonly { readonly id: string; readonly label: ColumnWord['label'] }[]) => ({
    kind: 'codes' as const,
    codes: list.map(({ id: code, label }) => ({ code, label, aliases: [] })),
  })
  if (id === 'line') return asCodes(criteria.flatMap(({ lines }) => lines).filter(isJudged))
  if (id === 'criterion') return asCodes(criteria)
  if (id === 'unit' || id === 'successor') return { kind: 'unit' }
  if (family === 'declarations' && (id === 'value' || id === 'verifiedValue')) return { kind: 'declared' }
  if (dates.has(id)) return { kind: 'date' }
  return { kind: isAmount === true ? 'number' : 'text' }
}

/**
 * Every family of files with its columns: their headings and what their cells take, from the tables that intake
 * itself reads.
 *
 * Example: `tableColumns(set).holds[0]?.headings[0]` is `'STT'`.
 */
export const tableColumns = (set: CriteriaSet): Readonly<Record<Family, readonly TableColumn[]>> => {
  const fields = fieldsOf(set)
  const columns = families.map(family => [
    family,
    fields[family].map(field => ({
      ...{ id: field.id, headings: field.headings, need: field.need },
      values: valuesOf(family, field, set),
    })),
  ])
  return Object.fromEntries(columns)
}
