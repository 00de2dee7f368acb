import type { CompiledCriteria } from '../compile-criteria.ts'
import { type EvaluatedCriterion, evaluateCriterion } from '../evaluation/evaluate-criterion.ts'
import { createPast } from '../evaluation/past.ts'
import type { Accumulated } from '../facts/aggregate.ts'
import type { Aggregator } from '../facts/aggregator.ts'
import { type Declarations, indexDeclarations } from '../facts/declarations.ts'
import { createFactReader, type FactReader } from '../facts/fact-reader.ts'
import { grouped } from '../grouped.ts'
import type { Basis, Ruling, ScoringInput } from '../input.ts'
import type { ConditionScope, PastOfUnit } from '../language/conditions/word.ts'
import { judgedByMarks } from '../language/expressions/marks.ts'
import type { JudgedLines } from '../language/expressions/word.ts'
import { known, missing, type Value } from '../language/value.ts'
import { finishedAt, finishedIn, pointsAsValue } from './read-points.ts'
import { type ScoredUnit, scoreUnit } from './score-unit.ts'

/** A period whose activities are grouped elsewhere, in columns or by SQL. */
export type PeriodInput = Omit<ScoringInput, 'activities'> & {
  /** Units that submitted at least one activity. */
  readonly submitted: { has(unit: string): boolean }
}

export interface ScoredUnits {
  readonly declarations: Declarations
  /** A criterion's place in the table; −1 = not in it. */
  readonly criterionAt: (criterion: string) => number
  /** A unit's score by its index, computed on first asking. */
  readonly unit: (index: number) => ScoredUnit
  /** A criterion of a unit, by their indexes. */
  readonly criterion: (unit: number, criterion: number) => EvaluatedCriterion
  readonly facts: FactReader
  /** What conditions may ask about a unit once it is scored. */
  readonly scopeOf: (unit: number) => ConditionScope
  /** Indexes of a unit's sub-units. */
  readonly childrenOf: (unit: number) => readonly number[]
  /** What earlier periods gave a unit. */
  readonly pastOf: (unit: number) => PastOfUnit
  /** Drops what is remembered of a unit, after its activities changed. */
  readonly forget: (unit: number) => void
}

/** By unit and criterion; a later ruling replaces an earlier one. */
const nestRulings = (rulings: readonly Ruling[]): ReadonlyMap<string, ReadonlyMap<string, Ruling>> =>
  new Map(
    [...grouped(rulings, ({ unit }) => unit)].map(([unit, own]) => [
      unit,
      new Map(own.map(ruling => [ruling.criterion, ruling])),
    ]),
  )

/**
 * Scores all units of a period. Units, criteria and block facts are computed on demand and once each, so
 * children come before the parents that read them, whatever the input's order. `judged` stands for the marks where
 * only what they come to is known; `kept` holds scores of an earlier input that nothing of this one has moved.
 */
export const scoreUnits = (
  { set, table, language }: CompiledCriteria,
  input: PeriodInput,
  aggregator: Aggregator,
  accumulated: Accumulated,
  basis: Basis,
  judged: JudgedLines = judgedByMarks(input.marks),
  kept: readonly (ScoredUnit | undefined)[] = [],
): ScoredUnits => {
  const rulings = nestRulings(basis === 'final' ? input.rulings : [])
  const declarations = indexDeclarations(input.declarations)
  const past = createPast(input)
  const position = new Map(table.criteria.map((row, i) => [row.criterion.id, i]))

  const evaluated = new Array<(EvaluatedCriterion | undefined)[] | undefined>(input.units.length)
  const scored = input.units.map((_, unit) => kept[unit])
  // A figure that would need itself (parents in a ring, a parent in the block whose figures its children read) is missing.
  const openUnits = new Set<number>()
  const openCriteria = new Set<number>()
  const keyOf = (unit: number, i: number): number => unit * table.criteria.length + i

  const baseScope = (unit: number): ConditionScope => {
    const own = input.units[unit]!
    return {
      ask: language.ask,
      read: (reader, line) => facts.read(unit, reader, line),
      unitKind: own.kind,
      declares: fact =>
        declarations.ofFact(fact)?.has(own.id) === true ||
        set.declarations[fact]?.appliesTo?.includes(own.kind) === false,
      submittedNothing: !input.submitted.has(own.id) && !declarations.has(own.id),
      children: () => facts.childrenOf(unit).map(baseScope),
    }
  }
  const criterionOf = (unit: number, i: number, scope?: ConditionScope): EvaluatedCriterion => {
    const row = evaluated[unit] ?? new Array<EvaluatedCriterion | undefined>(table.criteria.length)
    evaluated[unit] = row
    if (row[i]) return row[i]
    const own = input.units[unit]!
    const { criterion } = table.criteria[i]!
    const given = (line: string) => judged(own.id, line)?.given ?? null
    const ruling = rulings.get(own.id)?.get(criterion.id)
    openCriteria.add(keyOf(unit, i))
    row[i] = evaluateCriterion(criterion, scope ?? baseScope(unit), given, set.policies, language, ruling)
    openCriteria.delete(keyOf(unit, i))
    return row[i]
  }
  const unitOf = (unit: number): ScoredUnit => {
    if (scored[unit]) return scored[unit]
    openUnits.add(unit)
    const scope = baseScope(unit)
    const criteria = table.criteria.map((_, i) => criterionOf(unit, i, scope))
    openUnits.delete(unit)
    scored[unit] = scoreUnit(input.units[unit]!.id, basis, criteria, table, set)
    // What the score says need not be kept twice.
    evaluated[unit] = undefined
    return scored[unit]
  }
  const pointsOf = (unit: number, criterion: string): Value => {
    const at = position.get(criterion)
    if (at === undefined || openCriteria.has(keyOf(unit, at))) return missing(criterion)
    const own = scored[unit]
    const finished = own ? finishedAt(own, at) : finishedIn(criterionOf(unit, at))
    return pointsAsValue(finished, criterion, set.format)
  }
  const scoreOf = (unit: number): Value => {
    if (openUnits.has(unit)) return missing(input.units[unit]!.id)
    const { total, score } = unitOf(unit)
    return total ? known(total) : missing(score.unit)
  }
  const facts = createFactReader({
    set,
    language,
    basis,
    units: input.units,
    aggregator,
    accumulated,
    declarations,
    judged,
    scoreOf,
    pointsOf,
  })
  const forget = (unit: number): void => {
    facts.forget(unit)
    evaluated[unit] = undefined
    scored[unit] = undefined
  }
  return {
    declarations,
    criterionAt: criterion => position.get(criterion) ?? -1,
    unit: unitOf,
    criterion: (unit, i) => criterionOf(unit, i),
    facts,
    scopeOf: baseScope,
    childrenOf: facts.childrenOf,
    pastOf: unit => past(input.units[unit]!.id),
    forget,
  }
}
