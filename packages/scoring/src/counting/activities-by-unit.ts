import { grouped } from '../grouped.ts'
import type { Activity } from '../input.ts'

/** Each unit's activities in the order of the input; units without any do not stand in it. */
export const activitiesByUnit = (activities: readonly Activity[]): ReadonlyMap<string, readonly Activity[]> =>
  grouped(activities, ({ unit }) => unit)
