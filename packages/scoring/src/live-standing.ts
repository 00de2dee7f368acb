import type { CompiledCriteria } from './compile-criteria.ts'
import { openCouncil } from './council/settle-tie.ts'
import { type Accumulated, aggregateCells, createCellFeeds } from './facts/aggregate.ts'
import type { CellTotals } from './facts/cell.ts'
import { grouped } from './grouped.ts'
import type { Basis } from './input.ts'
import type { PeriodResult } from './period-result.ts'
import { placeAndRate } from './rating/place-and-rate.ts'
import { refuseUncarried } from './succession/refuse-uncarried.ts'
import { touchedUnits } from './touched-units.ts'
import type { ScoredUnit } from './unit-score/score-unit.ts'
import { type PeriodInput, scoreUnits } from './unit-score/score-units.ts'

/** What a result says of who stands where, with every reason of the scores; who is proposed is not in it. */
export type PeriodStanding = Pick<PeriodResult, 'scores' | 'blocks' | 'ratings'>

/** What has changed of some units since the standing was last asked for. */
export interface StandingChange {
  /** Units of which anything that is stored under their name has changed: activities, declarations, marks, rulings. */
  readonly units: readonly string[]
  /** The whole input as it is now. Its units, and all records that are not of one unit, are those of before. */
  readonly input: PeriodInput
  /** The cells of these units as they are now, and of no others. */
  readonly cells: readonly CellTotals[]
}

/** A period kept scored while what is stored of its units changes. */
export interface LiveStanding {
  /** Always that of a full scoring. */
  readonly standing: PeriodStanding
  /** Scores anew what the change can reach, and gives the units whose score, place or rating may have moved. */
  change(change: StandingChange): readonly string[]
}

interface Scored {
  readonly units: readonly ScoredUnit[]
  readonly standing: PeriodStanding
}

/**
 * Opens a period whose facts SQL has grouped into cells, for changes of single units. Only the units that a change can
 * reach are scored anew (`touchedUnits`), only their blocks are ranked again; what has not moved is taken as it was.
 *
 * Example: `openStanding(compiled, input, cells, 'final').standing` is that part of `scoreFromCells(…)`.
 */
export const openStanding = (
  compiled: CompiledCriteria,
  input: PeriodInput,
  cells: readonly CellTotals[],
  basis: Basis,
): LiveStanding => {
  const { set } = compiled
  const { units } = input
  const aggregator = compiled.aggregatorFor(input.period)
  const feedsOf = createCellFeeds(aggregator)
  const index = new Map(units.map(({ id }, i) => [id, i]))
  const touched = touchedUnits(set, units)
  const blocksOf = (of: ReadonlySet<number>) => new Set([...of].map(i => units[i]!.block))
  const sums: Accumulated[] = []
  const accumulated: Accumulated = { read: (unit, i, kind) => (sums[unit] as Accumulated).read(0, i, kind) }
  const sumUp = (ids: readonly string[], given: readonly CellTotals[]): void => {
    const cellsOf = grouped(given, ({ unit }) => unit)
    for (const id of ids)
      sums[index.get(id)!] = aggregateCells(aggregator, new Map([[id, 0]]), cellsOf.get(id) ?? [], feedsOf)
  }

  const scoreWith = (now: PeriodInput, last?: Scored, reached: ReadonlySet<number> = new Set()): Scored => {
    refuseUncarried(set, now)
    const kept = last?.units.map((unit, i) => (reached.has(i) ? undefined : unit))
    const scored = scoreUnits(compiled, now, aggregator, accumulated, basis, undefined, kept)
    const own = units.map((_, i) => scored.unit(i))
    const council = openCouncil(set, now.councilDecisions, basis)
    const before = last && { blocks: last.standing.blocks, moved: blocksOf(reached) }
    const { blocks, rated } = placeAndRate(compiled, now, scored, basis, council, before)
    const ratings = units.map((_, i) =>
      last && !reached.has(i) ? last.standing.ratings[i]! : rated.ratingOf(i),
    )
    return { units: own, standing: { scores: own.map(({ score }) => score), blocks, ratings } }
  }

  sumUp(
    units.map(({ id }) => id),
    cells,
  )
  let scored = scoreWith(input)
  return {
    get standing() {
      return scored.standing
    },
    change: changed => {
      const known = changed.units.filter(id => index.has(id))
      sumUp(known, changed.cells)
      const reached = new Set(known.flatMap(id => touched(index.get(id)!)))
      scored = scoreWith(changed.input, scored, reached)
      const moved = blocksOf(reached)
      return units.filter(({ block }) => moved.has(block)).map(({ id }) => id)
    },
  }
}
