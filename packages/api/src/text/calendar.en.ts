import type { IssueSentences } from './sentences.ts'

/** The steps of the year. */
export const stepNamesEn: Readonly<Record<string, string>> = {
  registration: 'Registration',
  entry: 'Activities and figures',
  'half-year': 'Half-year review',
  'self-score': 'Self-score',
  verification: 'Verification',
  explanation: 'Explanation',
  'block-meeting': 'Block meeting',
  requests: 'Provisional publication and requests',
  council: 'Council meeting',
  decision: 'Decision on awards',
}
const stepEn = (step = ''): string => stepNamesEn[step] ?? step

/** What the calendar keeps from being done. */
export const calendarIssuesEn = {
  'step-closed': ({ step, closedOn }) =>
    `The step “${stepEn(step)}” closed on ${closedOn}; nothing was stored. If something is still to be entered, ask on the calendar's page for the step to be reopened, and say why.`,
  'step-not-open-yet': ({ step, opensOn }) =>
    `The step “${stepEn(step)}” opens on ${opensOn}; nothing was stored. The calendar's page has all days.`,
  'step-is-open': ({ step }) =>
    `The step “${stepEn(step)}” is open for this unit, so nothing has to be reopened: enter as usual.`,
  'calendar-changed': () =>
    'Somebody else changed the calendar after you opened the page. Nothing was changed; open the calendar again and go on.',
  'claim-without-criterion': ({ criterion }) =>
    `The criterion “${criterion}” is not in this unit’s self-score.`,
  'self-score-changed': () =>
    'Data changed after you opened the page, so nothing was confirmed. Look at the new figures and confirm those.',
  'opens-for-everybody': () => 'A single unit has only a last day of its own; it opens for everybody alike.',
  'reopening-not-found': ({ step, unit }) =>
    `The unit “${unit}” has not asked for “${stepEn(step)}” to be reopened; perhaps the address was mistyped.`,
  'reopening-answered': () => 'This was answered already. Move the day on the calendar instead.',
  'reopening-until-needed': () => 'Say until which day the unit may still enter.',
  'reopening-until-past': ({ today }) => `The last day must be today (${today}) or later.`,
} satisfies IssueSentences
