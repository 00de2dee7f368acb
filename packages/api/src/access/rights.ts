import type { Role } from './grant.ts'

/** How far a role reaches: over what its grant does not exclude, or over what its grant names alone. */
export type ReachKind = 'all' | 'own-units' | 'own-block' | 'own-criteria'

/** `open`: nothing of the period is published yet. */
export type PeriodState = 'open' | 'published'

export interface Hold {
  readonly reach: ReachKind
  /** In which states of the period; by default in each. */
  readonly states?: readonly PeriodState[]
}

export interface Rule {
  /**
   * What the right is about: what anybody may do; the installation as a whole; a period as a whole; or records of a
   * period, each of which is asked for.
   */
  readonly about: 'anybody' | 'installation' | 'period' | 'records'
  readonly roles: { readonly [R in Role]?: Hold }
}

const all: Hold = { reach: 'all' }

const secretary = { secretary: all }
const committee = { secretary: all, verifier: all, 'council-member': all, reader: all }

/** Who may do what. Every route names one of these; nothing else decides. */
const rights = {
  'read-published': { about: 'anybody', roles: {} },
  'sign-in': { about: 'anybody', roles: {} },
  'score-own-data': { about: 'anybody', roles: {} },
  'score-much-data': { about: 'installation', roles: committee },
  'read-unpublished': { about: 'records', roles: committee },
  'read-committee-records': { about: 'records', roles: committee },
  'read-workings': { about: 'period', roles: committee },
  'read-journal': { about: 'period', roles: committee },
  'read-drafts': { about: 'installation', roles: committee },
  'open-periods': { about: 'installation', roles: secretary },
  'change-periods': { about: 'period', roles: secretary },
  'write-criteria': { about: 'installation', roles: secretary },
  'enter-units': { about: 'period', roles: secretary },
  'enter-activities': { about: 'records', roles: secretary },
  'decide-activities': { about: 'records', roles: secretary },
  'enter-declarations': { about: 'records', roles: secretary },
  'enter-marks': { about: 'records', roles: secretary },
  'enter-votes': { about: 'records', roles: secretary },
  'enter-rulings': { about: 'records', roles: secretary },
  import: { about: 'period', roles: secretary },
  score: { about: 'period', roles: secretary },
  publish: { about: 'period', roles: secretary },
  'manage-people': { about: 'installation', roles: secretary },
} as const satisfies Record<string, Rule>

export type Right = keyof typeof rights

export const ruleOf = (right: Right): Rule => rights[right]
