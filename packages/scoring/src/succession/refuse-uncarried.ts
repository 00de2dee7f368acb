import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import type { CarriedInput } from './carry-records.ts'
import { heirsIn } from './heirs.ts'

/**
 * For activities that come grouped already, in cells or columns: what was counted apart cannot be carried any more.
 * Throws a RangeError for a record, or a cell, of a unit that has an heir.
 */
export const refuseUncarried = (
  set: CriteriaSet,
  input: Omit<CarriedInput, 'activities'>,
  cells: readonly { readonly unit: string }[] = [],
): void => {
  if (input.takenOver) return
  const heirs = heirsIn(set, input)
  if (heirs.size === 0) return
  const { declarations, marks, rulings, holds, gateRulings = [] } = input
  for (const { unit } of [declarations, marks, rulings, holds, gateRulings, cells].flat())
    if (heirs.has(unit)) throw new RangeError(`not carried: ${unit} to ${heirs.get(unit)}`)
}
