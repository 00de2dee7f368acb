import type { CompiledCriteria } from '../compile-criteria.ts'
import { grouped } from '../grouped.ts'
import type { Unit } from '../input.ts'
import { matchTieBreak } from '../language/schema/kinds.ts'
import type { TieBreak } from '../language/schema/policies.ts'
import { compare } from '../numbers/exact.ts'
import type { ScoredUnits } from '../unit-score/score-units.ts'
import { compareTieKeys, tieKeyOf } from './tie-key.ts'

export interface RankedColumns {
  /** Printed totals as whole numbers; NaN = no total. */
  readonly totals: Float64Array
  /** Group points per unit as whole numbers at common places; NaN where only the exact evaluator knows them. */
  readonly groups: Float64Array
}

/** Ranks the units of one block in place; used for a whole period and after a single change. */
export type RankBlock = (members: readonly number[]) => void

/** Sorts in place; quick where few are out of place. */
const sortNearlySorted = (order: number[], compareUnits: (a: number, b: number) => number): number[] => {
  for (let i = 1; i < order.length; i++) {
    const unit = order[i] as number
    let at = i
    for (; at > 0 && compareUnits(order[at - 1] as number, unit) > 0; at--)
      order[at] = order[at - 1] as number
    order[at] = unit
  }
  return order
}

/**
 * The same order as `rank`, on columns: totals first, and tie-break keys only where totals are equal.
 * Places are written to `places`; 0 = none.
 */
export const blockRanker = (
  { set, table }: CompiledCriteria,
  { totals, groups }: RankedColumns,
  scored: ScoredUnits,
  places: Int32Array,
  isGated: (unit: number) => boolean,
): RankBlock => {
  const { basis, tieBreak, gated } = set.policies.ranking
  const standsBehind = (unit: number): boolean =>
    gated !== undefined && gated.place !== 'ranked' && isGated(unit)
  const width = table.groups.length
  const groupIndex = new Map(table.groups.map(({ group }, i) => [group.id, i]))

  const none = (): number => -1
  const columnOf = (key: TieBreak): number =>
    matchTieBreak(key, {
      group: ({ group }) => groupIndex.get(group) ?? -1,
      criterion: none,
      fact: none,
      component: none,
    })
  const byExact = (a: number, b: number): number => {
    const [x, y] = [scored.unit(a).exact, scored.unit(b).exact]
    return x && y ? compare(y, x) : 0
  }
  const byKeys = (a: number, b: number): number => {
    const exactly = basis === 'exact' ? byExact(a, b) : 0
    if (exactly !== 0) return exactly
    for (const key of tieBreak) {
      const column = columnOf(key)
      const difference =
        column < 0
          ? Number.NaN
          : (groups[b * width + column] as number) - (groups[a * width + column] as number)
      const order = Number.isNaN(difference)
        ? compareTieKeys(tieKeyOf(key, b, scored), tieKeyOf(key, a, scored))
        : difference
      if (order !== 0) return order
    }
    return 0
  }
  /** Units without a total come last. */
  const compareUnits = (a: number, b: number): number => {
    const x = totals[a] as number
    const y = totals[b] as number
    if (Number.isNaN(x) || Number.isNaN(y)) return Number.isNaN(x) ? (Number.isNaN(y) ? 0 : 1) : -1
    if (gated) {
      const behind = Number(standsBehind(a)) - Number(standsBehind(b))
      if (behind !== 0) return behind
    }
    return y - x || byKeys(a, b)
  }
  const isUnplaced = (unit: number): boolean =>
    Number.isNaN(totals[unit] as number) || (gated?.place === 'unranked' && isGated(unit))

  /** The latest order of each block: after one change it is nearly right. */
  const orders = new Map<readonly number[], number[]>()
  const orderOf = (members: readonly number[]): readonly number[] => {
    const known = orders.get(members)
    if (known) return sortNearlySorted(known, compareUnits)
    const order = [...members].sort(compareUnits)
    orders.set(members, order)
    return order
  }
  return members => {
    const order = orderOf(members)
    let place = 0
    for (let i = 0; i < order.length; i++) {
      const unit = order[i] as number
      if (isUnplaced(unit)) places[unit] = 0
      else {
        if (i === 0 || compareUnits(order[i - 1] as number, unit) !== 0) place = i + 1
        places[unit] = place
      }
    }
  }
}

/** Indexes of the units of each block, in the input's order. */
export const blockMembers = (units: readonly Unit[]): ReadonlyMap<string, readonly number[]> =>
  grouped(units.keys(), i => units[i]!.block)
