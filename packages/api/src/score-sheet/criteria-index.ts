import type { CriteriaSet, Criterion, Group, Line } from '@thidua/scoring/criteria'
import type { SheetLanguage } from './sheet-language.ts'

/** A group with its depth in the table; 0 for the top. */
export interface GroupEntry {
  readonly group: Group
  readonly depth: number
}

/** Names of everything a criteria set defines, by id, in one language. An id without a name stands for itself. */
export interface CriteriaIndex {
  readonly set: CriteriaSet
  readonly groups: readonly GroupEntry[]
  /** Places that the set prints points with. */
  readonly places: number
  readonly criterion: (id: string) => Criterion | undefined
  readonly line: (id: string) => Line | undefined
  readonly groupName: (id: string) => string
  readonly criterionName: (id: string) => string
  readonly lineName: (id: string) => string
  readonly factName: (id: string) => string
  readonly ratingName: (id: string) => string
  readonly gateName: (id: string) => string
  readonly commendationName: (id: string) => string
  readonly word: (part: 'unitKinds' | 'kinds' | 'channels' | 'levels', id: string) => string
}

export function criteriaIndex(set: CriteriaSet, t: SheetLanguage): CriteriaIndex {
  const groups = flatten(set.groups, 0)
  const criteria = new Map(groups.flatMap(e => e.group.criteria ?? []).map(c => [c.id, c] as const))
  const lines = new Map([...criteria.values()].flatMap(c => c.lines).map(line => [line.id, line] as const))
  const named = (list: readonly { readonly id: string; readonly label: { vi: string; en: string } }[]) => {
    const names = new Map(list.map(item => [item.id, t.label(item.label)] as const))
    return (id: string) => names.get(id) ?? id
  }
  return {
    set,
    groups,
    places: set.policies.rounding.print,
    criterion: id => criteria.get(id),
    line: id => lines.get(id),
    groupName: named(groups.map(entry => entry.group)),
    criterionName: named([...criteria.values()]),
    lineName: named([...lines.values()]),
    factName: id => {
      const label = set.facts[id]?.label ?? set.declarations[id]?.label ?? set.attributes[id]?.label
      return label === undefined ? id : t.label(label)
    },
    ratingName: named(set.ratings),
    gateName: named(set.gates),
    commendationName: named(set.commendations),
    word: (part, id) => {
      const term = set.vocabulary[part][id]
      return term === undefined ? id : t.label(term.label)
    },
  }
}

const flatten = (groups: readonly Group[], depth: number): readonly GroupEntry[] =>
  groups.flatMap(group => [{ group, depth }, ...flatten(group.groups ?? [], depth + 1)])
