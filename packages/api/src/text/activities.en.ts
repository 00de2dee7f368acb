import type { IssueSentences } from './sentences.ts'

const states: Readonly<Record<string, string>> = {
  draft: 'a draft',
  submitted: 'waiting for verification',
  returned: 'returned',
  verified: 'verified',
  rejected: 'rejected',
  voided: 'voided',
}
const stateEn = (state: string | undefined): string => states[state ?? ''] ?? String(state)

/** What keeps a step of an activity from being taken. */
export const activityIssuesEn = {
  'step-not-possible': ({ activity, from, to }) =>
    `The activity “${activity}” is ${stateEn(from)}, and from there it cannot become ${stateEn(to)}. Open it again to see what can be done.`,
  'reason-needed': ({ to }) => `Give a reason: the unit must know why the activity becomes ${stateEn(to)}.`,
  'activity-settled': ({ activity, status }) =>
    `The activity “${activity}” has been decided on (${stateEn(status)}), so it can no longer be changed. If it is wrong, have a verifier return it, or void it with a reason.`,
  'unit-stays': ({ activity, unit }) =>
    `The activity “${activity}” belongs to the unit “${unit}” and stays there: void it, and enter it at the right unit.`,
} satisfies IssueSentences
