import type { EndedUnit } from '../records/ended-units.ts'
import type { StoredOverview, StoredUnitRow } from '../results/stored-result.ts'

/** Units that ended, in the order of the list, with the names of their heirs. */
export const describeEnded = (
  units: readonly Pick<StoredUnitRow['unit'], 'id' | 'name' | 'block'>[],
  ended: ReadonlyMap<string, EndedUnit>,
): NonNullable<StoredOverview['ended']> => {
  const names = new Map(units.map(({ id, name }) => [id, name]))
  return units.flatMap(({ id, name, block }) => {
    const end = ended.get(id)
    if (!end) return []
    const heir = end.heir === null ? null : { id: end.heir, name: names.get(end.heir) ?? end.heir }
    return [{ unit: { id, name }, block, on: end.on, document: end.document, heir }]
  })
}
