import type { PeriodResult } from '@thidua/scoring'
import type { CriteriaSet, Group, Line } from '@thidua/scoring/criteria'
import type { LineResult, Standing, UnitRating, UnitScore } from '@thidua/scoring/outcomes'
import type { Basis, Mark, ScoringInput, Unit } from '@thidua/scoring/records'
import type { Asked } from './answer.ts'
import { awardAll, type Nominee } from './award.ts'
import { carried } from './carry.ts'
import type { OracleCriterion } from './criterion.ts'
import { greatest, least, minus, order, over, read, sign, write } from './fraction.ts'
import { alreadyAwarded, streakReplies } from './past.ts'
import { childrenOf, openPeriod } from './period.ts'
import { rankAll } from './rank.ts'
import { rate } from './rate.ts'
import { settleRatings } from './rating-quota.ts'
import { createScorer, type OracleScore } from './score-unit.ts'
import type { World } from './vote.ts'

/** A result without the steps that retell it: what two implementations must agree on. */
export type Comparable = Pick<PeriodResult, 'blocks' | 'ratings' | 'proposals'> & {
  readonly scores: readonly object[]
}

const groupOf = (groups: readonly Group[], criterion: string): string | undefined =>
  groups
    .map(group =>
      group.criteria?.some(({ id }) => id === criterion) ? group.id : groupOf(group.groups ?? [], criterion),
    )
    .find(found => found !== undefined)

const inOrder = <T extends { readonly kind: string; readonly of: string | null; readonly amount: string }>(
  ledger: readonly T[],
): string[] => ledger.map(({ kind, of, amount }) => `${kind} ${of} ${amount}`).sort()

/** Whether the counted marks of a scored line lie as far apart as its limits flag. */
const isFlagged = ({ line, value }: OracleCriterion['lines'][number], marks: readonly Mark[]): boolean => {
  const limit = 'marked' in line.points ? line.points.marked.flagSpread : undefined
  const points = marks.filter(mark => mark.line === line.id && !mark.recused).map(mark => read(mark.points))
  if (limit === undefined || value === null || points.length === 0) return false
  return order(minus(greatest(points), least(points)), read(limit)) >= 0
}

const shownCriterion = (
  { criterion, state, lines, ...figures }: OracleCriterion,
  set: CriteriaSet,
  marks: readonly Mark[],
) => ({
  criterion: criterion.id,
  group: groupOf(set.groups, criterion.id),
  state: state === 'excluded' ? 'missing' : state,
  standard: criterion.standard,
  earned: write(figures.earned),
  bonus: write(figures.bonus),
  deduction: write(figures.deduction),
  points: write(figures.points),
  lines: lines.map(line => ({
    line: line.line.id,
    column: line.column,
    state: line.state,
    value: line.value && write(line.value),
    points: write(line.points),
    flagged: isFlagged(line, marks),
  })),
})

const shown = (
  { unit, isResolved, isEnough, criteria, total }: OracleScore,
  set: CriteriaSet,
  basis: Basis,
  marks: readonly Mark[],
) => ({
  unit: unit.id,
  basis,
  state: isResolved ? 'scored' : 'unresolved',
  criteria: [...criteria.values()].map(criterion =>
    shownCriterion(
      criterion,
      set,
      marks.filter(mark => mark.unit === unit.id),
    ),
  ),
  groups: total.groups.map(({ group, parent, applicable, nominal, points }) => ({
    group,
    parent,
    applicable: write(applicable),
    nominal: write(nominal),
    points: write(points),
  })),
  standard: write(total.standard),
  bonus: write(total.bonus),
  deduction: write(total.deduction),
  exact: isResolved ? write(total.exact) : null,
  total: isResolved ? write(total.printed) : null,
  ledger: isResolved ? inOrder(total.ledger.map(row => ({ ...row, amount: write(row.amount) }))) : [],
  unresolved: [...criteria.values()]
    .filter(({ state }) => state === 'missing' || (state === 'excluded' && !isEnough))
    .flatMap(({ criterion, state, lines }) =>
      lines
        .filter(({ treatedAs }) => treatedAs === (state === 'missing' ? 'unresolved' : 'excluded'))
        .map(({ line, missing }) => ({ criterion: criterion.id, line: line.id, facts: missing })),
    ),
})

