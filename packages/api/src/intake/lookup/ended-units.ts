import type { CriteriaSet } from '@thidua/scoring/criteria'
import type { Period, Succession, Unit } from '@thidua/scoring/records'
import type { EndedUnit } from '../types.ts'

/** Units that ended within the period by a step to a successor, and whom their records follow to. */
export const endedIn = (
  { policies }: CriteriaSet,
  { from, to }: Period,
  units: readonly Pick<Unit, 'id' | 'name'>[],
  { successions }: { readonly successions: readonly Succession[] },
): EndedUnit[] => {
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const within = successions.filter(({ on }) => from <= on && on <= to)
  return within.map(({ from: unit, to: heir, on, document, name }) => {
    // A unit that became several has no one heir, and an heir that is not listed has no records.
    const own = within.filter(step => step.from === unit)
    const isOne = own.length === 1 && own[0]?.inherits !== false && names.has(heir)
    return {
      ...{ unit, name: names.get(unit) ?? name, isListed: names.has(unit) },
      heir: { id: heir, name: names.get(heir) ?? heir },
      ...{ on, document, follows: isOne && policies.succession !== undefined },
    }
  })
}

/** What is read of the units that ended and are in no list: rows may still be under their names. */
export const unlistedUnits = (ended: readonly EndedUnit[] = []): Unit[] =>
  ended.flatMap(({ unit: id, name = id, isListed }) =>
    isListed ? [] : [{ id, name, kind: '', block: '', attributes: {} }],
  )
