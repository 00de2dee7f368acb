import type { CompiledCriteria } from '../../compile-criteria.ts'
import type { Accumulated } from '../../facts/aggregate.ts'
import type { Aggregator } from '../../facts/aggregator.ts'
import { unitsBy } from '../../facts/units-by.ts'
import type { Basis } from '../../input.ts'
import { asksChildren } from '../../language/conditions/condition-words.ts'
import { placedDeep, wordOf } from '../../language/expressions/expression-words.ts'
import { placedConditions, placedExpressions } from '../../language/reading/places.ts'
import { lineExpressions, placedLineConditions, placedLines } from '../../language/reading/walk.ts'
import type { CriteriaSet } from '../../language/schema/criteria-set.ts'
import { type PeriodInput, scoreUnits } from '../../unit-score/score-units.ts'
import { awaitsData, type OpenFact, openFactsOf } from './open-facts.ts'
import type { OpenPeriod } from './possible-values.ts'
import { readsOfCriterion } from './settled-criteria.ts'
import type { WaitingActivities } from './waiting-activities.ts'

/** Lines that read marks and wait for them. */
const markedLines = (
  set: CriteriaSet,
): readonly { readonly id: string; readonly appliesTo?: readonly string[] | undefined }[] =>
  placedLines(set).flatMap(({ item }) =>
    awaitsData(set, item) &&
    lineExpressions(item).some(expression =>
      placedDeep({ item: expression, path: [] }).some(inner => wordOf(inner.item).readsMarks),
    )
      ? [item]
      : [],
  )

/** Whether what a unit scores may depend on other units. */
const readsOthers = (set: CriteriaSet): boolean =>
  placedExpressions(set)
    .flatMap(placedDeep)
    .some(({ item }) => wordOf(item).reaches !== undefined && wordOf(item).reaches !== 'points') ||
  placedLines(set).some(({ item }) =>
    placedLineConditions(item).some(condition => asksChildren(condition.item)),
  )

/** Everything of each unit that is open, whether or not a rule reads it. */
const openOf = (
  { set }: CompiledCriteria,
  input: Pick<PeriodInput, 'units' | 'marks'>,
  facts: OpenPeriod['facts'],
  waiting: WaitingActivities,
): readonly (readonly OpenFact[])[] => {
  const lines = markedLines(set)
  const marked = new Set(
    input.marks.flatMap(({ unit, line, recused }) => (recused ? [] : [`${unit} ${line}`])),
  )
  return input.units.map(({ id: unit, kind }, i): readonly OpenFact[] => [
    ...[...facts[i]!.values()].map(({ fact }) => fact),
    ...lines.flatMap((line): OpenFact[] =>
      marked.has(`${unit} ${line.id}`) || line.appliesTo?.includes(kind) === false
        ? []
        : [{ unit, kind: 'marks', of: line.id, state: 'missing' }],
    ),
    ...(waiting.count(unit) > 0 ? [{ unit, kind: 'activities', of: '', state: 'waiting' } as const] : []),
  ])
}

/** A period with what is open in it: scored once more, so that what is settled is read as the engine reads it. */
export const openPeriod = (
  compiled: CompiledCriteria,
  input: PeriodInput,
  aggregator: Aggregator,
  accumulated: Accumulated,
  waiting: WaitingActivities,
  basis: Basis,
): OpenPeriod => {
  const facts = openFactsOf(compiled, input, basis)
  const open = openOf(compiled, input, facts, waiting)
  const marked = new Set(markedLines(compiled.set).map(({ id }) => id))
  const blocks = unitsBy(input.units, unit => unit.block)
  const hasOpen = open.some(own => own.length > 0)
  const reads = compiled.table.criteria.map(({ criterion }) => readsOfCriterion(compiled.set, criterion))
  const areBound = hasOpen && readsOthers(compiled.set)
  const areOutcomesBound = hasOpen && placedConditions(compiled.set).some(({ item }) => asksChildren(item))
  return {
    compiled,
    periodStart: input.period.from,
    units: input.units,
    scored: scoreUnits(compiled, input, aggregator, accumulated, basis),
    facts,
    open,
    waiting,
    awaitsMarks: line => marked.has(line),
    hasOpen,
    isSettled: (unit, criterion) => {
      if (!areBound && open[unit]!.length === 0) return true
      const { facts: read, readsMore } = reads[criterion]!
      const { id } = input.units[unit]!
      return (
        !readsMore && !read.some(fact => facts[unit]!.has(fact) || waiting.measure(id, fact) !== undefined)
      )
    },
    isQuiet: unit => !areBound && open[unit]!.length === 0,
    isStill: unit => !areBound && !areOutcomesBound && open[unit]!.length === 0,
    blockOf: unit => blocks.get(input.units[unit]!.block) ?? [],
  }
}
