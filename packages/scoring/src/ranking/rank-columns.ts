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

/**
 * The same order as `rank`, on columns: totals first, and tie-break keys only where totals are equal.
 * Returns places; 0 = none.
 */
export const rankColumns = (
  { set, table }: CompiledCriteria,
  units: readonly Unit[],
  { totals, groups }: RankedColumns,
  scored: ScoredUnits,
): Int32Array => {
  const { basis, tieBreak } = set.policies.ranking
  const width = table.groups.length
  const groupIndex = new Map(table.groups.map(({ group }, i) => [group.id, i]))

  const byKeys = (a: number, b: number): number => {
    if (basis === 'exact') {
      const [x, y] = [scored.unit(a).exact, scored.unit(b).exact]
      const exactly = x && y ? compare(y, x) : 0
      if (exactly !== 0) return exactly
    }
    for (const key of tieBreak) {
      const column = 'group' in key ? groupIndex.get(key.group) : undefined
      const [x, y] =
        column === undefined
          ? [Number.NaN, Number.NaN]
          : [groups[a * width + column] as number, groups[b * width + column] as number]
      const isKnown = !Number.isNaN(x) && !Number.isNaN(y)
      const order = isKnown ? y - x : compare(keyOf(key, b, scored), keyOf(key, a, scored))
      if (order !== 0) return order
    }
    return 0
  }
  const compareUnits = (a: number, b: number): number =>
    (totals[b] as number) - (totals[a] as number) || byKeys(a, b)

  const blocks = new Map<string, number[]>()
  units.forEach(({ block }, i) => {
    const members = blocks.get(block)
    if (Number.isNaN(totals[i] as number)) return
    if (members) members.push(i)
    else blocks.set(block, [i])
  })
  const places = new Int32Array(units.length)
  for (const members of blocks.values()) {
    const sorted = Int32Array.from(members).sort(compareUnits)
    let place = 0
    sorted.forEach((unit, i) => {
      if (i === 0 || compareUnits(sorted[i - 1] as number, unit) !== 0) place = i + 1
      places[unit] = place
    })
  }
  return places
}
