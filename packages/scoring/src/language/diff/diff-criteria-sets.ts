import type { CriteriaSet } from '../schema/criteria-set.ts'
import type { Change, Subject } from './change.ts'
import { entryChanges, listEntries, orderChange, recordEntries } from './list-changes.ts'
import { tableChanges } from './table-changes.ts'
import { valueChanges } from './value-changes.ts'

const head: Subject = { part: 'set', id: null, path: [], clause: null }
const policies: Subject = { part: 'policies', id: null, path: ['policies'], clause: null }

const headChanges = (before: CriteriaSet, after: CriteriaSet): readonly Change[] => {
  const headOf = ({ id, version, title, illustrative, effective, nominal }: CriteriaSet) => ({
    id,
    version,
    title,
    illustrative,
    effective,
    nominal,
  })
  return valueChanges(head, headOf(before), headOf(after))
}

const wordChanges = (before: CriteriaSet, after: CriteriaSet): readonly Change[] =>
  (['unitKinds', 'kinds', 'channels', 'levels', 'partners'] as const).flatMap(name => {
    const path = ['vocabulary', name]
    const [was, is] = [before.vocabulary[name] ?? {}, after.vocabulary[name] ?? {}]
    const order =
      name === 'levels' ? orderChange({ ...head, path }, Object.keys(was), Object.keys(is), path) : []
    return [...entryChanges(recordEntries(was, 'word', path), recordEntries(is, 'word', path)), ...order]
  })

const recordChanges = (before: CriteriaSet, after: CriteriaSet): readonly Change[] =>
  (
    [
      ['attributes', 'attribute'],
      ['declarations', 'declaration'],
      ['facts', 'fact'],
    ] as const
  ).flatMap(([key, part]) =>
    entryChanges(recordEntries(before[key], part, [key]), recordEntries(after[key], part, [key])),
  )

const outcomeChanges = (before: CriteriaSet, after: CriteriaSet): readonly Change[] =>
  (
    [
      ['ratings', 'rating'],
      ['gates', 'gate'],
      ['commendations', 'commendation'],
    ] as const
  ).flatMap(([key, part]) => {
    const [was, is] = [listEntries(before[key], part, key), listEntries(after[key], part, key)]
    const order = orderChange({ ...head, path: [key] }, [...was.keys()], [...is.keys()], [key])
    return [...entryChanges(was, is), ...order]
  })

/**
 * What changed from one criteria set to another, part by part in the order of the set, each with place, before, after
 * and clause. Rows are known by their ids, so one that stands elsewhere *moved*; numbers are compared as numbers, and
 * what is written out although it goes without saying is no change. Equal sets give nothing.
 *
 * Example: `diffCriteriaSets(v2023, v2025)[0]` is `{ kind: 'changed', part: 'criterion', id: 'A2', field: ['standard'],
 * before: '5', after: '6', clause: '1', path: [ … ] }`.
 */
export const diffCriteriaSets = (before: CriteriaSet, after: CriteriaSet): readonly Change[] => [
  ...headChanges(before, after),
  ...entryChanges(
    recordEntries(before.sources, 'source', ['sources']),
    recordEntries(after.sources, 'source', ['sources']),
  ),
  ...wordChanges(before, after),
  ...recordChanges(before, after),
  ...tableChanges(before, after),
  ...valueChanges(policies, before.policies, after.policies),
  ...outcomeChanges(before, after),
]
