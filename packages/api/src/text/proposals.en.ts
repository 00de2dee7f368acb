import { plural } from './plural.en.ts'
import type { proposals as vietnamese } from './proposals.vi.ts'

export const proposals: typeof vietnamese = {
  title: 'Proposals for commendation',
  intro:
    'The system only proposes, by the points, conditions and quotas of the criteria set. The council and the competent authority decide.',
  seats: seats => plural(seats, 'seat'),
  seatsOf: (seats, base) =>
    base === '0'
      ? `${plural(seats, 'seat')}: no unit to take them of`
      : `${plural(seats, 'seat')}, taken of ${plural(base, 'unit')}`,
  shareOf: (sentence, percent, base, share) => `${sentence} (${percent}% of ${base} is ${share})`,
  smallBase: (sentence, units) => `${sentence} (fewer than ${plural(units, 'unit')})`,
  unlimited: 'No limit in number',
  seatsWait: 'The number of seats waits for a vote',
  usedSeats: (sentence, used) => `${sentence}; ${used} already awarded in this period`,
  openVote: (units, seats) =>
    `The council has yet to vote: ${units} share a place, and ${plural(seats, 'seat')} ${seats === '1' ? 'is' : 'are'} left.`,
  decidedVote: (winners, counts, decision) => `The council voted for ${winners} (${counts}), ${decision}.`,
  decidedNobody: (counts, decision) =>
    `The council voted, and nobody had the votes that are needed (${counts}), ${decision}.`,
  voteCounts: (members, present, cast, needed) =>
    `${plural(members, 'member')}, ${present} present, ${plural(cast, 'valid ballot')}, ${needed} in favour needed`,
  ballot: (unit, inFavour, against, abstained) =>
    `${unit}: ${inFavour} in favour, ${against} against, ${abstained} blank`,
  tieKeys: {
    group: name => `points of group ${name}`,
    criterion: name => `points of criterion ${name}`,
    higher: name => `${name} (higher first)`,
    lower: name => `${name} (lower first)`,
    standard: 'standard points',
    bonus: 'bonus',
    deduction: 'deductions (fewer first)',
  },
  decidedBy: who => `Decided by: ${who}`,
  council: (quorum, threshold, denominator) =>
    `The council meets with at least ${quorum} of its members; at least ${threshold}% of the ${denominator} must agree`,
  secret: 'secret ballot',
  denominators: { members: 'members', present: 'members present', cast: 'votes cast' },
  eligibility: 'Conditions',
  decision: 'Authority',
  quota: 'Quota',
  streams: { annual: 'Annual', thematic: 'Thematic', 'ad-hoc': 'Ad hoc' },
  block: 'Block',
  unit: 'Unit',
  place: 'Place',
  total: 'Total',
  outcome: 'Outcome',
  why: 'Why',
  caption: (commendation, block) => `${commendation}, ${block}: outcome and reason for every unit`,
  captionOthers: (commendation, block) => `${commendation}, ${block}: units not proposed, and why`,
  outcomes: {
    proposed: 'Proposed',
    vote: 'Awaits a vote',
    'not-chosen': 'Not chosen by the council',
    waits: 'Waits for a vote',
    'not-eligible': 'Not eligible',
    gate: 'Excluded',
    hold: 'On hold',
    'already-proposed': 'Proposed for another form',
    'already-awarded': 'Awarded in this period',
    'no-seat': 'No seat left',
    unresolved: 'No score yet',
  },
  because: {
    proposed: 'Eligible, and a seat is free.',
    proposedAhead: margin => `Eligible; ${plural(margin, 'point')} ahead of the first unit without a seat.`,
    proposedAheadBy: key => `Eligible; level with the first unit without a seat, and before it by ${key}.`,
    proposedAheadUnrounded:
      'Eligible; level with the first unit without a seat once rounded, and before it by the total before rounding.',
    vote: 'Tied for the last seat; the council has yet to vote.',
    voteAmong: (units, seats) =>
      `Tied for the last seat: ${units}; ${plural(seats, 'seat')} left. The council has yet to vote.`,
    chosen: (votes, needed, decision) =>
      `Tied for the last seat and chosen by the council with ${plural(votes, 'vote')} in favour (${needed} needed), ${decision}.`,
    notChosen: (votes, winners, decision) =>
      `Tied for the last seat, with ${plural(votes, 'vote')} in favour; the council chose ${winners}, ${decision}.`,
    nobodyChosen: (votes, needed, decision) =>
      `Tied for the last seat, with ${plural(votes, 'vote')} in favour (${needed} needed); the council chose nobody, ${decision}.`,
    decision: (document, date) => `document ${document} of ${date}`,
    waits: (vote, readings) => `Waits for the council’s vote on ${vote}: ${readings}.`,
    waitsOpen: vote => `Waits for the council’s vote on ${vote}, which can go in too many ways to name.`,
    waitsOther: 'Waits for the council’s vote on a better rating.',
    reading: (outcome, ways) => `${outcome} if ${ways}`,
    winners: units => `${units} won`,
    noWinner: 'nobody won',
    winnersOf: (vote, result) => `${vote}: ${result}`,
    and: ' and ',
    or: ' or ',
    condition: (condition, found) => `${condition} (${found})`,
    atPlace: place => `now in place ${place}`,
    atSeatPlace: place => `now in place ${place} for commendations`,
    pointsShort: points => `${plural(points, 'point')} short`,
    pointsOver: points => `${plural(points, 'point')} over`,
    shareFound: share => `now ${share}`,
    streakFound: periods => `${plural(periods, 'period')} in a row so far`,
    childrenFound: units => `not met by ${plural(units, 'sub-unit')}`,
    valueFound: value => `now ${value}`,
    missing: 'data missing',
    notEligible: conditions => `Not met: ${conditions}.`,
    gate: gate => `Gate closed: “${gate}”.`,
    hold: hold =>
      `On hold while it is being verified (document: ${hold}): no proposal for now, and nothing has been concluded.`,
    alreadyProposed: other => `Already proposed: ${other}. One achievement is not rewarded twice.`,
    alreadyProposedOther:
      'However the council votes, this unit is proposed for a higher form. One achievement is not rewarded twice.',
    alreadyAwarded: other =>
      `Already awarded in this period: ${other}. One achievement is not rewarded twice.`,
    noSeat: 'Eligible, but no seat is left.',
    noSeatBehind: margin => `Eligible, but ${plural(margin, 'point')} behind the last unit with a seat.`,
    noSeatBehindBy: key =>
      `Eligible, but no seat is left: level with the last unit with a seat, and behind it by ${key}.`,
    noSeatBehindUnrounded:
      'Eligible, but no seat is left: level with the last unit with a seat once rounded, and behind it by the total before rounding.',
    unresolved: 'No total yet, because data are missing.',
  },
  others: count => `${plural(count, 'unit')} not proposed, and why`,
  nobody: 'No unit of this block is proposed.',
  none: 'This criteria set has no forms of commendation.',
}
