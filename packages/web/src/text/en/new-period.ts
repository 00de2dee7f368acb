import type { Text } from '../text.ts'

export const newPeriod: Text['newPeriod'] = {
  title: 'Create a period',
  correct: 'Correct title and days',
  correctHelp: 'The code of the period stays. The change is kept in the journal.',
  save: 'Save',
  name: 'Name of the period',
  nameHint: 'For example: School year 2024-2025',
  nameNeeded: 'Name of the period: enter a name.',
  id: 'Short code, used in page addresses',
  idHint: 'Letters without diacritics, digits, hyphens. For example: 2024-2025',
  idNeeded: 'Short code: enter a code.',
  from: 'First day',
  to: 'Last day',
  proposalDate: 'Day of proposals (optional)',
  proposalDateShort: 'Day of proposals',
  proposalDateHint:
    'Day on which the committee draws up its proposals and dossiers are received; left empty, it is the day of scoring.',
  set: 'Criteria set',
  setByDays: 'The set that applies on the first day of the period',
  setByDaysHint: 'Chosen by “First day” above. If several sets apply, you will be asked.',
  setVersion: version => `Version of ${version}`,
  setDays: {
    period: {
      since: from => `Periods that begin on or after ${from}`,
      before: (from, next) => `Periods that begin on or after ${from} and before ${next}`,
      between: (from, to) => `Periods that begin from ${from} to ${to}`,
    },
    receipt: {
      since: from => `Dossiers received on or after ${from}`,
      before: (from, next) => `Dossiers received on or after ${from} and before ${next}`,
      between: (from, to) => `Dossiers received from ${from} to ${to}`,
    },
  },
  noSetForDay: day =>
    `No criteria set applies to a period that begins on ${day}. Check “First day”, or install the criteria set of that period below.`,
  severalSets: (count, day) =>
    `${count} criteria sets apply to a period that begins on ${day}. The newest is preselected: check it, or choose another.`,
  noCriteriaSet: 'There is no criteria set yet. Install one before you create a period.',
  installSet: 'Install a criteria set',
  installHelp:
    'A YAML file, for example criteria.yaml in the criteria folder of the software. All its mistakes are reported at once.',
  setFile: 'Criteria set file',
  install: 'Install',
  create: 'Create the period',
}
