import { addColumns, type Columns, type EvaluatedCriterion } from '../../evaluation/evaluate-criterion.ts'
import type { PossibleAnswer } from '../../language/lint/possible.ts'
import { addRanges, canBe, exactly, joinRanges, type Range } from '../../language/lint/range.ts'
import type { Column, Criterion } from '../../language/schema/criterion.ts'
import { add, compare, type Exact, isZero, larger, smaller, subtract, zero } from '../../numbers/exact.ts'
import { parse } from '../../numbers/text.ts'
import { leastOf, mostOf } from './endless.ts'
import { type LineReach, lineReach } from './line-reach.ts'
import type { OpenPeriod, PossibleValues } from './possible-values.ts'

/** The ledger of a criterion at its lowest and its highest. */
export interface Ends {
  readonly least: EvaluatedCriterion
  readonly most: EvaluatedCriterion
}

/** One way in which a criterion can enter the total: scored, or left out of it. */
export interface CriterionWay extends Ends {
  /**
   * The same as far as rounding can move the earned points while bonus and deduction move: what the total reads of
   * them apart from the points stays within.
   */
  readonly rough: Ends
  /** With all of its bonus and all of its deduction. */
  readonly heaviest: EvaluatedCriterion
}

/** What a criterion can still give a unit. */
export interface CriterionReach {
  /** None: it never gets a result. */
  readonly ways: readonly CriterionWay[]
  /** It has a result whatever becomes of what is open. */
  readonly isSure: boolean
  /** Its bonus or its deduction is open, and not only what it earns. */
  readonly movesBeside: boolean
  readonly open: readonly string[]
  readonly isTight: boolean
}

/** It can stand there without points: not applicable, or without data where that is read as nothing. */
const canBeNothing = ({ missing, treatedAs, notApplicable }: LineReach): boolean =>
  notApplicable || (missing && treatedAs !== 'unresolved')

const none = exactly(zero)

const ofOne = (line: LineReach): Range => {
  if (!line.range) return none
  return canBeNothing(line) ? joinRanges(line.range, none) : line.range
}

/** Of lines that exclude each other the one with the most points counts. */
const ofExclusive = (lines: readonly LineReach[]): Range => {
  // While a line is unresolved there is no total to speak of.
  const scored = lines.flatMap(line =>
    line.range ? [{ range: line.range, isSure: !canBeNothing(line) }] : [],
  )
  if (scored.length === 0) return none
  const sure = scored.filter(({ isSure }) => isSure)
  const most = scored.map(({ range }) => mostOf(range)).reduce(larger)
  const leasts = (sure.length > 0 ? sure : scored).map(({ range }) => leastOf(range))
  const least = sure.length > 0 ? leasts.reduce(larger) : leasts.reduce(smaller, zero)
  return { least, most: sure.length > 0 ? most : larger(most, zero), whole: false }
}

const ofColumn = (lines: readonly LineReach[]): Range => {
  const named = new Map<string, LineReach[]>()
  const free: Range[] = []
  for (const reach of lines) {
    const name = reach.line.exclusive
    if (name === undefined) free.push(ofOne(reach))
    else named.set(name, [...(named.get(name) ?? []), reach])
  }
  return addRanges([none, ...free, ...[...named.values()].map(ofExclusive)])
}

/** Whether the standard points were earned in full and nothing was deducted (K11). */
const earnedInFull = (
  { standard, start }: Criterion,
  earned: Range,
  lines: readonly LineReach[],
  deductions: readonly LineReach[],
): PossibleAnswer => {
  const full = parse(standard)
  const ranges = deductions.map(line => ({ line, range: ofOne(line) }))
  // What another line excludes takes nothing, whatever it would have taken.
  const canBeZero = ranges.every(({ line, range }) => canBe(range, zero) || line.line.exclusive !== undefined)
  const canTake = ranges.some(({ range }) => !isZero(leastOf(range)) || !isZero(mostOf(range)))
  return {
    yes: canBeZero && (start === 'full' || compare(mostOf(earned), full) >= 0),
    no: canTake || (start !== 'full' && compare(leastOf(earned), full) < 0),
    unknown: false,
    open: [...lines, ...deductions].flatMap(({ open }) => open),
    isTight: false,
  }
}

const nothing = { earned: zero, bonus: zero, deduction: zero, points: zero }

/** More than rounding to the declared places can move points between any two of them. */
const roundingStep = (rounding: OpenPeriod['compiled']['set']['policies']['rounding']['criterion']): Exact =>
  rounding === 'none' ? zero : parse(`2${'0'.repeat(8 - rounding.places)}/100000000`)

