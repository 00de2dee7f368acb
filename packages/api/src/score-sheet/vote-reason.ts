import type { AssumedVote, SettledVote, TieVote } from '@thidua/scoring/outcomes'
import type { VoteContext } from '../results/vote-context.ts'
import type { CriteriaIndex } from './criteria-index.ts'
import type { SheetLanguage } from './sheet-language.ts'

type Names = VoteContext['names']

const nameIn = (names: Names, unit: string): string => names?.[unit] ?? unit

const listed = (units: readonly string[], names: Names, t: SheetLanguage): string =>
  t
    .sort(
      units.map(unit => nameIn(names, unit)),
      name => name,
    )
    .join('; ')

/** By which document, of which day. */
export const decisionPhrase = (
  { document, on }: Pick<SettledVote, 'document' | 'on'>,
  t: SheetLanguage,
): string => t.text.proposals.because.decision(document, t.date(on))

/** What a tie means for one of the tied units: that the council votes, or how it voted. */
export function voteReason(
  { units, seats, decision }: TieVote,
  unit: string,
  names: Names,
  t: SheetLanguage,
): string {
  const words = t.text.proposals.because
  if (!decision) return words.voteAmong(listed(units, names, t), t.count(seats))
  const own = decision.ballots.find(ballot => ballot.unit === unit)
  const votes = t.count(own?.inFavour ?? 0)
  const phrase = decisionPhrase(decision, t)
  if (own?.won) return words.chosen(votes, t.count(decision.needed), phrase)
  const winners = decision.ballots.flatMap(ballot => (ballot.won ? [ballot.unit] : []))
  return winners.length === 0
    ? words.nobodyChosen(votes, t.count(decision.needed), phrase)
    : words.notChosen(votes, listed(winners, names, t), phrase)
}

/** The tie of a block, and where it is decided who won, by which counts and which document. */
export function tieSentence(tie: TieVote, nameOf: (unit: string) => string, t: SheetLanguage): string {
  const words = t.text.proposals
  const { units, seats, decision } = tie
  const named = (ids: readonly string[]): string => t.sort(ids.map(nameOf), name => name).join('; ')
  if (!decision) return words.openVote(named(units), t.count(seats))
  const { members, present, cast, needed, ballots } = decision
  const counted = [
    words.voteCounts(t.count(members), t.count(present), t.count(cast), t.count(needed)),
    ...ballots.map(({ unit, inFavour, against, abstained }) =>
      words.ballot(nameOf(unit), t.count(inFavour), t.count(against), t.count(abstained)),
    ),
  ].join('; ')
  const winners = ballots.flatMap(({ unit, won }) => (won ? [unit] : []))
  const phrase = decisionPhrase(decision, t)
  return winners.length === 0
    ? words.decidedNobody(counted, phrase)
    : words.decidedVote(named(winners), counted, phrase)
}

/** More ways than this are not told one by one. */
const mostTold = 6

const voteName = ({ kind, of }: Pick<AssumedVote, 'kind' | 'of'>, index: CriteriaIndex): string =>
  kind === 'rating' ? `“${index.ratingName(of)}”` : index.commendationName(of)

/** What becomes of a unit that waits, reading by reading, and after which result of the vote. */
export function waitReason(
  { because, readings = [], names }: VoteContext & { readonly because: string | null },
  index: CriteriaIndex,
  t: SheetLanguage,
): string {
  const words = t.text.proposals.because
  const ways = readings.flatMap(reading => reading.ways)
  const votes = ways.flat()
  const awaited = votes.find(({ of }) => of === because)
  const name = awaited ? voteName(awaited, index) : index.commendationName(because ?? '')
  if (ways.length === 0 || ways.length > mostTold)
    return because === null ? words.waitsOther : words.waitsOpen(name)
  const isOne = new Set(votes.map(({ kind, of }) => `${kind} ${of}`)).size === 1
  const result = (vote: AssumedVote): string => {
    const told = vote.winners.length === 0 ? words.noWinner : words.winners(listed(vote.winners, names, t))
    return isOne ? told : words.winnersOf(voteName(vote, index), told)
  }
  const told = readings.map(({ outcome, ways: own }) =>
    words.reading(
      t.text.proposals.outcomes[outcome].toLowerCase(),
      own.map(way => way.map(result).join(words.and)).join(words.or),
    ),
  )
  return words.waits(name, told.join('; '))
}
