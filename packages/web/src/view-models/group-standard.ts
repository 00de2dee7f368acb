import type { Group } from '@thidua/scoring/criteria'
import { type Exact, parse, print, sum } from '@thidua/scoring/numbers'

/** Standard points of a group: the sum of its criteria and of its inner groups, as decimal text. */
export const groupStandard = (group: Group): string => print(standardOf(group))

const standardOf = (group: Group): Exact =>
  sum([
    ...(group.criteria ?? []).map(criterion => parse(criterion.standard)),
    ...(group.groups ?? []).map(standardOf),
  ])
