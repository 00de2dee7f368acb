import type { Role } from './grant.ts'

/** How far a role reaches: over what its grant does not exclude, or over what its grant names alone. */
export type ReachKind = 'all' | 'own-units' | 'own-block' | 'own-criteria'

/** `open`: nothing of the period is published yet. */
export type PeriodState = 'open' | 'published'

export interface Hold {
  readonly reach: ReachKind
  /** In which states of the period; by default in each. */
  readonly states?: readonly PeriodState[]
  /** Whoever is an officer of a unit steps back where that unit is judged. */
  readonly stepsBack?: true
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
const judging: Hold = { reach: 'all', stepsBack: true }
const ownCriteria: Hold = { reach: 'own-criteria', stepsBack: true }
const ownBlock: Hold = { reach: 'own-block' }
const ownUnits: Hold = { reach: 'own-units' }
/** What a published result was made of is changed by the secretary alone. */
const ownUnitsWhileOpen: Hold = { reach: 'own-units', states: ['open'] }

const secretary = { secretary: all }
const committee = { secretary: all, verifier: all, 'council-member': all, reader: all }

/** Who may do what. Every route names one of these, or several of which any lets pass; nothing else decides. */
const rights = {
  'read-published': { about: 'anybody', roles: {} },
  'sign-in': { about: 'anybody', roles: {} },
  'score-own-data': { about: 'anybody', roles: {} },
  'read-unpublished': {
    about: 'records',
    roles: { ...committee, 'block-head': ownBlock, officer: ownUnits },
  },
  'read-committee-records': { about: 'records', roles: { ...committee, 'block-head': ownBlock } },
  'read-workings': { about: 'period', roles: committee },
  'read-journal': { about: 'period', roles: committee },
  'read-drafts': { about: 'installation', roles: committee },
  'score-much-data': { about: 'installation', roles: committee },
  'enter-activities': { about: 'records', roles: { secretary: all, officer: ownUnitsWhileOpen } },
  'decide-activities': { about: 'records', roles: { secretary: all, verifier: ownCriteria } },
  'enter-declarations': { about: 'records', roles: { secretary: all, officer: ownUnitsWhileOpen } },
  'decide-declarations': { about: 'records', roles: { secretary: all, verifier: ownCriteria } },
  'enter-late': { about: 'records', roles: secretary },
  'confirm-self-scores': { about: 'records', roles: { secretary: all, officer: ownUnitsWhileOpen } },
  register: { about: 'records', roles: { secretary: all, officer: ownUnitsWhileOpen } },
  'answer-verification': { about: 'records', roles: { secretary: all, officer: ownUnitsWhileOpen } },
  'settle-explanations': { about: 'records', roles: { secretary: all, verifier: ownCriteria } },
  'ask-reopening': { about: 'records', roles: { officer: ownUnitsWhileOpen } },
  'keep-calendar': { about: 'period', roles: secretary },
  'enter-marks': {
    about: 'records',
    roles: { secretary: all, 'council-member': judging, verifier: ownCriteria },
  },
  'enter-votes': { about: 'records', roles: { secretary: all, 'council-member': all } },
  'ask-review-openly': { about: 'anybody', roles: {} },
  'file-review-requests': { about: 'records', roles: { secretary: all, officer: ownUnits } },
  'answer-review-requests': { about: 'period', roles: secretary },
  'run-council': { about: 'period', roles: secretary },
  'count-ballots': { about: 'period', roles: { secretary: all, 'council-member': all } },
  'record-block-meetings': { about: 'records', roles: { secretary: all, 'block-head': ownBlock } },
  'record-awards': { about: 'period', roles: secretary },
  'enter-rulings': { about: 'records', roles: secretary },
  'correct-records': { about: 'period', roles: secretary },
  'enter-units': { about: 'period', roles: secretary },
  import: { about: 'period', roles: secretary },
  score: { about: 'period', roles: secretary },
  publish: { about: 'period', roles: secretary },
  'open-periods': { about: 'installation', roles: secretary },
  'change-periods': { about: 'period', roles: secretary },
  'write-criteria': { about: 'installation', roles: secretary },
  'manage-tokens': { about: 'installation', roles: secretary },
  'manage-people': { about: 'installation', roles: secretary },
  'approve-changes': { about: 'installation', roles: secretary },
  'change-settings': { about: 'installation', roles: secretary },
} as const satisfies Record<string, Rule>

export type Right = keyof typeof rights

/** In the order in which they are told. */
export const everyRight = Object.keys(rights) as readonly Right[]

export const ruleOf = (right: Right): Rule => rights[right]
