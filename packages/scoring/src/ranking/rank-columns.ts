import type { CompiledCriteria } from '../compile-criteria.ts'
import { compare } from '../decimal/exact.ts'
import type { Unit } from '../input.ts'
import type { ScoredUnits } from '../unit-score/score-units.ts'
import { keyOf } from './rank-blocks.ts'

export interface RankedColumns {
  /** Printed totals as whole numbers; NaN = no total. */
  readonly totals: Float64Array
  /** Group points per unit as whole numbers at common places; NaN where only the exact evaluator knows them. */
  readonly groups: Float64Array
}

/** Ranks the units of one block in place; used for a whole period and after a single change. */
export type RankBlock = (members: readonly number[]) => void

/**
 * The same order as `rank`, on columns: totals first, and tie-break keys only where totals are equal.
 * Places are written to `places`; 0 = none.
 */
export const blockRanker = (
  { set, table }: CompiledCriteria,
  { totals, groups }: RankedColumns,
  scored: ScoredUnits,
  places: Int32Array,
): RankBlock => {
  const { basis, tieBreak } = set.policies.ranking
  const width = table.groups.length
  const groupIndex = new Map(table.groups.map(({ group }, i) => [group.id, i]))

  const byExact = (a: number, b: number): number => {
    const [x, y] = [scored.unit(a).exact, scored.unit(b).exact]
    return x && y ? compare(y, x) : 0
  }
  const byKeys = (a: number, b: number): number => {
    const exactly = basis === 'exact' ? byExact(a, b) : 0
    if (exactly !== 0) return exactly
    for (const key of tieBreak) {
      const column = 'group' in key ? (groupIndex.get(key.group) ?? -1) : -1
      const difference =
        column < 0
          ? Number.NaN
          : (groups[b * width + column] as number) - (groups[a * width + column] as number)
      const order = Number.isNaN(difference)
        ? compare(keyOf(key, b, scored), keyOf(key, a, scored))
        : difference
      if (order !== 0) return order
    }
    return 0
  }
  const compareUnits = (a: number, b: number): number =>
    (totals[b] as number) - (totals[a] as number) || byKeys(a, b)

  return members => {
    const sorted = members.filter(unit => !Number.isNaN(totals[unit] as number)).sort(compareUnits)
    for (const unit of members) places[unit] = 0
    let place = 0
    sorted.forEach((unit, i) => {
      if (i === 0 || compareUnits(sorted[i - 1] as number, unit) !== 0) place = i + 1
      places[unit] = place
    })
  }
}

/** Indexes of the units of each block, in the input's order. */
export const blockMembers = (units: readonly Unit[]): ReadonlyMap<string, readonly number[]> => {
  const blocks = new Map<string, number[]>()
  units.forEach(({ block }, i) => {
    const members = blocks.get(block)
    if (members) members.push(i)
    else blocks.set(block, [i])
  })
  return blocks
}
