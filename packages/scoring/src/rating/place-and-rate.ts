import type { CompiledCriteria } from '../compile-criteria.ts'
import type { CouncilTable } from '../council/settle-tie.ts'
import type { Basis } from '../input.ts'
import { rankBlocks } from '../ranking/rank-blocks.ts'
import type { BlockStandings, Standing } from '../ranking/standing.ts'
import type { PeriodInput, ScoredUnits } from '../unit-score/score-units.ts'
import { createGateRulings } from './gate-rulings.ts'
import { gatedUnits } from './gated-units.ts'
import { type Ratable, type RatedUnits, rateUnits } from './rate-units.ts'
import { scopeOfScored } from './scored-scope.ts'

/** Where the units stand, and what they are rated when asked. */
export interface PlacedUnits {
  readonly blocks: readonly BlockStandings[]
  readonly standingOf: (unit: string) => Standing
  readonly rated: RatedUnits
}

/** Blocks as they stood before, and those of them in which a score has moved since. */
export interface StoodBefore {
  readonly blocks: readonly BlockStandings[]
  readonly moved: ReadonlySet<string>
}

/** Gives scored units their places, in all blocks or in those that have moved, and then their ratings. */
export const placeAndRate = (
  { set }: CompiledCriteria,
  input: Pick<PeriodInput, 'units' | 'gateRulings'>,
  scored: ScoredUnits,
  basis: Basis,
  council: CouncilTable,
  before?: StoodBefore,
): PlacedUnits => {
  const { units } = input
  const rulingsOn = createGateRulings(input.gateRulings, basis)
  const placedAt = (i: number, { place, tieKeys }: Pick<Standing, 'place' | 'tieKeys'>): Ratable => {
    const unit = scored.unit(i)
    const { id, block } = units[i]!
    const scope = scopeOfScored(unit, i, scored, place)
    return { unit: id, block, place, total: unit.total, scope, tieKeys, rulingOn: rulingsOn(id) }
  }
  const unplaced = (i: number) => placedAt(i, { place: null, tieKeys: [] })
  const isGated = gatedUnits(units.length, unplaced, scored.childrenOf, set)
  const ranked = rankBlocks(units, scored, set.policies, isGated, before?.moved)
  const anew = new Map(ranked.map(own => [own.block, own]))
  const blocks = before ? before.blocks.map(own => anew.get(own.block) ?? own) : ranked
  const standings = new Map(blocks.flatMap(block => block.standings.map(own => [own.unit, own] as const)))
  const standingOf = (unit: string): Standing => standings.get(unit) as Standing
  const ratable = (i: number) => placedAt(i, standingOf(units[i]!.id))
  return { blocks, standingOf, rated: rateUnits(units.length, ratable, scored.childrenOf, set, council) }
}
