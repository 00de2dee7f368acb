import type { CriteriaSet } from '../schema/criteria-set.ts'
import type { Criterion, Group } from '../schema/criterion.ts'

export interface TableGroup {
  readonly group: Group
  readonly parent: string | null
  /** The top-level group it belongs to. */
  readonly top: string
}

export interface TableCriterion {
  readonly criterion: Criterion
  readonly group: string
  readonly top: string
}

/** The tree of groups and criteria laid out in reading order. */
export interface Table {
  readonly groups: readonly TableGroup[]
  readonly criteria: readonly TableCriterion[]
}

export const tableOf = (set: CriteriaSet): Table => {
  const groups: TableGroup[] = []
  const criteria: TableCriterion[] = []
  const visit = (group: Group, parent: string | null, top: string): void => {
    groups.push({ group, parent, top })
    for (const criterion of group.criteria ?? []) criteria.push({ criterion, group: group.id, top })
    for (const inner of group.groups ?? []) visit(inner, group.id, top)
  }
  for (const group of set.groups) visit(group, null, group.id)
  return { groups, criteria }
}
