import type { VoteRule } from '../input.ts'
import type { Commendation } from '../language/schema/outcomes.ts'
import { divide, type Exact, fraction, multiply } from '../numbers/exact.ts'
import { integer } from '../numbers/round.ts'
import { parse, print } from '../numbers/text.ts'

/** How a council decides: quorum, threshold and what the threshold is taken of. */
export type Council = NonNullable<Commendation['council']>

/** A count of one vote; whole numbers, `inFavour` ≤ `cast` ≤ `present` ≤ `members`. */
export interface Votes {
  readonly members: number
  readonly present: number
  readonly cast: number
  readonly inFavour: number
}

/** Whether a vote carries, and the counts that decided it. */
export interface VoteOutcome {
  readonly outcome: 'carried' | 'not-carried' | 'no-quorum'
  /** Members who had to be present. */
  readonly quorum: number
  /** Votes that the threshold is taken of. */
  readonly denominator: number
  /** Votes in favour that were needed. */
  readonly needed: number
}

/** How a vote carries, in its most general form: the threshold is a share, to be reached or to be passed. */
export interface Majority {
  /** Share of the members who have to be present: `"2/3"`. */
  readonly quorum: string
  /** Share of the votes in favour: `"1/2"`, `"0.8"`. */
  readonly threshold: string
  /** More than the threshold is needed: a simple majority of 8 is 5. */
  readonly isMoreThan: boolean
  readonly denominator: VoteRule['denominator']
}

const needed = (count: number, share: Exact, isMoreThan: boolean): number => {
  const wanted = multiply(fraction(count), share)
  return isMoreThan ? integer(wanted, 'floor') + 1 : integer(wanted, 'ceiling')
}

/**
 * Whether a vote carries, in whole people: shares are compared as exact fractions, never as decimals.
 * Example: more than `1/2` of 8 votes needs 5, at least `2/3` of 9 needs 6.
 *
 * @throws RangeError when the counts contradict each other.
 */
export const countVote = (rule: Majority, votes: Votes): VoteOutcome => {
  const { members, present, cast, inFavour } = votes
  const counts = [inFavour, cast, present, members]
  const areOrdered = counts.every((count, i) => Number.isSafeInteger(count) && count >= (counts[i - 1] ?? 0))
  if (!areOrdered) throw new RangeError('votes: in favour ≤ cast ≤ present ≤ members, whole and not negative')
  const denominator = votes[rule.denominator]
  const figures = {
    quorum: needed(members, parse(rule.quorum), false),
    denominator,
    needed: needed(denominator, parse(rule.threshold), rule.isMoreThan),
  }
  if (present < figures.quorum) return { outcome: 'no-quorum', ...figures }
  return { outcome: inFavour >= figures.needed && inFavour > 0 ? 'carried' : 'not-carried', ...figures }
}

/**
 * Whether a council's vote carries: the quorum is a fraction of the members (`"2/3"`), the threshold a percentage
 * of members, present or cast votes, both rounded up to whole people. Example: 80% of 9 votes needs 8.
 *
 * @throws RangeError when the counts contradict each other.
 */
export const councilDecision = (
  { quorum, thresholdPercent, denominator }: VoteRule,
  votes: Votes,
): VoteOutcome => {
  const threshold = print(divide(parse(thresholdPercent), fraction(100)))
  return countVote({ quorum, threshold, isMoreThan: false, denominator }, votes)
}
