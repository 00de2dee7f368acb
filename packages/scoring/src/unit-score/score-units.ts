import type { CompiledCriteria } from '../compile-criteria.ts'
import type { ConditionScope } from '../evaluation/evaluate-condition.ts'
import { type EvaluatedCriterion, evaluateCriterion } from '../evaluation/evaluate-criterion.ts'
import type { Accumulated } from '../facts/aggregate.ts'
import type { Aggregator } from '../facts/aggregator.ts'
import { createFactReader, type FactReader } from '../facts/fact-reader.ts'
import { known, missing, notApplicable, type Value } from '../facts/value.ts'
import type { Basis, Declaration, Mark, Ruling, ScoringInput } from '../input.ts'
import { type ScoredUnit, scoreUnit } from './score-unit.ts'

export type PeriodInput = Omit<ScoringInput, 'activities'> & {
  /** Units that submitted at least one activity. */
  readonly submitted: { has(unit: string): boolean }
}

export interface ScoredUnits {
  /** Declarations by unit and fact, the last of each. */
  readonly declarations: ReadonlyMap<string, ReadonlyMap<string, Declaration>>
  /** A unit's score by its index, computed on first asking. */
  readonly unit: (index: number) => ScoredUnit
  readonly facts: FactReader
  /** What conditions may ask about a unit once it is scored. */
  readonly scopeOf: (unit: number) => ConditionScope
  /** Indexes of a unit's sub-units. */
  readonly childrenOf: (unit: number) => readonly number[]
  /** Drops what is remembered of a unit, after its activities changed. */
  readonly forget: (unit: number) => void
}

const nest = <T>(items: readonly T[], outer: (item: T) => string, inner: (item: T) => string) => {
  const found = new Map<string, Map<string, T[]>>()
  for (const item of items) {
    const row = found.get(outer(item)) ?? new Map<string, T[]>()
    found.set(outer(item), row.set(inner(item), [...(row.get(inner(item)) ?? []), item]))
  }
  return found
}

/** Keeps the last of each: a later entry replaces an earlier one. */
const lastOf = <T>(nested: ReadonlyMap<string, ReadonlyMap<string, readonly T[]>>) =>
  new Map(
    [...nested].map(([key, row]) => [key, new Map([...row].map(([id, items]) => [id, items.at(-1) as T]))]),
  )

/** Declarations by unit and fact. */
const lastDeclarations = (declarations: PeriodInput['declarations']) =>
  lastOf(
    nest(
      declarations,
      item => item.unit,
      item => item.fact,
    ),
  )

/**
 * Scores all units of a period. Units, criteria and block facts are computed on demand and once each, so
 * children come before the parents that read them, whatever the input's order.
 */
export const scoreUnits = (
  { set, table }: CompiledCriteria,
  input: PeriodInput,
  aggregator: Aggregator,
  accumulated: Accumulated,
  basis: Basis,
): ScoredUnits => {
  const marks = nest(
    input.marks,
    (mark: Mark) => mark.unit,
    mark => mark.line,
  )
  const rulings: ReadonlyMap<string, ReadonlyMap<string, Ruling>> = basis === 'final'
    ? lastOf(
        nest(
          input.rulings,
          ruling => ruling.unit,
          ruling => ruling.criterion,
        ),
      )
    : new Map()
  const declarations = lastDeclarations(input.declarations)
  const position = new Map(table.criteria.map((row, i) => [row.criterion.id, i]))

  const evaluated = input.units.map(() => new Array<EvaluatedCriterion | undefined>(table.criteria.length))
  const scored = new Array<ScoredUnit | undefined>(input.units.length)
  // A figure that would need itself (parents in a ring, a parent in the block whose figures its children read) is missing.
  const openUnits = new Set<number>()
  const openCriteria = new Set<number>()
  const keyOf = (unit: number, i: number): number => unit * table.criteria.length + i

  const baseScope = (unit: number): ConditionScope => {
    const own = input.units[unit]!
    return {
      read: (expression, line) => facts.read(unit, expression, line),
      unitKind: own.kind,
      submittedNothing: !input.submitted.has(own.id) && !declarations.has(own.id),
      children: () => facts.childrenOf(unit).map(baseScope),
    }
  }
  const criterionOf = (unit: number, i: number): EvaluatedCriterion => {
    const own = input.units[unit]!
    const { criterion } = table.criteria[i]!
    const marksOf = (line: string) => marks.get(own.id)?.get(line) ?? []
    const ruling = rulings.get(own.id)?.get(criterion.id)
    const row = evaluated[unit]!
    if (row[i]) return row[i]
    openCriteria.add(keyOf(unit, i))
    row[i] = evaluateCriterion(criterion, baseScope(unit), marksOf, set.policies, ruling)
    openCriteria.delete(keyOf(unit, i))
    return row[i]
  }
  const unitOf = (unit: number): ScoredUnit => {
    if (scored[unit]) return scored[unit]
    openUnits.add(unit)
    const criteria = table.criteria.map((_, i) => criterionOf(unit, i))
    openUnits.delete(unit)
    scored[unit] = scoreUnit(input.units[unit]!.id, basis, criteria, table, set)
    return scored[unit]
  }
  const pointsOf = (unit: number, criterion: string): Value => {
    const at = position.get(criterion)
    if (at === undefined || openCriteria.has(keyOf(unit, at))) return missing(criterion)
    const { state, points } = criterionOf(unit, at)
    if (state === 'scored') return known(points)
    return state === 'not-applicable' ? notApplicable : missing(criterion)
  }
  const scoreOf = (unit: number): Value => {
    if (openUnits.has(unit)) return missing(input.units[unit]!.id)
    const { total, score } = unitOf(unit)
    return total ? known(total) : missing(score.unit)
  }
  const facts = createFactReader({
    set,
    basis,
    units: input.units,
    aggregator,
    accumulated,
    declarations,
    marks,
    scoreOf,
    pointsOf,
  })
  const forget = (unit: number): void => {
    facts.forget(unit)
    evaluated[unit]?.fill(undefined)
    scored[unit] = undefined
  }
  return { declarations, unit: unitOf, facts, scopeOf: baseScope, childrenOf: facts.childrenOf, forget }
}
