import type { Unit } from '../input.ts'
import { type Issue, issue } from '../result.ts'
import { allOf, each, type RecordCheck, type RecordRoom, repeated } from './room.ts'
import { absentable, anyText, decimalText, idText, objectOf, recordOf } from './shape.ts'

const nameOf = ({ id }: Unit): string => id

/** Parents that are unknown, and units that are their own ancestors. */
const checkParents: RecordCheck<Unit> = (units, known) => {
  const parents = known.parents ?? new Map(units.map(({ id, parent }) => [id, parent]))
  const isOwnAncestor = (id: string): boolean => {
    const seen = new Set<string>()
    for (let at = parents.get(id); at !== undefined && !seen.has(at); at = parents.get(at)) {
      if (at === id) return true
      seen.add(at)
    }
    return false
  }
  return units.flatMap(({ id, parent }, i): Issue[] => {
    if (parent === undefined) return []
    if (!parents.has(parent)) return [issue('unknown-parent', [i, 'parent'], { parent })]
    return isOwnAncestor(id) ? [issue('own-ancestor', [i, 'parent'], { unit: id })] : []
  })
}

const checkKind: RecordCheck<Unit> = each(({ kind }, { set }) =>
  Object.hasOwn(set.vocabulary.unitKinds, kind)
    ? []
    : [issue('unknown-term', ['kind'], { field: 'unitKinds', value: kind })],
)

export const unitRoom: RecordRoom<Unit> = {
  shape: objectOf(
    { id: idText, name: anyText, kind: idText, block: idText, attributes: recordOf(decimalText) },
    absentable({ parent: idText }),
  ),
  nameOf,
  check: allOf(repeated(nameOf), checkKind, checkParents),
  doubt: each(({ attributes }, { set }) =>
    Object.keys(attributes)
      .filter(id => !Object.hasOwn(set.attributes, id))
      .map(value => issue('unknown-term', ['attributes', value], { field: 'attributes', value })),
  ),
}
