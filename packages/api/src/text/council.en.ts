import type { councilIssuesVi } from './council.vi.ts'

export const councilIssuesEn: typeof councilIssuesVi = {
  'council-session-not-found': () => 'There is no such session; it may have been removed.',
  'session-version-unknown': () => 'There is no such version; choose one that the period was scored to.',
  'session-one-chair': () => 'A session has exactly one chair; choose it for one member.',
  'session-one-secretary': () => 'A session has one secretary only.',
  'session-seat-twice': ({ seat }) => `“${seat}” is in the list already; add what tells the two apart.`,
  'session-person-unknown': () => 'There is no such account; choose one from the list or none.',
  'session-person-twice': ({ seat }) =>
    `The account of “${seat}” was chosen for another member; everybody has one seat.`,
  'session-no-writing': ({ seat }) =>
    `This session takes no votes in writing, so “${seat}” is present or absent.`,
  'session-counts-unfit': ({ units }) =>
    `Counts that were entered do not fit this change: ${units}. Correct the counts first, or leave the session as it was.`,
  'count-over-voters': ({ issued, voters }) =>
    `Ballots issued: ${issued}, but members who vote on this unit: ${voters}.`,
  'count-over-issued': ({ collected, issued }) =>
    `Ballots collected: ${collected}, more than the ${issued} that were issued.`,
  'count-not-collected': ({ valid, invalid, collected }) =>
    `Valid ballots (${valid}) and invalid ones (${invalid}) do not add up to the ${collected} collected.`,
  'count-over-valid': ({ inFavour, against, valid }) =>
    `Votes in favour (${inFavour}) and against (${against}) are more than the ${valid} valid ballots.`,
  'count-not-voted': ({ unit }) => `Unit “${unit}” is not put to the vote for this form in this session.`,
  'count-by-two': () => 'Two people have entered a count of this unit; only they can correct theirs.',
  'count-own-unit': () =>
    'You are an officer of this unit, so you do not count its ballots; leave it to somebody else.',
}
