import { plural } from '@thidua/api/words'
import type { today as vietnamese } from '../vi/today.ts'

/** Where the year stands today, and what waits for the reader. */
export const today: typeof vietnamese = {
  title: 'Today',
  lead: day => `Today is ${day}.`,
  openSteps: 'Steps that are open',
  noStep: 'No step is open today.',
  noCalendar: 'This period has no days yet, so no step has a deadline.',
  next: (step, day, days) =>
    days === '0'
      ? `Today (${day}) is the last day of “${step}”.`
      : `Next deadline: ${step}, until the end of ${day}, ${plural(days, 'day')} left.`,
  calendar: 'See the whole calendar',
  waiting: 'Waiting for you',
  nothing: 'Nothing waits for you. Thank you!',
  nothingHelp: 'When there is something, an activity that was returned or a deadline, it will stand here.',
  banner: 'See what waits for you today',
  of: role => `As ${role}`,
  tasks: {
    returned: ({ count, unit }) => `${unit}: ${plural(count, 'returned item')} to mend and send again`,
    drafts: ({ count, unit }) => `${unit}: ${plural(count, 'draft')} not sent yet`,
    extended: ({ unit, step, until }) => `${unit}: “${step}” is extended until the end of ${until}`,
    registration: ({ unit }) => `${unit}: titles and targets are to be registered`,
    'self-score': ({ unit }) => `${unit}: the self-score is to be confirmed`,
    'self-score-changed': ({ unit }) =>
      `${unit}: data changed after the self-score was confirmed; confirm it again`,
    'registrations-missing': ({ count }) => `${plural(count, 'unit')} without registered titles and targets`,
    'self-scores-missing': ({ count }) => `${plural(count, 'unit')} without a confirmed self-score`,
    'explanations-asked': ({ count, unit }) => `${unit}: ${plural(count, 'difference')} to explain`,
    agreement: ({ unit }) => `${unit}: the verified figures are to be agreed to`,
    'explanations-unsettled': ({ count }) => `${plural(count, 'explanation')} to settle`,
    'reopening-asked': ({ unit, step }) => `${unit}: asked for “${step}” to be reopened, no answer yet`,
    'reopening-declined': ({ unit, step }) => `${unit}: “${step}” was not reopened; read the answer`,
    'requests-answered': ({ count, unit }) => `${unit}: ${plural(count, 'request')} for review answered`,
    'requests-open': ({ count }) => `${plural(count, 'request')} for review to answer`,
    queue: ({ count }) => `${plural(count, 'item')} to verify`,
    reopenings: ({ count }) => `${plural(count, 'asking')} to reopen a step, to be answered`,
    'activities-waiting': ({ count }) => `${plural(count, 'item')} not verified yet`,
    'declarations-waiting': ({ count }) => `${plural(count, 'declaration')} not verified yet`,
    ties: ({ count }) => `${plural(count, 'tie')} for the council to vote on`,
    'block-meeting': () => 'The meeting of your block is not recorded yet',
    'block-meetings-missing': ({ count }) => `${plural(count, 'block')} without a recorded meeting`,
    'awards-undecided': ({ count }) => `${plural(count, 'proposal')} without an award decision`,
    'calendar-missing': () => 'The period has no calendar; usual days are offered',
    approvals: ({ count }) => `${plural(count, 'change')} for you to approve as a second person`,
    'result-stale': () => 'Data changed after the newest result; score again',
  },
}
