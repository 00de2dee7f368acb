import type { scoring as scoringVi } from '../vi/scoring.ts'

export const scoring: typeof scoringVi = {
  running: 'Scoring',
  runningHelp:
    'Scoring is running. You may close this page: the result is stored as a version when it is done.',
  runningAlready: 'This period is being scored, so no other scoring was begun.',
  stages: {
    facts: 'Adding up the data',
    score: 'Computing points, places and ratings',
    explain: 'Writing the explanation of every unit',
    store: 'Storing the version',
  },
  startedAt: time => `Begun at ${time}.`,
  lookAgain: 'See whether it is done',
  failed: 'The scoring failed',
}
