import { sumOf } from '@thidua/api/text/decimals'
import type { Group } from '@thidua/scoring'

/** Standard points of a group: the sum of its criteria and of its inner groups, as decimal text. */
export const groupStandard = (group: Group): string =>
  sumOf([
    ...(group.criteria ?? []).map(criterion => criterion.standard),
    ...(group.groups ?? []).map(groupStandard),
  ])
