import type { Unit } from '../input.ts'

/** Indexes of the units that share a key, in the input's order; units without one stand nowhere. */
export const unitsBy = (
  units: readonly Unit[],
  keyOf: (unit: Unit) => string | undefined,
): ReadonlyMap<string, readonly number[]> => {
  const groups = new Map<string, number[]>()
  units.forEach((unit, i) => {
    const key = keyOf(unit)
    if (key === undefined) return
    const group = groups.get(key)
    if (group) group.push(i)
    else groups.set(key, [i])
  })
  return groups
}
