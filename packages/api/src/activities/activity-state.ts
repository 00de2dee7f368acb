import { type Issue, issue } from '@thidua/scoring/issues'

/**
 * Where an activity stands: a draft is its unit's alone; what was submitted waits for a verifier; what was returned
 * waits for its unit; what was submitted once is never erased, only voided.
 */
export const activityStates = ['draft', 'submitted', 'returned', 'verified', 'rejected', 'voided'] as const
export type ActivityState = (typeof activityStates)[number]

/** Who takes a step: the unit (or a secretary on its behalf), or a verifier. */
export type StepTaker = 'unit' | 'verifier'

/** From each state the states that can follow, and whose step it is. Staying is never a step. */
const steps: Readonly<Record<ActivityState, Readonly<Partial<Record<ActivityState, StepTaker>>>>> = {
  draft: { submitted: 'unit' },
  submitted: { verified: 'verifier', rejected: 'verifier', returned: 'verifier', voided: 'unit' },
  returned: { submitted: 'unit', verified: 'verifier', rejected: 'verifier', voided: 'unit' },
  // A decision is taken back by whoever may decide; the unit's own way out of one is to void the activity.
  verified: { submitted: 'verifier', rejected: 'verifier', returned: 'verifier', voided: 'unit' },
  rejected: { submitted: 'verifier', verified: 'verifier', returned: 'verifier', voided: 'unit' },
  voided: { submitted: 'unit' },
}

/** What the unit must be told why. */
const needsReason: ReadonlySet<ActivityState> = new Set(['returned', 'rejected', 'voided'])

/** Whether somebody has decided on it. */
export const isDecision = (state: ActivityState): boolean => state === 'verified' || state === 'rejected'

/** In which states the content can be changed: a decision is on what was decided on. */
export const isEditable = (state: ActivityState): boolean =>
  state === 'draft' || state === 'submitted' || state === 'returned'

/** Whose step leads from one state to the other; undefined where none does. */
export const takerOf = (from: ActivityState, to: ActivityState): StepTaker | undefined => steps[from][to]

/**
 * What keeps a step from being taken: there is none from where the activity stands, or its reason is missing.
 *
 * Example: `checkStep('hd-1', 'draft', { status: 'verified' })` finds `step-not-possible`.
 */
export const checkStep = (
  activity: string,
  from: ActivityState,
  { status, reason }: { readonly status: ActivityState; readonly reason?: string | undefined },
): readonly Issue[] => {
  if (from !== status && takerOf(from, status) === undefined)
    return [issue('step-not-possible', ['status'], { activity, from, to: status })]
  return needsReason.has(status) && from !== status && (reason ?? '').trim() === ''
    ? [issue('reason-needed', ['reason'], { to: status })]
    : []
}
