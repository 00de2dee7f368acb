import type { peopleIssuesVi } from './people.vi.ts'
import type { IssueSentences } from './sentences.ts'

/** People, how they come in, and what they may do. */
export const peopleIssuesEn: IssueSentences<keyof typeof peopleIssuesVi> = {
  'person-not-found': () => 'There is no such person; perhaps the address was mistyped.',
  'person-ended': ({ name }) => `${name} no longer takes part, so this cannot be done any more.`,
  'person-needed': () => 'Only somebody who is signed in as a person can do this.',
  'login-taken': ({ login }) => `Somebody else has the login “${login}”. Choose another one.`,
  'invalid-login': () =>
    'A login has 3 to 100 characters and no spaces; only letters, digits and the marks . _ @ + -',
  'invalid-email': () => 'An e-mail address looks like name@place.vn.',
  'last-secretary': () => 'This is the last secretary. Make somebody else secretary first.',
  'grant-not-found': () => 'The person does not have that role; perhaps it was taken back.',
  'grant-exists': () => 'The person has just that role already.',
  'grant-unit-needed': () => 'Name the unit that this person looks after.',
  'grant-unit-unused': () => 'Only an officer belongs to one unit; leave the unit empty.',
  'grant-block-needed': () => 'Name the block that this person heads.',
  'grant-block-unused': () => 'Only the head of a block belongs to one; leave the block empty.',
  'not-officer-of-unit': ({ unit }) => `This person does not look after the unit “${unit}”.`,
  'same-officer': () => 'The unit must be handed over to somebody else.',
  'password-short': ({ least }) =>
    `A password needs at least ${least} characters. A short sentence that is easy to remember is best.`,
  'password-own': () => 'A password must not be your own name, login or e-mail address.',
  'password-common': () => 'Many people use this password, so it is easy to guess. Choose another one.',
  'password-wrong': () => 'The current password is wrong.',
  'link-wrong': () =>
    'This link is wrong. Type it just as it stands on the slip, or ask the secretary for a new one.',
  'link-used': () =>
    'This link has been used. If you set the password yourself, sign in; if not, tell the secretary at once.',
  'link-void': () => 'This link no longer holds because there is a newer one. Use the newest slip.',
  'link-expired': () => 'This link has expired. Ask the secretary for a new one.',
  'sign-in-wrong': () => 'The login or the password is wrong.',
  'half-session-needed': () => 'It is too long since the password was entered. Sign in from the beginning.',
  'second-factor-wrong': () =>
    'The code is wrong or was used before. Wait for a new one on the phone and enter it.',
  'second-factor-set': () => 'The second factor is set already.',
  'second-factor-needed': () =>
    'What a secretary does takes a second factor: switch it on under “My account”, then do this again.',
  'own-second-factor-missing': () =>
    'First switch on a second factor of your own under “My account”, or you would lose the rights of a secretary.',
  'second-secretary-needed': () =>
    'A second person has to approve, so there must be at least two secretaries who can come in. Add a secretary first.',
  'link-of-secretary': ({ name }) =>
    `${name} is a secretary. While a second person is asked for, a slip for a secretary is made on the machine alone: thidua person link.`,
  'pending-change-not-found': () => 'There is no change waiting for approval at this address.',
  'pending-change-settled': () => 'This change was decided on or withdrawn before.',
  'pending-change-expired': () =>
    'Nobody decided on this within 14 days, so the proposal has expired. Propose it again.',
  'own-pending-change': () =>
    'You proposed this yourself, so another secretary has to decide. You may withdraw it.',
  'pending-change-of-another': () => 'Only whoever proposed this can withdraw it.',
  'change-overtaken': () => 'This is no longer possible, so the proposal is closed and nothing was done.',
  'seen-otherwise': () =>
    'The data it is about changed after it was proposed, so it is not what was seen then.',
  'session-not-found': () => 'This session had ended before.',
  'list-without-columns': () =>
    'There is no list in the file: it needs a heading row with a column “Unit code” and a column “Full name”.',
  'list-unit-missing': () => 'The unit code is missing.',
  'list-unit-unknown': ({ given, nearest }) =>
    `No period has a unit “${given}”.${nearest === undefined ? '' : ` Did you mean: ${nearest}?`}`,
  'list-name-missing': () => 'The name is missing.',
}
