import type { CriteriaSet } from '@thidua/scoring/criteria'
import type { Activity, Basis, Period } from '@thidua/scoring/records'

const before = (a: Activity, b: Activity): number =>
  a.date !== b.date ? (a.date < b.date ? -1 : 1) : a.id < b.id ? -1 : 1

/** Of each bunch of alike activities, the first in the given order; activities without a key stand alone. */
const firstOfEach = (
  activities: readonly Activity[],
  keyOf: (activity: Activity) => string | undefined,
): Activity[] => {
  const seen = new Set<string>()
  return activities.filter(activity => {
    const key = keyOf(activity)
    if (key === undefined) return true
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** The activities that count: in the period, of an accepted status, at their highest level, not repeated. */
export const counted = (
  activities: readonly Activity[],
  { policies, vocabulary }: CriteriaSet,
  { from, to }: Period,
  basis: Basis,
): Activity[] => {
  const heights = Object.keys(vocabulary.levels)
  const height = ({ level }: Activity): number => (level === undefined ? -1 : heights.indexOf(level))
  let left = activities
    .filter(({ date }) => date >= from && date <= to)
    .filter(({ status }) => basis === 'self' || status === 'verified')
    .sort(before)
  const once = policies.highestLevelOnly ?? []
  left = firstOfEach(
    [...left].sort((a, b) => height(b) - height(a) || before(a, b)),
    ({ unit, kind, event }) => (event && once.includes(kind) ? JSON.stringify([unit, event]) : undefined),
  ).sort(before)
  for (const { by, counts } of policies.duplicates)
    left = firstOfEach(left, activity => {
      const key = activity[by]
      if (!key) return undefined
      return JSON.stringify([activity.unit, key, counts === 'per-channel' ? (activity.channel ?? '') : ''])
    })
  return left
}
