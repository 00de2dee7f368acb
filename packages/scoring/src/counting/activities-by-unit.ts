import type { Activity } from '../input.ts'

/** Each unit's activities in the order of the input; units without any do not stand in it. */
export const activitiesByUnit = (
  activities: readonly Activity[],
): ReadonlyMap<string, readonly Activity[]> => {
  const found = new Map<string, Activity[]>()
  for (const activity of activities) {
    const own = found.get(activity.unit)
    if (own) own.push(activity)
    else found.set(activity.unit, [activity])
  }
  return found
}
