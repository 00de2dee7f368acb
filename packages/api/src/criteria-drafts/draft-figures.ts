import { isFields } from '../criteria-sets/criteria-body.ts'

/** What a form can change of a draft: figures, days and printed names, each under the row it belongs to. */

type Path = readonly (string | number)[]

/** What a figure looks like; a change keeps it. */
export const figureKinds = ['text', 'number', 'fraction', 'day', 'day-of-year'] as const
export type FigureKind = (typeof figureKinds)[number]

export interface DraftFigure {
  /** Where it stands in the draft. */
  readonly path: Path
  /** Where it stands in its row. */
  readonly field: readonly string[]
  readonly kind: FigureKind
  readonly value: string
}

/** A row of the set: a criterion, a line, a rating. The head of the set and its policies are one row each. */
export interface DraftRow {
  readonly id: string | null
  /** Printed name in two languages, as it stands in the draft. */
  readonly label: Readonly<Record<string, unknown>> | null
  readonly figures: readonly DraftFigure[]
}

/** Rows that are written together: one group of the table, or one part of the set. */
export interface DraftSection {
  /** `head`, `group.A`, `ratings` … */
  readonly id: string
  readonly label: DraftRow['label']
  readonly rows: readonly DraftRow[]
}

const shapes: readonly (readonly [FigureKind, RegExp])[] = [
  ['number', /^-?\d{1,12}(\.\d{1,8})?$/],
  ['fraction', /^\d{1,6}\/[1-9]\d{0,5}$/],
  ['day', /^\d{4}-\d{2}-\d{2}$/],
  ['day-of-year', /^\d{2}-\d{2}$/],
]

/** Whether a text may stand where a figure of this kind stood. */
export const isOfKind = (kind: FigureKind, text: string): boolean =>
  kind === 'text' ? text.trim() !== '' && text.length <= 500 : shapeOf(kind).test(text)

const shapeOf = (wanted: FigureKind): RegExp => shapes.find(([kind]) => kind === wanted)![1]

/** Ids and clauses name something: digits or not, they are no figures. */
const naming = new Set(['id', 'clause', 'source', 'format', 'version', 'aliases', 'legalBasis'])

const isPrinted = (value: unknown): boolean =>
  isFields(value) &&
  Object.keys(value).length > 0 &&
  Object.keys(value).every(key => key === 'vi' || key === 'en')

const kindOf = (value: string): FigureKind | undefined => shapes.find(([, shape]) => shape.test(value))?.[0]

/** Lists whose items are rows of their own. */
const rowLists = new Set(['groups', 'criteria', 'lines', 'ratings', 'gates', 'commendations'])
/** Maps whose entries are. */
const rowMaps = new Set(['facts', 'declarations', 'attributes'])

interface MutableRow extends DraftRow {
  readonly figures: DraftFigure[]
}

const rowOf = (id: string | null, value: unknown): MutableRow => {
  const label = isFields(value) ? (value.label ?? value.title) : undefined
  return { id, label: isFields(label) ? label : null, figures: [] }
}

const rowsIn = (value: unknown, path: Path, row: MutableRow, depth: number): MutableRow[] => {
  const rows = [row]
  const visit = (inner: unknown, at: Path, isText: boolean): void => {
    const key = String(at.at(-1))
    if (typeof inner === 'string') {
      const kind = isText ? 'text' : naming.has(key) ? undefined : kindOf(inner)
      if (kind !== undefined)
        row.figures.push({ path: at, field: at.slice(depth).map(String), kind, value: inner })
      return
    }
    if (Array.isArray(inner)) {
      if (rowLists.has(key))
        inner.forEach((item, i) => {
          const id = isFields(item) && typeof item.id === 'string' ? item.id : String(i + 1)
          rows.push(...rowsIn(item, [...at, i], rowOf(id, item), at.length + 1))
        })
      else if (!naming.has(key)) for (const [i, item] of inner.entries()) visit(item, [...at, i], false)
      return
    }
    if (!isFields(inner)) return
    for (const [name, part] of Object.entries(inner)) {
      const place = [...at, name]
      if (at.length === 1 && rowMaps.has(key))
        rows.push(...rowsIn(part, place, rowOf(name, part), place.length))
      else visit(part, place, isPrinted(inner))
    }
  }
  visit(value, path, false)
  return rows
}

const filled = (rows: readonly MutableRow[]): MutableRow[] => rows.filter(({ figures }) => figures.length > 0)

const head = ['title', 'illustrative', 'effective', 'nominal']
const parts = ['policies', 'ratings', 'gates', 'commendations', 'declarations', 'facts']

/**
 * The figures of a draft, section by section in the order of the table. A part that is no map or list yet has none.
 *
 * Example: `figuresOfDraft({ groups: [{ id: 'A', label: { vi: 'Nhóm A' }, cap: '5' }] })` has one section, `group.A`,
 * with one row of two figures: the name and the cap.
 */
export const figuresOfDraft = (draft: unknown): DraftSection[] => {
  if (!isFields(draft)) return []
  const section = (
    id: string,
    value: unknown,
    path: Path,
    label: DraftRow['label'] = null,
  ): DraftSection => ({
    id,
    label,
    rows: filled(rowsIn(value, path, rowOf(null, undefined), path.length)),
  })
  const headRow = rowOf(null, undefined)
  for (const key of head)
    headRow.figures.push(...rowsIn(draft[key], [key], rowOf(null, undefined), 0).flatMap(row => row.figures))
  const groups = Array.isArray(draft.groups) ? draft.groups : []
  return [
    { id: 'head', label: null, rows: filled([headRow]) },
    ...groups.map((group, i) => {
      const id = isFields(group) && typeof group.id === 'string' ? group.id : String(i + 1)
      const row = rowOf(id, group)
      return {
        id: `group.${id}`,
        label: row.label,
        rows: filled(rowsIn(group, ['groups', i], row, 2)),
      }
    }),
    ...parts.map(key => section(key, draft[key], [key])),
  ].filter(({ rows }) => rows.length > 0)
}

/**
 * The row that a place of a draft belongs to, and the section it is shown in; null for the lists of words and sources.
 *
 * Example: `rowAt(draft, ['groups', 0, 'criteria', 2, 'standard'])` is `{ section: 'group.A', id: 'A3', label: … }`.
 */
export const rowAt = (
  draft: unknown,
  path: Path,
): { readonly section: string; readonly id: string | null; readonly label: DraftRow['label'] } | null => {
  const top = String(path[0])
  if (head.includes(top) || path.length === 0) return { section: 'head', id: null, label: null }
  if (top !== 'groups' && !parts.includes(top)) return null
  let [value, row, section] = [draft, rowOf(null, undefined), top]
  for (const [i, key] of path.entries()) {
    value = isFields(value) || Array.isArray(value) ? (value as Record<string, unknown>)[key] : undefined
    const id =
      isFields(value) && typeof value.id === 'string'
        ? value.id
        : i === 1 && rowMaps.has(top)
          ? String(key)
          : null
    if (id !== null) row = rowOf(id, value)
    if (i === 1 && top === 'groups') section = `group.${id ?? Number(key) + 1}`
  }
  return { section, id: row.id, label: row.label }
}
