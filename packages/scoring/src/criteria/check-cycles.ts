import { type Issue, issue } from '../result.ts'
import type { CriteriaSet } from './criteria-set.ts'
import type { Expression } from './expression.ts'
import { isMeasure } from './fact-definition.ts'
import { innerExpressions, isLiteral, lineExpressions, placedCriteria } from './walk.ts'

/** `fact:` and `points:` names an expression reads directly. Children's facts are other units' and cannot close a ring here. */
const namesIn = (expression: Expression): readonly string[] => {
  if (typeof expression === 'string') return isLiteral(expression) ? [] : [`fact:${expression}`]
  if ('points' in expression) return [`points:${expression.points}`]
  if ('children' in expression) return []
  return innerExpressions(expression).flatMap(namesIn)
}

/** A fact that needs itself, or a criterion that needs its own points, can never be computed. */
export const checkCycles = (set: CriteriaSet): Issue[] => {
  const edges = new Map<string, readonly string[]>()
  const places = new Map<string, readonly (string | number)[]>()
  for (const [id, fact] of Object.entries(set.facts)) {
    edges.set(`fact:${id}`, isMeasure(fact) ? [] : namesIn(fact.value))
    places.set(`fact:${id}`, ['facts', id])
  }
  for (const { item, path } of placedCriteria(set)) {
    edges.set(`points:${item.id}`, item.lines.flatMap(lineExpressions).flatMap(namesIn))
    places.set(`points:${item.id}`, path)
  }
  const done = new Set<string>()
  const issues: Issue[] = []
  const visit = (name: string, trail: readonly string[]): void => {
    if (trail.includes(name)) {
      const ring = [...trail.slice(trail.indexOf(name)), name]
      issues.push(issue('cycle', places.get(name) ?? [], { ring: ring.join(' → ') }))
      return
    }
    if (done.has(name)) return
    for (const next of edges.get(name) ?? []) visit(next, [...trail, name])
    done.add(name)
  }
  for (const name of edges.keys()) visit(name, [])
  return issues
}
