import type { UnitChange } from './changes.schema.ts'
import type { StoredUnitRow } from './stored-result.ts'

type Proposals = StoredUnitRow['proposals']

const figuresOf = (row: StoredUnitRow | undefined) => ({
  total: row?.totals.final ?? null,
  place: row?.standing.place ?? null,
  rating: row?.rating.rating ?? null,
})

const changed = <T>(before: T, after: T) => (before === after ? null : { before, after })

const changedProposals = (before: Proposals, after: Proposals): UnitChange['proposals'] => {
  const outcomes = (proposals: Proposals) =>
    new Map(proposals.map(({ commendation, outcome }) => [commendation, outcome]))
  const [earlier, later] = [outcomes(before), outcomes(after)]
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap(commendation => {
    const change = changed(earlier.get(commendation) ?? null, later.get(commendation) ?? null)
    return change === null ? [] : [{ commendation, ...change }]
  })
}

const changeOf = (before: StoredUnitRow | undefined, after: StoredUnitRow | undefined): UnitChange => {
  const [earlier, later] = [figuresOf(before), figuresOf(after)]
  const { id, name, block } = ((after ?? before) as StoredUnitRow).unit
  return {
    unit: { id, name, block },
    kind: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
    total: changed(earlier.total, later.total),
    place: changed(earlier.place, later.place),
    rating: changed(earlier.rating, later.rating),
    proposals: changedProposals(before?.proposals ?? [], after?.proposals ?? []),
  }
}

const isChange = ({ kind, total, place, rating, proposals }: UnitChange): boolean =>
  kind !== 'changed' || total !== null || place !== null || rating !== null || proposals.length > 0

/** Units whose total, place, rating or proposals changed, in the order of the later rows; units that left come last. */
export const compareVersions = (
  before: readonly StoredUnitRow[],
  after: readonly StoredUnitRow[],
): UnitChange[] => {
  const earlier = new Map(before.map(row => [row.unit.id, row]))
  const later = new Set(after.map(row => row.unit.id))
  const gone = before.filter(row => !later.has(row.unit.id))
  return [
    ...after.map(row => changeOf(earlier.get(row.unit.id), row)),
    ...gone.map(row => changeOf(row, undefined)),
  ].filter(isChange)
}
