/** What a change can be. The web and the command line have a sentence for each. */
export const actions = [
  'taken-over',
  'token-made',
  'token-renewed',
  'criteria-set-installed',
  'period-opened',
  'period-changed',
  'units-stored',
  'activities-stored',
  'activity-decided',
  'activity-removed',
  'records-stored',
  'import-done',
  'import-failed',
  'scored',
  'published',
] as const
export type Action = (typeof actions)[number]
