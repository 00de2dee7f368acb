import type { Verdict } from '../counting/count-activities.ts'
import { amountIndex, type Feed } from '../facts/aggregator.ts'
import type { Activity } from '../input.ts'

/** One unit's activities as an explanation reads them, side by side in the order of the input. */
export interface OwnActivities {
  readonly ids: readonly string[]
  readonly verdicts: readonly Verdict[]
  /** What each one that counted feeds. */
  readonly feeds: readonly (readonly Feed[])[]
  /** The amount that a feed takes of one of them, as text. */
  readonly amountText: (at: number, amount: number) => string
}

/** Plain activities of one unit. */
export const ownActivities = (
  activities: readonly Activity[],
  verdicts: readonly Verdict[],
  feeds: OwnActivities['feeds'],
): OwnActivities => ({
  ids: activities.map(({ id }) => id),
  verdicts,
  feeds,
  amountText: (at, amount) => {
    const activity = activities[at] as Activity
    if (amount === amountIndex.quantity) return activity.quantity
    if (amount === amountIndex.reached) return activity.reached ?? '0'
    return amount === amountIndex.audience ? (activity.audience ?? '0') : '1'
  },
})
