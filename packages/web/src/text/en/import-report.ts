import { plural } from '@thidua/api/words'
import type { Text } from '../text.ts'

export const importReport: Text['importReport'] = {
  takenAs: status => `Taken in as: ${status}.`,
  statuses: { submitted: 'to be verified', verified: 'verified' },
  noStatus: 'nothing to verify',
  statusColumn: 'Taken in as',
  erases: 'Empty cells of this file erase stored values.',
  physicalEquation: (physical, layout, read) =>
    `${plural(physical, 'row')} of the file = ${layout} of layout + ${read} read`,
  groupsTitle: 'Equal problems',
  groupsHelp: 'By the number of rows; mend what most rows share first.',
  rows: 'Rows',
  firstPlaces: 'The first rows',
  andMore: places => `${places}…`,
  senders: 'Sent by',
  sender: (unit, where, rows) => `${unit}: ${plural(rows, 'row')}, read from ${where}`,
  nobody: text => `“${text}” (not in the list, or not certain)`,
  where: {
    row: (row, text) => `row ${row} (“${text}”)`,
    sheet: text => `the name of the sheet (“${text}”)`,
    caller: 'the choice on import',
  },
  layoutTitle: count => `${plural(count, 'row')} of layout, not data`,
  layoutHelp: 'Rows that hold nothing are counted and not listed.',
  layoutMore: 'Further rows of layout',
  rowsTo: (from, to) => `rows ${from} to ${to}`,
  changedTitle: 'Updated data',
  changedField: 'What',
  before: 'Before',
  after: 'After',
  none: 'empty',
  download: 'Download the rejected rows (CSV, opens in Excel)',
  downloadHelp: 'Each row has its problem and remedy beside it. Mend them and import that file.',
  nextTitle: 'What comes next',
  next: {
    failed: 'Choose or mend the file and import it again',
    units: 'Import the list of units, then this file again',
    rejected: 'Mend the rejected rows and import them again; accepted rows are not counted twice',
    activities: 'Import the activities of the units',
    verify: 'Once they are verified, import this file again as “Already verified”',
    score: 'Score what is stored now',
  },
  emptyFile: name =>
    `The file “${name}” is empty (0 bytes). Open it, check and save it, then choose it again.`,
  emptyCells: 'Empty cells erase stored values',
  emptyCellsHint:
    'Normally an empty cell leaves what is stored and is only told in the report. A column that the file does not have never erases anything.',
  installed: title => `The criteria set “${title}” is installed.`,
  installedBefore: title => `The criteria set “${title}” was there already; nothing changed.`,
  noSetFile: 'Please choose a criteria set file (.yaml) first.',
}
