import type { Unit } from '../input.ts'
import { type Issue, issue } from '../result.ts'
import { allOf, each, type RecordCheck, type RecordRoom, repeated } from './room.ts'
import { absentable, anyText, decimalText, idText, objectOf, recordOf } from './shape.ts'

const nameOf = ({ id }: Unit): string => id

/** Deeper than any organisation, and far from what would exhaust the stack. */
export const deepestUnit = 64

/** Parents that are unknown, units that are their own ancestors, and chains of parents without end. */
const checkParents: RecordCheck<Unit> = (units, known) => {
  const parents = known.parents ?? new Map(units.map(({ id, parent }) => [id, parent]))
  /** What is wrong with the way up from a unit; below a ring nothing is, those in it are told. */
  const faultAbove = (id: string): 'own-ancestor' | 'nested-too-deep' | undefined => {
    const seen = new Set<string>()
    for (let at = parents.get(id); at !== undefined && !seen.has(at); at = parents.get(at)) {
      if (at === id) return 'own-ancestor'
      if (seen.size === deepestUnit) return 'nested-too-deep'
      seen.add(at)
    }
    return undefined
  }
  return units.flatMap(({ id, parent }, i): Issue[] => {
    if (parent === undefined) return []
    if (!parents.has(parent)) return [issue('unknown-parent', [i, 'parent'], { parent })]
    const fault = faultAbove(id)
    if (fault === undefined) return []
    return fault === 'own-ancestor'
      ? [issue('own-ancestor', [i, 'parent'], { unit: id })]
      : [issue('nested-too-deep', [i, 'parent'], { deepest: String(deepestUnit) })]
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
