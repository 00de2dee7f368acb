import type { Path } from '../placed.ts'

/** Plain data of the criteria language, as it stands in a file. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain }

/** What a change is about; policies and the head of the set have no id of their own. */
export type ChangedPart =
  | 'set'
  | 'policies'
  | 'source'
  | 'word'
  | 'attribute'
  | 'declaration'
  | 'fact'
  | 'group'
  | 'criterion'
  | 'line'
  | 'rating'
  | 'gate'
  | 'commendation'

/** One difference between two criteria sets, small enough for a sentence. */
export interface Change {
  /** *moved*: same id under another parent. *reordered*: same rows in another order. */
  readonly kind: 'added' | 'removed' | 'changed' | 'moved' | 'reordered'
  readonly part: ChangedPart
  readonly id: string | null
  /** Which figure of the part, e.g. `['points', 'bands', '0.9', 'points']`; bands by their thresholds. Empty: all of it. */
  readonly field: readonly string[]
  /** Place of the part in the later set; in the earlier one where it was removed. */
  readonly path: Path
  /** What stood there, and what stands there now; null where there was or is nothing. */
  readonly before: Plain
  readonly after: Plain
  /** Clause that the row belongs to. */
  readonly clause: string | null
}

/** Who a change is about. */
export type Subject = Pick<Change, 'part' | 'id' | 'path' | 'clause'>

export const change = (
  kind: Change['kind'],
  subject: Subject,
  before: unknown,
  after: unknown,
  field: readonly string[] = [],
): Change => ({
  kind,
  part: subject.part,
  id: subject.id,
  field,
  path: subject.path,
  before: plain(before),
  after: plain(after),
  clause: subject.clause,
})

/** A copy without keys that are not written. */
const plain = (value: unknown): Plain => {
  if (value === undefined || value === null) return null
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object') return value as Plain
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, plain(inner)]])),
  )
}
