import type { Basis, Period } from '../input.ts'
import type { PeriodResult } from '../period-result.ts'
import type { Answer } from '../rating/unit-rating.ts'

export const resultFormat = 'thidua-result/1'

/** Points as text, or why there are none. */
export type PointsOrState = string

/**
 * What a result decides, figure by figure: the projection of semantics version 1. Reasons are left out, so that an
 * engine that explains more leaves every earlier digest as it was.
 */
export interface PublishedResult {
  readonly format: typeof resultFormat
  readonly criteriaSet: { readonly id: string; readonly version: string }
  readonly basis: Basis
  readonly period: Period
  /** By id. */
  readonly units: readonly UnitOutcome[]
  /** In the order of the criteria set, then by block. */
  readonly proposals: readonly ProposalOutcomes[]
}

/** The figures of one unit that a receipt vouches for; points are exact text. */
export interface UnitOutcome {
  readonly unit: string
  readonly block: string
  readonly standard: string
  readonly bonus: string
  readonly deduction: string
  /** Before the rounding of the total, and the total; null while something needed is missing. */
  readonly exact: string | null
  readonly total: string | null
  readonly place: number | null
  readonly shared: boolean
  readonly rating: string | null
  readonly commendable: boolean
  readonly gates: Readonly<Record<string, Answer>>
  readonly groups: Readonly<Record<string, string>>
  readonly criteria: Readonly<Record<string, PointsOrState>>
  readonly lines: Readonly<Record<string, PointsOrState>>
}

/** What became of the units of a block in one form of commendation. */
export interface ProposalOutcomes {
  readonly commendation: string
  readonly block: string
  readonly seatBase: number | null
  readonly seats: number | null
  /** Outcome by unit. */
  readonly units: Readonly<Record<string, string>>
}

const told = ({ state, points }: { readonly state: string; readonly points: string }): PointsOrState =>
  state === 'scored' ? points : state

const byId =
  <T>(idOf: (item: T) => string) =>
  (a: T, b: T): number =>
    idOf(a) < idOf(b) ? -1 : 1

/**
 * The figures of a result that its receipt vouches for.
 *
 * Example: `publishedResult(scorePeriod(compiled, input, 'final')).units[0].total`.
 */
export const publishedResult = ({
  criteriaSet,
  basis,
  period,
  scores,
  blocks,
  ratings,
  proposals,
}: PeriodResult): PublishedResult => {
  const standings = new Map(blocks.flatMap(block => block.standings.map(s => [s.unit, s] as const)))
  const units = scores.map((score, i): UnitOutcome => {
    const standing = standings.get(score.unit)!
    const rating = ratings[i]!
    return {
      unit: score.unit,
      block: standing.block,
      standard: score.standard,
      bonus: score.bonus,
      deduction: score.deduction,
      exact: score.exact,
      total: score.total,
      place: standing.place,
      shared: standing.shared,
      rating: rating.rating,
      commendable: rating.commendable,
      gates: Object.fromEntries(rating.gates.map(({ gate, answer }) => [gate, answer])),
      groups: Object.fromEntries(score.groups.map(({ group, points }) => [group, points])),
      criteria: Object.fromEntries(score.criteria.map(result => [result.criterion, told(result)])),
      lines: Object.fromEntries(
        score.criteria.flatMap(({ lines }) => lines.map(result => [result.line, told(result)] as const)),
      ),
    }
  })
  const order = [...new Set(proposals.map(({ commendation }) => commendation))]
  const outcomes = proposals.map(
    ({ commendation, block, seatBase, seats, lines }): ProposalOutcomes => ({
      commendation,
      block,
      seatBase,
      seats,
      units: Object.fromEntries(lines.map(({ unit, outcome }) => [unit, outcome])),
    }),
  )
  return {
    format: resultFormat,
    criteriaSet,
    basis,
    period,
    units: units.sort(byId(({ unit }) => unit)),
    proposals: order.flatMap(id =>
      outcomes.filter(({ commendation }) => commendation === id).sort(byId(({ block }) => block)),
    ),
  }
}
