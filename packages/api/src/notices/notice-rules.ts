import type { Role } from '../access/grant.ts'
import type { CalendarStep } from '../calendar/step.ts'
import type { Action } from '../journal/actions.ts'

/**
 * Whom a change concerns. `person`: whoever it is about, where somebody else did it; `person-always`: them too where it
 * was done in their name, so that they see what was not their doing; `period`: whoever has a role in it; `unit`: the
 * officers of the unit it is about; `units`: those of the units it names; `secretary`: the secretaries of the period;
 * `installation`: those of the whole installation.
 */
type Audience = 'person' | 'person-always' | 'period' | 'unit' | 'units' | 'secretary' | 'installation'

/**
 * For each action of the journal, whom it is told; null: nobody, because it concerns nobody but who did it, or because
 * the records that it wrote tell of themselves below. A new action does not compile before it says so here.
 */
export const noticesOfActions = {
  'taken-over': null,
  'token-made': null,
  'token-renewed': null,
  'program-token-made': null,
  'token-revoked': null,
  'criteria-set-installed': null,
  'period-opened': 'period',
  'period-changed': null,
  'period-taken-in': null,
  'calendar-changed': 'period',
  'reopening-asked': 'secretary',
  'reopening-answered': 'unit',
  registered: null,
  'self-score-confirmed': null,
  explained: 'secretary',
  'explanation-settled': 'unit',
  'figures-agreed': null,
  'units-stored': null,
  'activities-stored': null,
  'activity-entered': null,
  'activity-decided': null,
  'activities-decided': null,
  'activity-removed': null,
  'evidence-added': null,
  'evidence-marked': null,
  'evidence-removed': null,
  'records-stored': null,
  'record-added': null,
  'record-corrected': null,
  'record-removed': null,
  'change-undone': null,
  'import-done': null,
  'import-failed': null,
  'import-removed': null,
  scored: null,
  published: 'period',
  finalised: 'period',
  'review-moved': 'period',
  'review-request-filed': 'secretary',
  'review-request-answered': 'unit',
  'council-session-stored': null,
  'council-session-removed': null,
  'council-counted': null,
  'block-meeting-recorded': 'units',
  'award-decided': 'units',
  'award-decision-removed': null,
  'award-revoked': 'units',
  'person-added': null,
  'person-changed': 'person',
  'person-ended': null,
  'person-erased': null,
  'people-imported': null,
  'grant-given': 'person',
  'grant-ended': 'person',
  'unit-handed-over': 'person',
  'links-made': 'person',
  'password-set': 'person-always',
  'second-factor-set': 'person-always',
  'second-factor-removed': 'person-always',
  'setting-changed': 'installation',
  'change-proposed': 'installation',
  'change-declined': 'person',
  'change-withdrawn': null,
  'change-closed': 'person',
  'identity-linked': 'person-always',
  'identity-removed': 'person-always',
} as const satisfies Record<Action, Audience | null>

/** Records that tell the officers of their unit where they stand, for as long as they stand there. */
export const noticesOfRecords = [
  { table: 'activity', status: 'returned', notice: 'activity-returned' },
  { table: 'activity', status: 'rejected', notice: 'activity-rejected' },
  { table: 'activity', status: 'voided', notice: 'activity-voided' },
  { table: 'declaration', status: 'rejected', notice: 'declaration-rejected' },
] as const

/** Whose step it is: they are told so many days before it is over. */
export const noticesOfSteps = {
  registration: 'officer',
  entry: 'officer',
  'half-year': 'secretary',
  'self-score': 'officer',
  verification: 'verifier',
  explanation: 'officer',
  'block-meeting': 'block-head',
  requests: 'officer',
  council: 'council-member',
  decision: 'secretary',
} as const satisfies Record<CalendarStep, Role>
export const deadlineDays = [7, 3, 1] as const

type Rules = typeof noticesOfActions
type Told = { [A in keyof Rules]: Rules[A] extends null ? never : A }[keyof Rules]

/** What a notice can be: an action that is told, where a record of one's unit stands, or a step that is nearly over. */
export const noticeKinds = [
  ...Object.entries(noticesOfActions).flatMap(([action, audience]) =>
    audience === null ? [] : [action as Told],
  ),
  ...noticesOfRecords.map(({ notice }) => notice),
  'deadline' as const,
]
export type NoticeKind = (typeof noticeKinds)[number]

export const audienceOf = (action: string): Audience | null =>
  Object.hasOwn(noticesOfActions, action) ? noticesOfActions[action as Action] : null

export const actionsFor = (...audiences: readonly Audience[]): readonly string[] =>
  Object.entries(noticesOfActions).flatMap(([action, audience]) =>
    audience !== null && audiences.includes(audience) ? [action] : [],
  )
