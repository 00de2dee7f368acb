import type { CompiledCriteria } from '../compile-criteria.ts'
import { isMeasure } from '../language/schema/kinds.ts'
import { declaredShapes } from '../records/declaration.ts'
import { deepestUnit } from '../records/unit.ts'
import { type Issue, issue } from '../result.ts'
import type { PublishedFacts, UnitFacts } from './published-facts.ts'

type Path = readonly (string | number)[]

const unknownKeys = (values: object, known: (key: string) => boolean, path: Path): Issue[] =>
  Object.keys(values).flatMap(key =>
    known(key) ? [] : [issue('unknown-fact', [...path, key], { name: key })],
  )

const checkUnit = ({ set }: CompiledCriteria, facts: UnitFacts, path: Path): Issue[] => {
  const measures = Object.entries(set.facts).flatMap(([id, fact]) => (isMeasure(fact) ? [id] : []))
  const isMeasured = new Set(measures)
  return [
    ...measures.flatMap(id =>
      Object.hasOwn(facts.measures, id) ? [] : [issue('missing-key', [...path, 'measures', id], { key: id })],
    ),
    ...unknownKeys(facts.measures, id => isMeasured.has(id), [...path, 'measures']),
    ...unknownKeys(facts.attributes, id => Object.hasOwn(set.attributes, id), [...path, 'attributes']),
    ...unknownKeys(facts.declarations, id => Object.hasOwn(set.declarations, id), [...path, 'declarations']),
    ...Object.entries(set.declarations).flatMap(([id, { type }]) =>
      Object.hasOwn(facts.declarations, id)
        ? declaredShapes[type](facts.declarations[id], [...path, 'declarations', id])
        : [],
    ),
  ]
}

/** Parents that go round in a ring, or on without end. */
const checkParents = (units: readonly UnitFacts[]): Issue[] => {
  const parents = new Map(units.map(({ unit, parent }) => [unit, parent]))
  return units.flatMap(({ unit }, i) => {
    let depth = 0
    for (let at = parents.get(unit); at !== undefined; at = parents.get(at))
      if (++depth > deepestUnit)
        return [issue('nested-too-deep', ['facts', 'units', i, 'parent'], { deepest: String(deepestUnit) })]
    return []
  })
}

/** What the shape of a facts document cannot tell: that it fits its criteria set and names each unit once. */
export const checkFacts = (compiled: CompiledCriteria, facts: PublishedFacts): Issue[] => {
  const { units, period } = facts
  const issues = period.from <= period.to ? [] : [issue('ends-before-it-starts', ['facts', 'period', 'to'])]
  const seen = new Set<string>()
  units.forEach(({ unit }, i) => {
    if (seen.has(unit)) issues.push(issue('repeated-key', ['facts', 'units', i, 'unit'], { id: unit }))
    seen.add(unit)
  })
  const inUnits = units.flatMap((unit, i) => checkUnit(compiled, unit, ['facts', 'units', i]))
  return [...issues, ...checkParents(units), ...inUnits]
}
