import type { Text } from '../text.ts'

export const settings: Text['settings'] = {
  title: 'Safety settings',
  lead: 'What is asked of secretaries beside their password. Everything is off by default.',
  names: {
    'second-person': 'What matters takes a second person',
    'second-factor': 'Secretaries need a second factor',
  },
  help: {
    'second-person': [
      'While this is on, final publication and every change of roles (giving and taking roles, adding somebody with a role, ending a person’s part, handing a unit over, importing a list of officers) is carried out only once another secretary approves. So is turning this or the second factor off.',
      'It takes at least two secretaries who can sign in. Slips for another secretary are then made on the machine alone.',
    ],
    'second-factor': [
      'While this is on, whatever a secretary does takes a code of six digits from a phone, beside the password. A secretary without a second factor can still sign in, but only to set one up; their other roles stay as they are.',
      'Tokens of programs are not affected. Whoever loses the phone gets a new one-time slip from another secretary.',
    ],
  },
  isOn: 'On.',
  isOff: 'Off.',
  turnOn: name => `Turn on: ${name}`,
  turnOff: name => `Turn off: ${name}`,
  reason: 'Reason (if needed)',
  done: { bat: 'It is on.', tat: 'It is off.' },
  lacking: 'What you do as secretary is waiting: switch on a second factor for your account.',
  lackingTitle: 'A second factor is needed',
  lackingLink: 'Switch on a second factor',
}
