import type { Text } from '../text.ts'

export const demo: Text['demo'] = {
  illustrative: 'ILLUSTRATIVE FIGURES: the units, activities and decisions below are made up.',
  imports: 'Files imported (read = accepted + rejected)',
  proposals: 'Commendation proposals (the engine proposes, the council decides)',
  times: 'Times',
  steps: {
    open: 'Open the database',
    import: 'Import the files',
    score: 'Score, rank and publish',
    read: 'Read the result',
  },
  links: 'One link for each role, to be opened once to set a password:',
  people: {
    verifier: 'Verifier (illustrative)',
    councilMember: 'Member of the council (illustrative)',
    officer: 'Officer of a school (illustrative)',
  },
  seconds: milliseconds => `${(milliseconds / 1000).toFixed(2)} s`,
  portTaken: port => `Port ${port} is taken, using another one.`,
  refused: {
    'not-ours': folder =>
      `The folder ${folder} was not made by the demo and is left alone. Move it away and run again.`,
    'in-use': folder => `Another demo is using ${folder}. Stop it and run again.`,
  },
}
