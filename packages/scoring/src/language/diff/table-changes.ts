import { placedCriteria, placedGroups } from '../reading/walk.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import type { Change, Subject } from './change.ts'
import { type Entries, type Entry, entryChanges, orderChange } from './list-changes.ts'

interface TableEntries {
  readonly groups: Entries
  readonly criteria: Entries
  readonly lines: Entries
}

const topLevel: Subject = { part: 'set', id: null, path: ['groups'], clause: null }

/** Groups, criteria and lines of a set by id, each without what stands under it. */
const tableEntries = (set: CriteriaSet): TableEntries => {
  const parents = new Map<string, string>()
  for (const { item } of placedGroups(set)) {
    for (const inner of item.groups ?? []) parents.set(inner.id, item.id)
    for (const criterion of item.criteria ?? []) parents.set(criterion.id, item.id)
  }
  const groups = placedGroups(set).map(({ item, path }): [string, Entry] => {
    const { groups: _, criteria: __, ...own } = item
    const subject: Subject = { part: 'group', id: item.id, path, clause: item.clause ?? null }
    return [item.id, { own, all: item, parent: parents.get(item.id) ?? null, subject }]
  })
  const criteria = placedCriteria(set).map(({ item, path }): [string, Entry] => {
    const { lines: _, ...own } = item
    const subject: Subject = { part: 'criterion', id: item.id, path, clause: item.clause }
    return [item.id, { own, all: item, parent: parents.get(item.id) ?? null, subject }]
  })
  const lines = placedCriteria(set).flatMap(({ item, path }) =>
    item.lines.map((line, i): [string, Entry] => {
      const subject: Subject = {
        part: 'line',
        id: line.id,
        path: [...path, 'lines', i],
        clause: item.clause,
      }
      return [line.id, { own: line, all: line, parent: item.id, subject }]
    }),
  )
  return { groups: new Map(groups), criteria: new Map(criteria), lines: new Map(lines) }
}

/** Ids that stand under each row, in their order. */
const underEach = (entries: Entries): ReadonlyMap<string | null, readonly string[]> => {
  const found = new Map<string | null, string[]>()
  for (const [id, { parent }] of entries) {
    const ids = found.get(parent) ?? []
    ids.push(id)
    found.set(parent, ids)
  }
  return found
}

const orderChanges = (before: Entries, after: Entries, rows: Entries, field: string): readonly Change[] => {
  const was = underEach(before)
  return [...underEach(after)].flatMap(([parent, ids]) => {
    const subject = parent === null ? topLevel : rows.get(parent)?.subject
    return subject ? orderChange(subject, was.get(parent) ?? [], ids, [field]) : []
  })
}

/** What changed in the table: groups first, then criteria, then lines, each in the order of the later table. */
export const tableChanges = (before: CriteriaSet, after: CriteriaSet): readonly Change[] => {
  const [was, is] = [tableEntries(before), tableEntries(after)]
  /** A row under a row that is new, or gone, is told of with that row. */
  const told =
    (rows: 'groups' | 'criteria') =>
    ({ parent }: Entry, side: 'before' | 'after'): boolean =>
      parent !== null && (side === 'after' ? !was[rows].has(parent) : !is[rows].has(parent))
  return [
    ...entryChanges(was.groups, is.groups, told('groups')),
    ...orderChanges(was.groups, is.groups, is.groups, 'groups'),
    ...entryChanges(was.criteria, is.criteria, told('groups')),
    ...orderChanges(was.criteria, is.criteria, is.groups, 'criteria'),
    ...entryChanges(was.lines, is.lines, told('criteria')),
    ...orderChanges(was.lines, is.lines, is.criteria, 'lines'),
  ]
}
