import type { CompiledCriteria } from '../../compile-criteria.ts'
import type { Condition } from '../../language/conditions/condition.ts'
import { possibleAnswerOf } from '../../language/conditions/condition-possible.ts'
import { conditionWordOf, innerConditions } from '../../language/conditions/condition-words.ts'
import { joinPossible } from '../../language/conditions/junctions.ts'
import type { ConditionScope, PossibleAnswerContext } from '../../language/conditions/word.ts'
import { limitsOf } from '../../language/curves/curve-words.ts'
import { endsOfMarks } from '../../language/curves/marked.ts'
import type { Expression } from '../../language/expressions/expression.ts'
import { possibleOf } from '../../language/expressions/expression-possible.ts'
import { rulesOf } from '../../language/expressions/expression-rules.ts'
import { innerExpressions, wordOf } from '../../language/expressions/expression-words.ts'
import type { PossibleContext } from '../../language/expressions/word.ts'
import {
  eitherAnswer,
  type Possible,
  type PossibleAnswer,
  settledValue,
} from '../../language/lint/possible.ts'
import { anything, type Range } from '../../language/lint/range.ts'
import { definitionOf, placedLines } from '../../language/reading/walk.ts'
import type { ScoredUnits } from '../../unit-score/score-units.ts'
import { keyOfOpen, type OpenFact, type OpenRange } from './open-facts.ts'
import type { WaitingActivities } from './waiting-activities.ts'

/** What the results of criteria and of other units can still become, as values that expressions read. */
export interface PossibleResults {
  readonly pointsOf: (unit: number, criterion: string) => Possible
  readonly totalOf: (unit: number) => Possible
}

/** What a condition may ask beside facts, at the stage at which it stands; absent: nobody answers it there. */
export type StageContext = Partial<Omit<PossibleAnswerContext, 'now' | 'of' | 'ofChildren' | 'declarable'>>

/** Values and answers of units as far as open facts leave them open. */
export interface PossibleValues {
  readonly value: (unit: number, expression: Expression, line: string) => Possible
  /** `stageOf` gives what may be asked of the unit, or of its sub-units, at this stage. */
  readonly answer: (
    unit: number,
    condition: Condition,
    line: string,
    stageOf: (unit: number) => StageContext,
  ) => PossibleAnswer
}

/** A period as its open facts see it. */
export interface OpenPeriod {
  readonly compiled: CompiledCriteria
  readonly periodStart: string
  readonly units: readonly { readonly id: string; readonly block: string; readonly kind: string }[]
  readonly scored: ScoredUnits
  /** By unit and fact. */
  readonly facts: readonly ReadonlyMap<string, OpenRange>[]
  readonly waiting: WaitingActivities
  /** Whether a line without marks waits for them. */
  readonly awaitsMarks: (line: string) => boolean
  /** Units of each block. */
  readonly blockOf: (unit: number) => readonly number[]
  /** What is open of each unit. */
  readonly open: readonly (readonly OpenFact[])[]
  /** Nothing open can change what the unit scores in a criterion, by their indexes. */
  readonly isSettled: (unit: number, criterion: number) => boolean
  /** Nothing open can change what the unit scores. */
  readonly isQuiet: (unit: number) => boolean
  /** Nor what its outcomes ask beside its score and its place. */
  readonly isStill: (unit: number) => boolean
  /** Something is open somewhere. */
  readonly hasOpen: boolean
}

const isMissing: Possible = { range: null, missing: true, notApplicable: false, open: [], isTight: false }

/** Nobody answers it here. */
const never: Possible = isMissing

const range = (possible: Possible): Range => possible.range ?? anything

