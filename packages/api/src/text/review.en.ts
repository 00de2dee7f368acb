import type { reviewIssuesVi } from './review.vi.ts'

export const reviewIssuesEn: typeof reviewIssuesVi = {
  'review-request-not-found': () =>
    'No request has this code; compare it letter by letter with the paper or picture that it stands on.',
  'review-not-open': () =>
    'Requests are not taken now: the result is not provisional, its days are over, or it is final. Nothing was stored.',
  'review-units-only': () =>
    'Only units may ask for review of this result: sign in with an account of the unit. Nothing was stored.',
  'review-unit-unknown': ({ unit }) => `Unit “${unit}” is not in the published result; choose another one.`,
  'review-criterion-unknown': ({ criterion }) =>
    `Criterion “${criterion}” is not in the table; choose one from the list or none.`,
  'not-a-web-address': () => 'A link begins with http:// or https:// and has no spaces.',
  'second-answer-reason': () =>
    'This request has an answer: give the reason for replacing it; the reason and the earlier answer are kept.',
}