const scoredWay = (
  period: OpenPeriod,
  criterion: Criterion,
  columns: Record<Column, Range>,
): CriterionWay => {
  const { policies } = period.compiled.set
  const { standard, bonus, deduction } = columns
  const at = (given: Columns): EvaluatedCriterion => ({
    criterion,
    state: 'scored',
    ...addColumns(criterion, given, policies),
    lines: [],
  })
  const least = at({ standard: leastOf(standard), bonus: leastOf(bonus), deduction: mostOf(deduction) })
  const most = at({ standard: mostOf(standard), bonus: mostOf(bonus), deduction: leastOf(deduction) })
  const heaviest = at({ standard: mostOf(standard), bonus: mostOf(bonus), deduction: mostOf(deduction) })
  const step = roundingStep(policies.rounding.criterion)
  const full = parse(criterion.standard)
  const earned = (end: Exact): Exact => (criterion.start === 'full' ? full : smaller(full, end))
  const lowest = earned(leastOf(standard))
  // Where a floor lifts the points, or a deduction gives some, what they are lifted by counts as earned.
  const given = subtract(earned(mostOf(standard)), smaller(zero, leastOf(deduction)))
  const highest =
    criterion.floor === undefined ? given : larger(given, subtract(parse(criterion.floor), least.bonus))
  const rough = (own: EvaluatedCriterion, earned: Exact): EvaluatedCriterion => ({
    ...own,
    earned,
    points: subtract(add(earned, own.bonus), own.deduction),
  })
  return {
    least,
    most,
    heaviest,
    rough: { least: rough(least, subtract(lowest, step)), most: rough(most, add(highest, step)) },
  }
}

const leftOut = (criterion: Criterion, state: 'excluded' | 'not-applicable'): CriterionWay => {
  const out: EvaluatedCriterion = { criterion, state, ...nothing, steps: [], lines: [] }
  return { least: out, most: out, rough: { least: out, most: out }, heaviest: out }
}

const settled = (evaluated: EvaluatedCriterion): CriterionReach => {
  const same = { least: evaluated, most: evaluated }
  const isResolved = evaluated.state !== 'missing'
  return {
    ways: isResolved ? [{ ...same, rough: same, heaviest: evaluated }] : [],
    isSure: isResolved,
    movesBeside: false,
    open: [],
    isTight: true,
  }
}

const columnOf = ({ line }: LineReach): Column => line.column ?? 'standard'

/** What one criterion can still give a unit: a ruling settles it, and so does having nothing open. */
export const criterionReach = (
  period: OpenPeriod,
  values: PossibleValues,
  unit: number,
  index: number,
  isRuled: boolean,
): CriterionReach => {
  const { criterion } = period.compiled.table.criteria[index]!
  const evaluated = period.scored.criterion(unit, index)
  if (isRuled || period.isSettled(unit, index) || evaluated.lines.length === 0) return settled(evaluated)
  const reach = (column: Column, stage = {}): readonly LineReach[] =>
    criterion.lines.flatMap(line =>
      (line.column ?? 'standard') === column ? [lineReach(period, values, unit, line, stage)] : [],
    )
  const [standard, deduction] = [reach('standard'), reach('deduction')]
  const earned = ofColumn(standard)
  const bonus = reach('bonus', { inFull: () => earnedInFull(criterion, earned, standard, deduction) })
  const lines = [...standard, ...deduction, ...bonus]
  const open = lines.flatMap(line => line.open)
  if (open.length === 0) return settled(evaluated)
  const isNever = lines.some(
    ({ range, missing, notApplicable, treatedAs }) =>
      range === null && !notApplicable && missing && treatedAs === 'unresolved',
  )
  const isExcluded = ({ missing, treatedAs }: LineReach): boolean => missing && treatedAs === 'excluded'
  const mayNotApply =
    criterion.start !== 'full' && standard.length > 0 && standard.every(({ notApplicable }) => notApplicable)
  const mayScore =
    standard.every(
      line => line.range !== null || line.notApplicable || (line.missing && line.treatedAs === 'zero'),
    ) &&
    (criterion.start === 'full' ||
      standard.length === 0 ||
      standard.some(line => line.range !== null || line.missing))
  const columns = { standard: earned, bonus: ofColumn(bonus), deduction: ofColumn(deduction) }
  const isOpen = (column: Column): boolean =>
    lines.some(line => columnOf(line) === column && line.open.length > 0)
  return {
    ways: isNever
      ? []
      : [
          ...(mayScore ? [scoredWay(period, criterion, columns)] : []),
          ...(mayNotApply ? [leftOut(criterion, 'not-applicable')] : []),
          ...(standard.some(isExcluded) ? [leftOut(criterion, 'excluded')] : []),
        ],
    isSure: !lines.some(({ missing, treatedAs }) => missing && treatedAs === 'unresolved'),
    movesBeside: isOpen('bonus') || isOpen('deduction'),
    open,
    isTight: lines.every(({ isTight }) => isTight),
  }
}
