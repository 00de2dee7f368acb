import type { voteIssuesVi } from './votes.vi.ts'
import { dateText } from './writing.ts'

export const voteIssuesEn: typeof voteIssuesVi = {
  'invalid-count': ({ given }) =>
    `“${given}” is no number of people or votes; give a whole number from 0 to 9999.`,
  'unknown-block': ({ block }) => `There is no block “${block}” in this period.`,
  'vote-about-nothing': () =>
    'Name one of the two: the form of commendation, or the rating that was voted on.',
  'vote-not-asked': ({ name }) =>
    `The criteria set asks for no vote on ties at “${name}”; choose another form or rating.`,
  'vote-rule-missing': () =>
    'The criteria set does not say how the council votes: give the quorum, the share that is needed and what it is taken of.',
  'vote-rule-differs': ({ expected, found }) =>
    `The criteria set says ${expected}, the decision says ${found}; correct the decision.`,
  'vote-counts-contradict': ({ members, present, cast }) =>
    `The counts contradict each other: members ${members}, present ${present}, valid ballots ${cast}. Votes in favour are at most the valid ballots, these at most those present, and these at most the members.`,
  'vote-ballots-contradict': ({ unit, cast }) =>
    `The votes on “${unit}” do not fit: in favour, against and blank must add up to ${cast} valid ballots (blanks may be left out).`,
  'vote-no-quorum': ({ present, members, needed }) =>
    `Members present: ${present} of ${members}; needed: ${needed}. So the vote has no effect, and the council must meet again.`,
  'vote-not-carried': ({ unit, inFavour, needed }) =>
    `“${unit}” has ${inFavour} votes in favour and needs ${needed}, so it is not chosen; correct the votes, or do not mark it as chosen.`,
  'vote-loser-ahead': ({ unit }) =>
    `“${unit}” is chosen with fewer votes than a unit that is not; check the votes.`,
  'vote-decided-twice': ({ id, other }) =>
    `“${id}” and “${other}” decide the same tie; correct the decision that is there under its own number.`,
  'vote-unit-elsewhere': ({ unit, block }) => `Unit “${unit}” is not in block “${block}”.`,
  'vote-no-tie': ({ block }) =>
    `Nobody in block “${block}” is tied for the last seat, so there is nothing to vote on.`,
  'vote-too-early': () => 'A vote on a higher form or rating is still open: enter its decision first.',
  'vote-not-tied': ({ unit }) =>
    `Unit “${unit}” is not tied for the last seat; leave it out of the decision.`,
  'vote-unit-missing': ({ unit }) =>
    `Unit “${unit}” is tied for the last seat too, and the decision does not name it; give its votes.`,
  'vote-too-many-winners': ({ winners, seats }) =>
    `More units are chosen (${winners}) than there are seats (${seats}); choose fewer.`,
  'vote-settles-nothing': ({ document, on }) =>
    `Decision ${document} of ${dateText(on ?? '')} has no effect on the result as it stands.`,
}
