import type { Path } from '../placed.ts'
import { type Change, change, type Subject } from './change.ts'
import { valueChanges } from './value-changes.ts'

/** A part of a set under its id, with what it consists of itself. */
export interface Entry {
  readonly own: unknown
  readonly subject: Subject
  /** The row it stands under, in tables; the same for all entries of a list. */
  readonly parent: string | null
  /** The whole of it, with what stands under it. */
  readonly all: unknown
}

export type Entries = ReadonlyMap<string, Entry>

/** Parts of a record (`facts`, `declarations` …) as entries. */
export const recordEntries = (
  record: Readonly<Record<string, unknown>>,
  part: Subject['part'],
  path: Path,
): Entries =>
  new Map(
    Object.entries(record).map(([id, own]) => [
      id,
      { own, all: own, parent: null, subject: { part, id, path: [...path, id], clause: null } },
    ]),
  )

/** Parts of a list (`ratings`, `gates` …) as entries. */
export const listEntries = (
  list: readonly { readonly id: string; readonly clause?: string | undefined }[],
  part: Subject['part'],
  key: string,
): Entries =>
  new Map(
    list.map((own, i) => [
      own.id,
      {
        own,
        all: own,
        parent: null,
        subject: { part, id: own.id, path: [key, i], clause: own.clause ?? null },
      },
    ]),
  )

/** Entries that came, went, moved or changed, in the order of the later set; what went comes last. */
export const entryChanges = (
  before: Entries,
  after: Entries,
  /** Entries whose row above is itself new or gone are told of with it. */
  isToldAbove: (entry: Entry, side: 'before' | 'after') => boolean = () => false,
): readonly Change[] => [
  ...[...after].flatMap(([id, now]) => {
    const was = before.get(id)
    if (!was) return isToldAbove(now, 'after') ? [] : [change('added', now.subject, null, now.all)]
    const moved = was.parent !== now.parent ? [change('moved', now.subject, was.parent, now.parent)] : []
    return [...moved, ...valueChanges(now.subject, was.own, now.own)]
  }),
  ...[...before].flatMap(([id, was]) =>
    after.has(id) || isToldAbove(was, 'before') ? [] : [change('removed', was.subject, was.all, null)],
  ),
]

/** One change for rows that both have and that stand in another order. */
export const orderChange = (
  subject: Subject,
  before: readonly string[],
  after: readonly string[],
  field: readonly string[],
): readonly Change[] => {
  const [was, is] = [before.filter(id => after.includes(id)), after.filter(id => before.includes(id))]
  return was.every((id, i) => id === is[i]) ? [] : [change('reordered', subject, was, is, field)]
}
