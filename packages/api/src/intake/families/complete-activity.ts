import type { Activity } from '@thidua/scoring/records'
import { activityId, fingerprintOf } from '../fingerprint.ts'
import { findAddresses } from '../pages/find-addresses.ts'
import { pageOfEvidence } from '../pages/page-identity.ts'
import { strictKey } from '../values/text-key.ts'

/** What a row says of an activity; link and id follow from it. */
export type ActivityDraft = Omit<Activity, 'id' | 'link'>

export interface CompleteActivity {
  readonly activity: Activity
  readonly fingerprint: string
}

/**
 * Completes an activity with its link and an id made of its content, so that the same content has the same id
 * whoever imports it. How it is verified does not belong to its content. `occurrence` tells apart activities that a
 * file states more than once in the same sense.
 */
export function completeActivity(draft: ActivityDraft, occurrence = 1): CompleteActivity {
  const fingerprint = fingerprintOf([
    'activity',
    draft.unit,
    draft.date,
    draft.kind,
    draft.channel,
    draft.level,
    draft.partner,
    draft.title === undefined ? undefined : strictKey(draft.title),
    draft.quantity,
    draft.reached,
    draft.audience,
    evidenceKey(draft.evidence),
    draft.event,
    occurrence === 1 ? undefined : String(occurrence),
  ])
  const link = draft.evidence === undefined ? undefined : pageOfEvidence(draft.evidence)
  return { activity: { id: activityId(fingerprint), ...draft, link }, fingerprint }
}

/** Capitals matter in a web address: they are part of which page it is. */
export function evidenceKey(evidence: string | undefined): string | undefined {
  if (evidence === undefined) return undefined
  return findAddresses(evidence).length === 0 ? strictKey(evidence) : evidence
}
