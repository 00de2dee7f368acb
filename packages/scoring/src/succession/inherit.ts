import { grouped } from '../grouped.ts'
import { isUncombined } from './combine-declarations.ts'
import { heirOf, type Ways } from './heirs.ts'
import type { CarriedRecord } from './taken-over.ts'

/** A record of a unit that is gone, and what became of it. */
export interface Told extends CarriedRecord {
  readonly from: string
}

interface Inherited<T> {
  readonly records: readonly T[]
  readonly told: readonly Told[]
}

/** What the records of several predecessors become; of one that has none the list is empty. */
export type Together<T> = (given: readonly (readonly T[])[], id: string) => readonly T[]

/** What was judged of several units is judged anew of the one that they became. */
const onlyOne = <T>(given: readonly (readonly T[])[]): readonly T[] => {
  const found = given.filter(list => list.length > 0)
  return found.length === 1 ? found.flat() : []
}

/**
 * Records of which a unit has one for each id, such as a declaration for a fact. A unit's own stands; else that of the
 * unit it came from; of several, what they become together.
 */
export const inherit = <T extends { readonly unit: string }>(
  kind: CarriedRecord['kind'],
  records: readonly T[],
  ways: Ways,
  idOf: (record: T) => string,
  together: Together<T> = onlyOne,
): Inherited<T> => {
  const shelf = (unit: string, id: string): string => `${unit}\u0000${id}`
  const own = grouped(records, record => shelf(record.unit, idOf(record)))
  const predecessors = grouped(ways.keys(), unit => ways.get(unit)?.[0].to)
  const recordsOf = (unit: string, id: string): readonly T[] => {
    const found = own.get(shelf(unit, id))
    if (found) return found
    const given = (predecessors.get(unit) ?? []).map(from => recordsOf(from, id))
    return given.length > 1 ? together(given, id) : given.flat()
  }
  const inherited = new Map<string, readonly T[]>()
  const told: Told[] = []
  for (const given of records) {
    const { unit: from } = given
    const way = ways.get(from)
    if (!way) continue
    const id = idOf(given)
    const unit = heirOf(ways, from)
    const at = shelf(unit, id)
    const made = own.has(at) ? [] : recordsOf(unit, id).map(record => ({ ...record, unit }))
    inherited.set(at, made)
    const stands = way.some(({ to }) => own.has(shelf(to, id)))
    const outcome = stands ? 'own-stands' : made.every(isUncombined) ? 'left' : 'carried'
    told.push({ from, kind, id, outcome })
  }
  const kept = records.filter(({ unit }) => !ways.has(unit))
  return { records: [...kept, ...[...inherited.values()].flat()], told }
}
