import type { IssueSentences } from './sentences.ts'
import type { signOnIssuesVi } from './sign-on.vi.ts'

/** Coming in through another provider, and the settings of it. */
export const signOnIssuesEn: IssueSentences<keyof typeof signOnIssuesVi> = {
  'setting-missing': ({ given, name }) => `${given} is set, so ${name} is needed too.`,
  'setting-file-unreadable': ({ name, value }) => `${name}: the file ${value} cannot be read.`,
  'sign-on-not-configured': () =>
    'No other place to sign in is connected here. Sign in with login and password.',
  'sign-on-not-started': () =>
    'This sign-in took too long, was used before, or began in another browser. Begin again.',
  'sign-on-declined': ({ name }) =>
    `${name} did not let you in, or you cancelled there. Try again, or sign in with login and password.`,
  'sign-on-untrusted': ({ name }) =>
    `The answer of ${name} does not fit this sign-in and is not trusted. Begin again; if it stays so, tell the secretary.`,
  'provider-away': ({ name }) =>
    `${name} does not answer now. Try again in some minutes, or sign in with login and password.`,
  'identity-unknown': ({ name }) =>
    `This ${name} account is linked to nobody here. Sign in with your password and link it on the page “My account”, or open your one-time link and choose ${name} there.`,
  'identity-taken': () =>
    'That account is linked to somebody here already. If that is not you, tell the secretary.',
  'identity-not-found': () => 'This account is no longer linked to you.',
  'last-own-way-in': () =>
    'You have no password, so this is your last way in. Ask the secretary for a one-time link to set one first.',
}
