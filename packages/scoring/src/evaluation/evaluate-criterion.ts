import type { Ruling } from '../input.ts'
import type { CompiledLanguage } from '../language/compile-language.ts'
import type { ConditionScope } from '../language/conditions/word.ts'
import type { MarkSpread } from '../language/expressions/word.ts'
import type { Column, Criterion } from '../language/schema/criterion.ts'
import type { Policies } from '../language/schema/policies.ts'
import type { State, Step } from '../language/step.ts'
import { add, compare, type Exact, isZero, larger, smaller, subtract, sum, zero } from '../numbers/exact.ts'
import { parse, print } from '../numbers/text.ts'
import { type EvaluatedLine, evaluateLine, rounded } from './evaluate-line.ts'

/** A criterion's ledger, added up exactly: `points = earned + bonus − deduction`. */
export interface EvaluatedCriterion {
  readonly criterion: Criterion
  /** `excluded`: without data and, by policy, left out with its standard points rescaled. */
  readonly state: State | 'excluded'
  readonly earned: Exact
  readonly bonus: Exact
  readonly deduction: Exact
  readonly points: Exact
  readonly steps: readonly Step[]
  readonly lines: readonly EvaluatedLine[]
}

const columnOf = (evaluated: EvaluatedLine): Column => evaluated.line.column ?? 'standard'

/** Of the lines that share an `exclusive` name only the one with the most points counts; the first one on a tie. */
const settleExclusives = (lines: readonly EvaluatedLine[]): EvaluatedLine[] => {
  const winners = new Map<string, EvaluatedLine>()
  for (const line of lines) {
    const name = line.line.exclusive
    if (name === undefined || line.state !== 'scored') continue
    const best = winners.get(name)
    if (!best || compare(line.points, best.points) > 0) winners.set(name, line)
  }
  return lines.map(line => {
    const winner = winners.get(line.line.exclusive ?? '')
    if (!winner || winner === line || line.state !== 'scored' || isZero(line.points)) return line
    const step: Step = { kind: 'exclusive', winner: winner.line.id, before: print(line.points) }
    return { ...line, points: zero, steps: [...line.steps, step] }
  })
}

const total = (lines: readonly EvaluatedLine[], column: Column): Exact =>
  sum(lines.flatMap(line => (columnOf(line) === column ? [line.points] : [])))

const capped = (points: Exact, cap: string | undefined, steps: Step[]): Exact => {
  if (cap === undefined || compare(points, parse(cap)) <= 0) return points
  steps.push({ kind: 'cap', before: print(points), cap })
  return parse(cap)
}

const nothing = { earned: zero, bonus: zero, deduction: zero, points: zero }

const stateOf = (criterion: Criterion, lines: readonly EvaluatedLine[]): EvaluatedCriterion['state'] => {
  if (lines.some(line => line.treatedAs === 'unresolved')) return 'missing'
  const standard = lines.filter(line => columnOf(line) === 'standard')
  if (standard.some(line => line.treatedAs === 'excluded')) return 'excluded'
  const allAbsent = standard.length > 0 && standard.every(line => line.state === 'not-applicable')
  return allAbsent && criterion.start !== 'full' ? 'not-applicable' : 'scored'
}

const ruled = (criterion: Criterion, ruling: Ruling, before: EvaluatedCriterion): EvaluatedCriterion => {
  const computed = before.state === 'scored' ? print(before.points) : null
  const step: Step = { kind: 'ruling', ruling: ruling.id, before: computed }
  const steps = [...before.steps, step]
  if (ruling.decision.kind === 'not-applicable')
    return { criterion, state: 'not-applicable', ...nothing, steps, lines: before.lines }
  const points = parse(ruling.decision.points)
  return { criterion, state: 'scored', ...nothing, earned: points, points, steps, lines: before.lines }
}

