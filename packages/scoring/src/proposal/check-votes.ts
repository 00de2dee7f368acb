import type { TieVote } from '../council/settle-tie.ts'
import type { CouncilDecision, ScoringInput } from '../input.ts'
import type { PeriodResult } from '../period-result.ts'
import { type Issue, issue } from '../result.ts'

/** The tie that a decision is about as the result has it; *undefined*: there is none; *waits*: another vote comes first. */
const tieOf = (
  { proposals, ratings, blocks }: Pick<PeriodResult, 'proposals' | 'ratings' | 'blocks'>,
  { commendation, rating, block }: CouncilDecision,
): TieVote | 'waits' | undefined => {
  if (commendation !== undefined) {
    const found = proposals.find(given => given.commendation === commendation && given.block === block)
    return found?.vote ?? (found?.ways ? 'waits' : undefined)
  }
  const members = new Set(blocks.find(found => found.block === block)?.standings.map(({ unit }) => unit))
  const seats = ratings.flatMap(({ unit, quotas = [] }) =>
    members.has(unit) ? quotas.filter(seat => seat.rating === rating) : [],
  )
  return (
    seats.find(({ vote }) => vote)?.vote ??
    (seats.some(({ outcome }) => outcome === 'waits') ? 'waits' : undefined)
  )
}

/**
 * Decisions of the council that settle nothing in a scored period, each with its place in the input: there is no such
 * tie, it names a unit that is not tied or leaves a tied one out, it gives more seats than there are, or another vote
 * has to come first. They leave the result as it is.
 *
 * Example: `checkVotes(input, scorePeriod(compiled, input, 'final'))` is `[]`.
 */
export const checkVotes = (
  { councilDecisions = [] }: Pick<ScoringInput, 'councilDecisions'>,
  result: Pick<PeriodResult, 'proposals' | 'ratings' | 'blocks'>,
): readonly Issue[] =>
  councilDecisions.flatMap((decision, i): Issue[] => {
    const path = ['councilDecisions', i]
    const tie = tieOf(result, decision)
    if (tie === undefined) return [issue('vote-no-tie', path, { id: decision.id, block: decision.block })]
    if (tie === 'waits') return [issue('vote-too-early', path, { id: decision.id })]
    const { ballots } = decision
    const named = ballots.map(({ unit }) => unit)
    const winners = ballots.filter(({ won }) => won).length
    return [
      ...named.flatMap((unit, j) =>
        tie.units.includes(unit) ? [] : [issue('vote-not-tied', [...path, 'ballots', j, 'unit'], { unit })],
      ),
      ...tie.units.flatMap(unit =>
        named.includes(unit) ? [] : [issue('vote-unit-missing', [...path, 'ballots'], { unit })],
      ),
      ...(winners > tie.seats
        ? [
            issue('vote-too-many-winners', [...path, 'ballots'], {
              winners: String(winners),
              seats: String(tie.seats),
            }),
          ]
        : []),
    ]
  })
