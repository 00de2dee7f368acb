import type { CriteriaSet } from '../criteria/criteria-set.ts'
import type { TieBreak } from '../criteria/policies.ts'
import { type Exact, fraction, negate, zero } from '../decimal/exact.ts'
import { parseExactText, text } from '../decimal/text.ts'
import type { Unit } from '../input.ts'
import type { ScoredUnits } from '../unit-score/score-units.ts'
import { rank } from './rank.ts'
import type { BlockStandings } from './standing.ts'

/** Stands below every real key: a tie-break that cannot be read never wins. */
const lowest = fraction(-999_999_999_999)

export const keyOf = (key: TieBreak, unit: number, scored: ScoredUnits): Exact => {
  const own = scored.unit(unit)
  if ('group' in key) return own.groupPoints.get(key.group) ?? zero
  if ('criterion' in key) return own.criterionPoints.get(key.criterion) ?? zero
  if ('component' in key) {
    const amount = parseExactText(own.score[key.component])
    return key.component === 'deduction' ? negate(amount) : amount
  }
  const value = scored.facts.fact(unit, key.fact)
  if (value.state !== 'known') return lowest
  return key.better === 'lower' ? negate(value.number) : value.number
}

/** Ranks every block on the declared basis with the declared tie-breaks. Blocks stand in order of appearance. */
export const rankBlocks = (
  units: readonly Unit[],
  scored: ScoredUnits,
  policies: CriteriaSet['policies'],
): BlockStandings[] => {
  const { basis, tieBreak } = policies.ranking
  const index = new Map(units.map((unit, i) => [unit.id, i]))
  const blocks = [...new Set(units.map(unit => unit.block))]
  return blocks.map(block => {
    const entrants = units.flatMap((unit, i) => {
      if (unit.block !== block) return []
      const own = scored.unit(i)
      const total = basis === 'exact' ? own.exact : own.total
      return [{ id: unit.id, total, keys: tieBreak.map(key => keyOf(key, i, scored)) }]
    })
    const keys = new Map(entrants.map(entrant => [entrant.id, entrant.keys.map(text)]))
    return {
      block,
      standings: rank(entrants).map(placed => ({
        unit: placed.id,
        block,
        total: scored.unit(index.get(placed.id)!).score.total,
        place: placed.place,
        shared: placed.shared,
        decidedBy: placed.decidedBy,
        tieKeys: keys.get(placed.id) ?? [],
      })),
    }
  })
}
