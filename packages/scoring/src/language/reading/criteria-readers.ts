import type { CriteriaSet } from '../schema/criteria-set.ts'
import { isMeasure } from '../schema/kinds.ts'
import { leafFacts, lineExpressions, placedCriteria } from './walk.ts'

/** Which criteria something of a set is read by, by id. */
export interface CriteriaReaders {
  /** A declaration, an attribute or a measure. */
  ofFact(fact: string): ReadonlySet<string>
  /** A kind of activity, by what its activities are measured for. */
  ofKind(kind: string): ReadonlySet<string>
  ofLine(line: string): ReadonlySet<string>
}

const none: ReadonlySet<string> = new Set()

/** Follows every line of the table to what it reads. */
export const criteriaReaders = (set: CriteriaSet): CriteriaReaders => {
  const facts = new Map<string, Set<string>>()
  const lines = new Map<string, ReadonlySet<string>>()
  for (const { item: criterion } of placedCriteria(set))
    for (const line of criterion.lines) {
      lines.set(line.id, new Set([criterion.id]))
      for (const fact of lineExpressions(line).flatMap(expression => leafFacts(set, expression)))
        facts.set(fact, (facts.get(fact) ?? new Set()).add(criterion.id))
    }
  const measures = Object.entries(set.facts).flatMap(([id, fact]) =>
    isMeasure(fact) ? [{ id, kinds: fact.where?.kind }] : [],
  )
  return {
    ofFact: fact => facts.get(fact) ?? none,
    ofKind: kind =>
      new Set(
        measures.flatMap(({ id, kinds }) =>
          kinds === undefined || kinds.includes(kind) ? [...(facts.get(id) ?? none)] : [],
        ),
      ),
    ofLine: line => lines.get(line) ?? none,
  }
}
