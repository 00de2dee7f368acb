import type { PeriodResult } from '@thidua/scoring'
import type { TieVote } from '@thidua/scoring/outcomes'
import type { Ballot, CouncilDecision, ScoringInput } from '@thidua/scoring/records'
import type { Pick } from './pick.ts'

interface OpenTie {
  readonly of: Partial<Record<'commendation' | 'rating', string>>
  readonly block: string
  readonly vote: TieVote
}

/** Every tie that the council still votes on, also those that open votes lead to. */
const openTies = ({ blocks, ratings, proposals }: PeriodResult): OpenTie[] => {
  const blockOf = new Map(
    blocks.flatMap(({ block, standings }) => standings.map(({ unit }) => [unit, block] as const)),
  )
  const ties = [
    ...ratings.flatMap(({ unit, quotas = [] }) =>
      quotas.flatMap(({ rating, vote }) =>
        vote ? [{ of: { rating }, block: blockOf.get(unit) as string, vote }] : [],
      ),
    ),
    ...proposals.flatMap(({ commendation, block, vote, ways = [] }) =>
      [vote, ...ways.map(way => way.vote)].flatMap(found =>
        found ? [{ of: { commendation }, block, vote: found }] : [],
      ),
    ),
  ]
  const keyOf = ({ of, block }: OpenTie): string => JSON.stringify([of, block])
  return ties.filter(
    (tie, i) => !tie.vote.decision && ties.findIndex(other => keyOf(other) === keyOf(tie)) === i,
  )
}

const decide = (pick: Pick, { of, block, vote }: OpenTie, id: string): CouncilDecision => {
  const members = pick.int(3, 12)
  const present = pick.chance(85) ? members : pick.int(0, members)
  const cast = pick.chance(70) ? present : pick.int(0, present)
  const names = pick.chance(90) ? vote.units : pick.some(vote.units)
  const winners = new Set<string>(
    pick.chance(90) ? pick.some(vote.units).slice(0, vote.seats) : pick.some(vote.units),
  )
  const ballots = names.map((unit): Ballot => {
    const won = winners.has(unit)
    const inFavour = won === pick.chance(95) ? cast : pick.int(0, cast)
    return { unit, inFavour, against: cast - inFavour, abstained: 0, won }
  })
  return {
    id,
    ...of,
    block,
    members,
    present,
    cast,
    ballots,
    ...pick.maybe(90, () => ({
      rule: {
        quorum: pick.of(['1/2', '2/3']),
        thresholdPercent: pick.of(['50', '80']),
        denominator: pick.of(['members', 'present', 'cast'] as const),
      },
    })),
    on: '2024-06-10',
    document: 'NQ',
  }
}

/** The input with decisions on some of the ties that it has, most of them sound; then on those that they lead to. */
export const withDecisions = (
  pick: Pick,
  input: ScoringInput,
  score: (input: ScoringInput) => PeriodResult,
): ScoringInput => {
  const round = (given: ScoringInput): ScoringInput => {
    const taken = given.councilDecisions ?? []
    const made = openTies(score(given))
      .filter(() => pick.chance(85))
      .map((tie, i) => decide(pick, tie, `d${taken.length + i + 1}`))
    return made.length === 0 ? given : { ...given, councilDecisions: [...taken, ...made] }
  }
  const first = round(input)
  return first === input ? input : round(first)
}