/** Scores a period from first principles. */
export const oracle = (set: CriteriaSet, given: ScoringInput, basis: Basis): Comparable => {
  const input = carried(set, given, basis)
  const period = openPeriod(set, input, basis)
  const scorer = createScorer(period)
  const scores = new Map(input.units.map(unit => [unit.id, scorer.score(unit)]))
  const totalOf = (unit: Unit) => {
    const own = scores.get(unit.id) as OracleScore
    return own.isResolved ? own.total.printed : null
  }
  /** What may be asked of a unit once it is scored, with the place that it has then. */
  const askedAt = (unit: Unit, placeOf: (unit: Unit) => number | null): Asked => ({
    ...scorer.asked(unit),
    total: totalOf(unit),
    place: placeOf(unit),
    share: id => {
      const group = (scores.get(unit.id) as OracleScore).total.groups.find(found => found.group === id)
      return totalOf(unit) && group && sign(group.nominal) !== 0 ? over(group.points, group.nominal) : null
    },
    past: streak => streakReplies(streak, input, unit.id),
    children: () => childrenOf(period, unit).map(child => earnedAt(child, placeOf)),
  })
  const rulingOn = (unit: Unit, gate: string): string | undefined =>
    basis === 'final'
      ? input.gateRulings?.findLast(ruling => ruling.unit === unit.id && ruling.gate === gate)?.id
      : undefined
  const ratedAt = (unit: Unit, placeOf: (unit: Unit) => number | null): UnitRating =>
    rate(totalOf(unit), askedAt(unit, placeOf), set, gate => rulingOn(unit, gate))
  const earnedAt = (unit: Unit, placeOf: (unit: Unit) => number | null): Asked => ({
    ...askedAt(unit, placeOf),
    rating: ratedAt(unit, placeOf).rating,
  })
  const blocks = rankAll(
    input.units,
    scores,
    set,
    scorer.read,
    unit => !ratedAt(unit, () => null).commendable,
  )
  const standings = new Map(blocks.flatMap(block => block.standings.map(own => [own.unit, own] as const)))
  const standingOf = (unit: Unit) => standings.get(unit.id) as Standing
  const printed = (unit: Unit): number | null => standingOf(unit).place
  const earners = input.units.map(unit => ({
    block: unit.block,
    place: printed(unit),
    total: totalOf(unit),
    tieKeys: standingOf(unit).tieKeys,
    rating: ratedAt(unit, printed),
    asked: earnedAt(unit, printed),
  }))
  const decisions = basis === 'final' ? (input.councilDecisions ?? []) : []
  const settling = settleRatings(earners, set, decisions)
  const settled = new Map(settling.ratings.map(rating => [rating.unit, rating]))
  /** A nominee as it is rated where open votes have gone one way. */
  const ratedIn = (nominee: Nominee, world: World): Nominee => {
    const earner = earners.find(
      ({ asked: { unit } }) => unit === nominee.asked.unit,
    ) as (typeof earners)[number]
    const rating = settling.ratingIn(earner, world)
    return { ...nominee, asked: { ...nominee.asked, rating }, rating: { ...nominee.rating, rating } }
  }
  const ratingOf = (unit: Unit): UnitRating => settled.get(unit.id) as UnitRating
  /** As awards ask: with the place that counts for them. */
  const rated = (unit: Unit): Asked => ({
    ...askedAt(unit, own => standingOf(own).seatPlace ?? printed(own)),
    rating: ratingOf(unit).rating,
    children: () => childrenOf(period, unit).map(rated),
  })

  const closing = set.gates.filter(({ effect }) => effect !== 'lower-one').map(({ id }) => id)
  const nominees = input.units.map((unit): Nominee => {
    const rating = ratingOf(unit)
    return {
      asked: rated(unit),
      place: printed(unit),
      total: totalOf(unit),
      tieKeys: standingOf(unit).tieKeys,
      rating,
      gate:
        rating.gates.find(({ gate, answer, ruling }) => answer === 'yes' && !ruling && closing.includes(gate))
          ?.gate ?? null,
      awarded: alreadyAwarded(input, unit.id),
      hold:
        input.holds
          .filter(
            ({ unit: held, from, until }) =>
              held === unit.id && from <= input.asOf && input.asOf <= (until ?? input.asOf),
          )
          .map(({ from, id }) => [from, id] as const)
          .toSorted(([from, id], [otherFrom, otherId]) =>
            from === otherFrom ? (id < otherId ? -1 : 1) : from < otherFrom ? -1 : 1,
          )[0]?.[1] ?? null,
    }
  })
  return {
    scores: [...scores.values()].map(score => shown(score, set, basis, input.marks)),
    blocks,
    ratings: nominees.map(({ rating }) => rating),
    proposals: awardAll(set, nominees, decisions, settling.worldsIn, ratedIn),
  }
}

const withoutSteps = ({ steps: _, ...rest }: { readonly steps: unknown }): object => rest

const linesOf = (groups: readonly Group[]): Line[] =>
  groups.flatMap(group => [
    ...(group.criteria ?? []).flatMap(({ lines }) => lines),
    ...linesOf(group.groups ?? []),
  ])

/** Flags of curves that stand by themselves; inside a size class the oracle does not look for them. */
const isFlaggedIn = ({ line, steps }: LineResult, set: CriteriaSet): boolean =>
  steps.some(({ kind }) => kind === 'large-spread') &&
  linesOf(set.groups).some(({ id, points }) => id === line && 'marked' in points)

/** The engine's result in the same shape. */
export const comparable = (
  { scores, blocks, ratings, proposals }: PeriodResult,
  set: CriteriaSet,
): Comparable => ({
  scores: scores.map((score: UnitScore) => ({
    ...score,
    criteria: score.criteria.map(criterion => ({
      ...withoutSteps(criterion),
      lines: criterion.lines.map(line => ({ ...withoutSteps(line), flagged: isFlaggedIn(line, set) })),
    })),
    ledger: inOrder(score.ledger),
  })),
  blocks,
  ratings,
  proposals,
})
