import type { Unit } from '../input.ts'
import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import { print } from '../numbers/text.ts'
import type { ScoredUnits } from '../unit-score/score-units.ts'
import { rank } from './rank.ts'
import { type PlacedGated, rankGated } from './rank-gated.ts'
import type { BlockStandings } from './standing.ts'
import { tieKeyOf } from './tie-key.ts'

/**
 * Ranks every block on the declared basis with the declared tie-breaks, units under a gate as their policy says. Blocks
 * stand in order of appearance; with `wanted` only these.
 */
export const rankBlocks = (
  units: readonly Unit[],
  scored: ScoredUnits,
  policies: CriteriaSet['policies'],
  isGated: (unit: number) => boolean,
  wanted?: ReadonlySet<string>,
): BlockStandings[] => {
  const { basis, tieBreak, gated } = policies.ranking
  const index = new Map(units.map((unit, i) => [unit.id, i]))
  const blocks = [...new Set(units.map(unit => unit.block))].filter(block => wanted?.has(block) ?? true)
  return blocks.map(block => {
    const entrants = units.flatMap((unit, i) => {
      if (unit.block !== block) return []
      const own = scored.unit(i)
      const total = basis === 'exact' ? own.exact : own.total
      return [{ id: unit.id, total, keys: tieBreak.map(key => tieKeyOf(key, i, scored)) }]
    })
    const keys = new Map(entrants.map(entrant => [entrant.id, entrant.keys.map(key => key && print(key))]))
    const barred = new Set(entrants.flatMap(({ id }) => (isGated(index.get(id)!) ? [id] : [])))
    const all: readonly PlacedGated[] = gated ? rankGated(entrants, barred, gated) : rank(entrants)
    return {
      block,
      standings: all.map(placed => ({
        unit: placed.id,
        block,
        total: scored.unit(index.get(placed.id)!).score.total,
        place: placed.place,
        shared: placed.shared,
        ...(placed.seatPlace !== undefined && { seatPlace: placed.seatPlace }),
        decidedBy: placed.decidedBy,
        tieKeys: keys.get(placed.id) ?? [],
      })),
    }
  })
}
