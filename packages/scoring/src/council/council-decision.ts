import type { VoteRule } from '../input.ts'
import type { Commendation } from '../language/schema/outcomes.ts'
import { divide, type Exact, fraction, multiply } from '../numbers/exact.ts'
import { integer } from '../numbers/round.ts'
import { parse } from '../numbers/text.ts'

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

const upwards = (count: number, share: Exact): number => integer(multiply(fraction(count), share), 'ceiling')

/**
 * Whether a council's vote carries: the quorum is a fraction of the members (`"2/3"`), the threshold a percentage
 * of members, present or cast votes, both rounded up to whole people. Example: 80% of 9 votes needs 8.
 *
 * @throws RangeError when the counts contradict each other.
 */
export const councilDecision = (council: VoteRule, votes: Votes): VoteOutcome => {
  const { members, present, cast, inFavour } = votes
  const counts = [inFavour, cast, present, members]
  const areOrdered = counts.every((count, i) => Number.isSafeInteger(count) && count >= (counts[i - 1] ?? 0))
  if (!areOrdered) throw new RangeError('votes: in favour ≤ cast ≤ present ≤ members, whole and not negative')
  const quorum = upwards(members, parse(council.quorum))
  const denominator = votes[council.denominator]
  const needed = upwards(denominator, divide(parse(council.thresholdPercent), fraction(100)))
  if (present < quorum) return { outcome: 'no-quorum', quorum, denominator, needed }
  return {
    outcome: inFavour >= needed && inFavour > 0 ? 'carried' : 'not-carried',
    quorum,
    denominator,
    needed,
  }
}
