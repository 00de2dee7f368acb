import type { Text } from '../text.ts'

export const notices: Text['notices'] = {
  title: 'Notices',
  withCount: count => `Notices (${count})`,
  unread: count => `${count} unread notices`,
  allRead: 'No notice is unread.',
  waitingTitle: 'Waiting for you',
  waiting: (count, period) => `${count} items wait to be verified, ${period}`,
  listTitle: 'In the last 90 days',
  empty: 'Nothing yet. What concerns you or your units is shown here.',
  isNew: 'new',
  reason: reason => `Reason: ${reason}`,
  read: 'Mark as read',
  readThis: notice => `Mark as read: ${notice}`,
  readAll: 'Mark all as read',
  marked: 'Marked as read.',
  kinds: {
    'period-opened': ({ title }) => `The period “${title}” is open`,
    'calendar-changed': ({ title }) => `The calendar of the period “${title}” has changed`,
    'reopening-asked': ({ unit, step }) => `${unit} asks to reopen the step “${step}”`,
    'reopening-granted': ({ unit, step }) => `The step “${step}” is open again for ${unit}`,
    'reopening-declined': ({ unit, step }) => `The step “${step}” is not opened again for ${unit}`,
    explained: ({ unit }) => `${unit} explained where its self-score and the verified figures differ`,
    'explanation-kept': ({ unit }) => `An explanation of ${unit} is settled: the verified figure stays`,
    'explanation-changed': ({ unit }) =>
      `An explanation of ${unit} is settled: the verified figure is changed`,
    published: ({ title }) => `The result of the period “${title}” is published`,
    finalised: ({ title }) => `The result of the period “${title}” is final`,
    'review-request-filed': ({ unit }) => `There is a new request for review about ${unit}`,
    'review-request-answered': ({ unit }) => `A request for review about ${unit} was answered`,
    'review-moved': ({ title }) =>
      `The days in which review can be asked in the period “${title}” have moved`,
    'block-meeting-recorded': ({ title, step }) =>
      `The minutes of ${step} in the period “${title}” were recorded or corrected`,
    'award-decided': ({ title, step }) =>
      `Award decision ${step} of the period “${title}” was recorded or corrected; it concerns your unit`,
    'award-revoked': ({ title, step }) =>
      `An award of your unit was revoked by decision ${step}, period “${title}”`,
    'person-changed': () => 'Your name, login or e-mail address was changed',
    'grant-given': () => 'You were given another role',
    'grant-ended': () => 'One of your roles was taken back',
    'unit-handed-over': ({ unit }) => `The unit ${unit} was handed over`,
    'links-made': () => 'There is a new one-time slip for you; if you did not ask for it, ask the secretary',
    'password-set': () => 'Your password was set; if that was not you, tell the secretary at once',
    'second-factor-set': () => 'The second factor was switched on',
    'second-factor-removed': () =>
      'The second factor was switched off; if that was not you, tell the secretary at once',
    'change-proposed': () => 'A change waits for your approval as a second person',
    'change-declined': () => 'A change that you proposed was declined',
    'change-closed': () => 'A change that you proposed was no longer possible and is closed',
    'setting-on': ({ title }) => `The setting “${title}” was turned on`,
    'setting-off': ({ title }) => `The setting “${title}” was turned off`,
    'identity-linked': () =>
      'An account of another place was linked to sign in with; if that was not you, tell the secretary at once',
    'identity-removed': () => 'An account of another place was unlinked',
    'activity-returned': ({ title, unit }) => `“${title}” of ${unit} was returned to be mended`,
    'activity-rejected': ({ title, unit }) => `“${title}” of ${unit} was rejected`,
    'activity-voided': ({ title, unit }) => `“${title}” of ${unit} was voided`,
    'declaration-rejected': ({ title, unit }) => `The figure “${title}” of ${unit} was rejected`,
    deadline: ({ title, unit, step, day }) =>
      unit === ''
        ? `The step “${step}” of the period “${title}” ends after ${day}`
        : `The step “${step}” of ${unit}, period “${title}”, ends after ${day}`,
  },
}
