import type { awardIssuesVi } from './awards.vi.ts'

export const awardIssuesEn: typeof awardIssuesVi = {
  'award-decision-not-found': () => 'There is no such award decision; it may have been removed.',
  'award-version-not-final': ({ version }) =>
    `Version ${version} is not final; an award decision is recorded on a final version only.`,
  'award-number-taken': ({ number }) => `Another decision of this period has the number “${number}”.`,
  'award-day-ahead': ({ today }) => `Today is ${today}; give a day that has come.`,
  'award-day-before-decision': ({ decidedOn }) =>
    `This is before the day on which the award was decided (${decidedOn}).`,
  'award-none-named': () => 'The decision names no unit; choose at least one.',
  'award-unit-unknown': ({ unit }) => `Unit “${unit}” is none of this version.`,
  'award-twice': ({ unit, number }) =>
    `${unit} has this form by decision ${number} already; one achievement is not commended twice.`,
  'award-not-proposed': ({ unit }) =>
    `${unit} is not proposed for this form in the version; say why it is awarded all the same.`,
  'award-voted-down': ({ unit }) =>
    `The council voted ${unit} down for this form; say why it is awarded all the same.`,
  'award-drop-reason-needed': () =>
    'A unit that was recorded is no longer named; say why the decision is corrected.',
  'award-decision-stands': ({ number, units }) =>
    `Decision ${number} cannot be removed; awards it still names: ${units}. Correct what was named by mistake, or revoke it. What was revoked is kept.`,
  'award-not-named': ({ unit, number }) => `Decision ${number} does not name unit “${unit}” for this form.`,
}