/** Standard lines first, then deductions, then bonuses, so that a bonus may ask for the full standard (K11). */
const evaluateLines = (
  criterion: Criterion,
  scope: ConditionScope,
  given: (line: string) => MarkSpread | null,
  policies: Policies,
  language: CompiledLanguage,
): EvaluatedLine[] => {
  const evaluateColumn = (column: Column, inner: ConditionScope): EvaluatedLine[] => {
    const own: EvaluatedLine[] = []
    for (const line of criterion.lines)
      if ((line.column ?? 'standard') === column)
        own.push(evaluateLine(line, inner, given(line.id), policies, language))
    return own.length > 1 ? settleExclusives(own) : own
  }
  const standard = evaluateColumn('standard', scope)
  // Most criteria have one column, whose lines stand in order already.
  if (standard.length === criterion.lines.length) return standard
  const deduction = evaluateColumn('deduction', scope)
  if (deduction.length === criterion.lines.length) return deduction
  const fullStandard = (): boolean =>
    (criterion.start === 'full' || compare(total(standard, 'standard'), parse(criterion.standard)) >= 0) &&
    deduction.every(line => isZero(line.points))
  const bonus = evaluateColumn('bonus', { ...scope, fullStandard })
  const found = new Map([...standard, ...deduction, ...bonus].map(line => [line.line.id, line]))
  return criterion.lines.map(line => found.get(line.id)!)
}

export const evaluateCriterion = (
  criterion: Criterion,
  scope: ConditionScope,
  given: (line: string) => MarkSpread | null,
  policies: Policies,
  language: CompiledLanguage,
  ruling: Ruling | undefined,
): EvaluatedCriterion => {
  if (criterion.appliesTo && !criterion.appliesTo.includes(scope.unitKind))
    return { criterion, state: 'not-applicable', ...nothing, steps: [{ kind: 'not-applicable' }], lines: [] }
  const lines = evaluateLines(criterion, scope, given, policies, language)
  const evaluated = addUp(criterion, lines, policies)
  return ruling ? ruled(criterion, ruling, evaluated) : evaluated
}

/** What the lines of each column give together, before the criterion limits it. */
export interface Columns {
  readonly standard: Exact
  readonly bonus: Exact
  readonly deduction: Exact
}

const addUp = (
  criterion: Criterion,
  lines: readonly EvaluatedLine[],
  policies: Policies,
): EvaluatedCriterion => {
  const state = stateOf(criterion, lines)
  if (state !== 'scored') return { criterion, state, ...nothing, steps: [], lines }
  const columns = {
    standard: total(lines, 'standard'),
    bonus: total(lines, 'bonus'),
    deduction: total(lines, 'deduction'),
  }
  return { criterion, state, ...addColumns(criterion, columns, policies), lines }
}

/** The ledger of a criterion from its columns: each held to its cap, then the floor, then the rounding. */
export const addColumns = (
  criterion: Criterion,
  columns: Columns,
  policies: Policies,
): Pick<EvaluatedCriterion, 'earned' | 'bonus' | 'deduction' | 'points' | 'steps'> => {
  const steps: Step[] = []
  const standard = parse(criterion.standard)
  if (criterion.start === 'full') steps.push({ kind: 'starts-full', standard: criterion.standard })
  const gathered = criterion.start === 'full' ? standard : columns.standard
  const earned = capped(gathered, criterion.standard, steps)
  const bonus = capped(columns.bonus, criterion.bonusCap, steps)
  const deduction = capped(columns.deduction, criterion.deductionCap, steps)
  const before = subtract(add(earned, bonus), deduction)
  const lowest = criterion.floor === undefined ? before : larger(before, parse(criterion.floor))
  if (compare(lowest, before) !== 0)
    steps.push({ kind: 'floor', before: print(before), floor: criterion.floor as string })
  const points = rounded(lowest, policies.rounding.criterion, steps)
  // What the floor gives back is a smaller deduction; what rounding moves belongs to the earned points.
  const effective = larger(zero, smaller(deduction, subtract(add(earned, bonus), lowest)))
  return { earned: add(subtract(points, bonus), effective), bonus, deduction: effective, points, steps }
}
