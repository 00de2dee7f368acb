import type { CompiledCriteria } from '../../compile-criteria.ts'
import { countActivities } from '../../counting/count-activities.ts'
import { type Accumulated, aggregateActivities, aggregateCells } from '../../facts/aggregate.ts'
import type { CellTotals } from '../../facts/cell.ts'
import type { Activity, ScoringInput } from '../../input.ts'
import { type Exact, equals } from '../../numbers/exact.ts'
import { print } from '../../numbers/text.ts'
import type { PeriodResult } from '../../period-result.ts'
import { carryRecords } from '../../succession/carry-records.ts'
import type { PeriodInput } from '../../unit-score/score-units.ts'
import { createOutcomeReaches } from './block-reach.ts'
import { keyOfOpen, type OpenFact } from './open-facts.ts'
import { openPeriod } from './open-period.ts'
import { type ProposalReach, proposalReaches } from './proposal-reach.ts'
import { createUnitReaches } from './unit-reaches.ts'
import { type WaitingActivities, waitingActivities } from './waiting-activities.ts'

/** The lowest and the highest of a figure as decimal text; null: without end. */
export interface FigureRange {
  readonly least: string | null
  readonly most: string | null
}

/** What a unit can still come to while facts are open, of it or of others. */
export interface UnitRange {
  readonly unit: string
  /** The total once there is one; null: whatever is done, it never gets one. */
  readonly total: FigureRange | null
  /** Both ends of the total occur. False: it stays within them, and may not get as far. */
  readonly isExact: boolean
  /** Lowest and highest place, if it has a total and no gate leaves it without one. */
  readonly place: { readonly best: number; readonly worst: number } | null
  /** From best to worst; null, for not rated, last. */
  readonly ratings: readonly (string | null)[]
  /** The open facts that its total reads, its own and those of units that it depends on. */
  readonly open: readonly OpenFact[]
}

/** What the open facts of a period leave open of its result. */
export interface PeriodRanges {
  /** Units of which anything is open; every other one is settled as it stands. */
  readonly units: readonly UnitRange[]
  /** By form and block, the units of whom it is open whether they are proposed. */
  readonly proposals: readonly {
    readonly commendation: string
    readonly block: string
    readonly open: readonly Omit<ProposalReach, 'isOpen'>[]
  }[]
}

const figure = (value: Exact | null): string | null => value && print(value)

const rangesOf = (
  compiled: CompiledCriteria,
  input: PeriodInput,
  accumulated: Accumulated,
  waiting: WaitingActivities,
  result: PeriodResult,
): PeriodRanges => {
  const { basis } = result
  const aggregator = compiled.aggregatorFor(input.period)
  const period = openPeriod(compiled, input, aggregator, accumulated, waiting, basis)
  const ruled = new Set(
    basis === 'final' ? input.rulings.map(({ unit, criterion }) => `${unit} ${criterion}`) : [],
  )
  const units = createUnitReaches(period, (unit, i) =>
    ruled.has(`${input.units[unit]!.id} ${compiled.table.criteria[i]!.criterion.id}`),
  )
  const reaches = createOutcomeReaches(period, input, units, result, basis)
  let byKey: ReadonlyMap<string, OpenFact> | undefined
  const openFacts = (): ReadonlyMap<string, OpenFact> => {
    byKey ??= new Map(period.open.flat().map(fact => [keyOfOpen(fact), fact]))
    return byKey
  }
  const blocks = [...new Set(input.units.map(({ block }) => block))].map(id => ({
    id,
    members: input.units.flatMap(({ block }, i) => (block === id ? [i] : [])),
  }))
  return {
    units: input.units.flatMap((_, i) => unitRange(i) ?? []),
    proposals: blocks.flatMap(({ id, members }) => {
      const found = proposalReaches(
        period,
        input,
        reaches,
        members,
        result.proposals.filter(({ block }) => block === id),
      )
      return [...found].flatMap(([commendation, lines]) => {
        const open = lines.flatMap(({ isOpen, ...line }) => (isOpen ? [line] : []))
        return open.length > 0 ? [{ commendation, block: id, open }] : []
      })
    }),
  }

  function unitRange(unit: number): UnitRange | undefined {
    const { printed, isExact, open } = reaches.total(unit)
    const place = reaches.places(unit)
    const ratings = reaches.ratings(unit)
    const isSettled =
      (printed === null || isPoint(printed)) &&
      (place === null || (place.best === place.worst && !place.mayBeNone)) &&
      ratings.length === 1 &&
      (open.length === 0 || result.scores[unit]!.total !== null)
    if (isSettled) return undefined
    return {
      unit: input.units[unit]!.id,
      total: printed && { least: figure(printed.least), most: figure(printed.most) },
      isExact,
      place: place && { best: place.best, worst: place.worst },
      ratings,
      open: [...new Set(open)].flatMap(key => openFacts().get(key) ?? []),
    }
  }
}

const isPoint = ({ least, most }: { readonly least: Exact | null; readonly most: Exact | null }): boolean =>
  least !== null && most !== null && equals(least, most)

/**
 * What the open facts of a period still allow: lowest and highest total, place and rating of every unit that is not
 * settled, and the proposals that can still change. Open are declarations and attributes without a value on the basis
 * of the result, lines that await marks, and activities that wait for verification; what is decided already, by a
 * ruling, a hold or an award, stays as it is.
 *
 * Example: `periodRanges(compiled, input, result).units[0].total` is `{ least: '0', most: '6' }`.
 */
export const periodRanges = (
  compiled: CompiledCriteria,
  given: ScoringInput,
  result: PeriodResult,
): PeriodRanges => {
  const input = carryRecords(compiled, given)
  const aggregator = compiled.aggregatorFor(input.period)
  const verdicts = countActivities(
    input.activities,
    { period: input.period, ...aggregator.plan },
    result.basis,
  )
  const accumulated = aggregateActivities(
    aggregator,
    new Map(input.units.map((unit, i) => [unit.id, i])),
    input.activities.filter((_, i) => verdicts[i]?.counted),
  )
  const submitted = new Set(input.activities.map(({ unit }) => unit))
  const waiting = waitingActivities(compiled, input.period, input.activities, result.basis)
  return rangesOf(compiled, { ...input, submitted }, accumulated, waiting, result)
}

/**
 * The same for facts that SQL has grouped into cells. `activities` are all those of each unit of which one waits for
 * verification, under the units that have them now.
 *
 * Example: `periodRangesFromCells(compiled, { ...input, submitted: new Set() }, cells, [], result).units[0].place` is `{ best: 3, worst: 3 }`.
 */
export const periodRangesFromCells = (
  compiled: CompiledCriteria,
  input: PeriodInput,
  cells: readonly CellTotals[],
  activities: readonly Activity[],
  result: PeriodResult,
): PeriodRanges => {
  const aggregator = compiled.aggregatorFor(input.period)
  const accumulated = aggregateCells(aggregator, new Map(input.units.map((unit, i) => [unit.id, i])), cells)
  const waiting = waitingActivities(compiled, input.period, activities, result.basis)
  return rangesOf(compiled, input, accumulated, waiting, result)
}
