import type { Text } from '../text.ts'

export const signOn: Text['signOn'] = {
  button: name => `Sign in with ${name}`,
  joinHelp: name => `Or set no password here and sign in with your ${name} account:`,
  toTitle: name => `On the way to ${name}`,
  toHelp: name =>
    `You sign in at ${name} and come back here by yourself. Your password there is not sent to us.`,
  toLink: name => `To ${name}`,
  inTitle: 'You were recognised',
  inHelp: 'If the page does not go on by itself, press the button below.',
  inLink: 'Go on',
  failedTitle: 'You are not signed in yet',
  again: 'To the sign-in page',
  outTitle: 'Signed out of Thi đua',
  outHelp:
    'This browser is still signed in where you were let in. If others use this computer, sign out there too.',
  outLink: 'Sign out there too',
  ownTitle: 'Sign in with another account',
  ownNone: name =>
    `No account is linked. Once you link your ${name} account, it lets you in instead of the password.`,
  ownOne: (host, day) => `Account at ${host}, linked on ${day}`,
  link: name => `Link a ${name} account`,
  remove: 'Unlink',
  removeThis: account => `Unlink: ${account}`,
}