export const createPossibleValues = (period: OpenPeriod, results: PossibleResults): PossibleValues => {
  const { compiled, scored, facts, waiting, units } = period
  const { set, language } = compiled
  const limits = new Map(placedLines(set).map(({ item }) => [item.id, limitsOf(item.points)]))
  const known = new Map<string, (Possible | undefined)[]>()
  const peers = new Map<Expression, Map<string, readonly Possible[]>>()

  const leaf = (unit: number, id: string): Possible => {
    const { id: name } = units[unit]!
    const found = facts[unit]?.get(id)
    if (found)
      return {
        range: found.range,
        missing: true,
        notApplicable: false,
        open: [keyOfOpen(found.fact)],
        isTight: true,
      }
    const measured = waiting.measure(name, id)
    if (!measured) return settledValue(scored.facts.fact(unit, id))
    const activities: OpenFact = { unit: name, kind: 'activities', of: '', state: 'waiting' }
    return { ...measured, open: [keyOfOpen(activities)] }
  }
  const fact = (unit: number, id: string): Possible => {
    const values = known.get(id) ?? []
    known.set(id, values)
    if (values[unit]) return values[unit]
    // A fact that would need itself is missing, as it is when it is scored.
    values[unit] = isMissing
    const definition = definitionOf(set, id)
    values[unit] = definition === undefined ? leaf(unit, id) : value(unit, definition, '')
    return values[unit]
  }

  const marksOf =
    (unit: number, expression: Expression, line: string): PossibleContext['marks'] =>
    () => {
      const own = scored.facts.read(unit, language.read(expression), line)
      const marks: OpenFact = { unit: units[unit]!.id, kind: 'marks', of: line, state: 'missing' }
      return {
        ...settledValue(own),
        open: own.state === 'known' || !period.awaitsMarks(line) ? [] : [keyOfOpen(marks)],
      }
    }
  const contextOf = (unit: number, expression: Expression, line: string): PossibleContext => ({
    of: inner => value(unit, inner, line),
    ofFact: id => fact(unit, id),
    ofPeers: inner => {
      const key = `${units[unit]!.block}\u0000${line}`
      const byBlock = peers.get(inner) ?? new Map<string, readonly Possible[]>()
      peers.set(inner, byBlock)
      const members = period.blockOf(unit)
      const all = byBlock.get(key) ?? members.map(member => value(member, inner, line))
      byBlock.set(key, all)
      return all.filter((_, i) => members[i] !== unit)
    },
    ofChildren: inner =>
      scored
        .childrenOf(unit)
        .map(child => (inner === 'score' ? results.totalOf(child) : value(child, inner, line))),
    pointsOf: criterion => results.pointsOf(unit, criterion),
    marks: marksOf(unit, expression, line),
    limits: () => {
      const held = limits.get(line)
      return held ? endsOfMarks(held) : null
    },
    periodStart: period.periodStart,
  })

  /**
   * A word that says nothing of its own: its range over its parts. Of a hull that is all; of any other word nobody knows
   * what it makes of gaps, nor what it reads of other units, so it is settled only where nothing is open.
   */
  const ofParts = (expression: Expression, context: PossibleContext): Possible => {
    const parts = innerExpressions(expression).map(context.of)
    const { range: rangeOf } = rulesOf(expression)
    const isHull = possibleOf(expression) === 'hull'
    const readsOthers = !isHull && wordOf(expression).reaches !== undefined
    const ranges = {
      of: (inner: Expression) => range(context.of(inner)),
      ofFact: (id: string) => range(context.ofFact(id)),
      effective: set.effective,
    }
    return {
      range: isHull && parts.some(part => part.range === null) ? null : rangeOf(expression as never, ranges),
      missing: !isHull || parts.some(part => part.missing),
      notApplicable: !isHull || parts.some(part => part.notApplicable),
      open: [...parts.flatMap(({ open }) => open), ...(readsOthers && period.hasOpen ? [''] : [])],
      isTight: isHull && parts.every(({ isTight }) => isTight),
    }
  }
  const value: PossibleValues['value'] = (unit, expression, line) => {
    const context = contextOf(unit, expression, line)
    const own = possibleOf(expression)
    const possible =
      typeof own === 'function' ? own(expression as never, context) : ofParts(expression, context)
    return possible.open.length > 0
      ? possible
      : settledValue(scored.facts.read(unit, language.read(expression), line))
  }

  const answer: PossibleValues['answer'] = (unit, condition, line, stageOf) => {
    const { join } = conditionWordOf(condition)
    if (join)
      return joinPossible(
        join,
        innerConditions(condition).map(({ item }) => answer(unit, item, line, stageOf)),
      )
    const stage = stageOf(unit)
    // Lines look at no earlier period.
    const past = stage.total && scored.pastOf(unit)
    const scope: ConditionScope = { ...scored.scopeOf(unit), ...(past && { past }) }
    const context: PossibleAnswerContext = {
      now: () => language.ask(condition).answer(scope),
      of: expression => value(unit, expression, line),
      ofChildren: inner => scored.childrenOf(unit).map(child => answer(child, inner, '', stageOf)),
      declarable: id => {
        const found = id === undefined ? [...facts[unit]!.values()] : [facts[unit]!.get(id)]
        return found.flatMap(open => (open?.fact.kind === 'declaration' ? [keyOfOpen(open.fact)] : []))
      },
      inFull: stage.inFull ?? (() => ({ ...eitherAnswer, yes: false, no: false, unknown: true })),
      total: stage.total ?? (() => never),
      groupShare: stage.groupShare ?? (() => never),
      place: stage.place ?? (() => never),
      ratings: stage.ratings ?? (() => []),
    }
    return (
      possibleAnswerOf(condition)?.(condition as never, context) ?? {
        ...eitherAnswer,
        unknown: true,
      }
    )
  }
  return { value, answer }
}
