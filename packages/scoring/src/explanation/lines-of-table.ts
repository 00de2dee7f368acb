import type { CompiledCriteria } from '../compile-criteria.ts'
import type { Aggregator } from '../facts/aggregator.ts'
import { leafFacts, lineExpressions } from '../language/reading/walk.ts'
import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import type { FactReading } from './unit-explanation.ts'

/** A fact that some line reads: a measure, a declaration or an attribute. */
export interface ReadFact {
  readonly fact: string
  readonly from: FactReading['from']
  /** Its place among the measures; −1 = nothing is counted for it. */
  readonly slot: number
}

/** The table's lines with the facts they read, as positions in `facts`. */
export interface ReadingTable {
  readonly facts: readonly ReadFact[]
  readonly criteria: readonly {
    readonly criterion: string
    readonly lines: readonly {
      readonly line: string
      readonly appliesTo: readonly string[] | undefined
      readonly facts: readonly number[]
    }[]
  }[]
}

const originOf = (set: CriteriaSet, fact: string): FactReading['from'] => {
  if (Object.hasOwn(set.declarations, fact)) return 'declaration'
  return Object.hasOwn(set.attributes, fact) ? 'attribute' : 'activities'
}

/** Follows every line to the measures, declarations and attributes behind it; asked once for a period. */
export const linesOfTable = ({ set, table }: CompiledCriteria, { slots }: Aggregator): ReadingTable => {
  const facts: ReadFact[] = []
  const slotOf = new Map(slots.map(({ fact }, i) => [fact, i]))
  const known = new Map<string, number>()
  const positionOf = (fact: string): number => {
    const found = known.get(fact)
    if (found !== undefined) return found
    known.set(fact, facts.length)
    return facts.push({ fact, from: originOf(set, fact), slot: slotOf.get(fact) ?? -1 }) - 1
  }
  const criteria = table.criteria.map(({ criterion }) => ({
    criterion: criterion.id,
    lines: criterion.lines.map(line => {
      const read = new Set(lineExpressions(line).flatMap(expression => leafFacts(set, expression)))
      return { line: line.id, appliesTo: line.appliesTo, facts: [...read].map(positionOf) }
    }),
  }))
  return { facts, criteria }
}
