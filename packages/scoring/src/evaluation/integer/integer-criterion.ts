import { compileCurveLane } from '../../language/curves/curve-lanes.ts'
import type { LaneCompiler } from '../../language/expressions/word.ts'
import {
  addColumns,
  capColumn,
  constantColumn,
  type IntegerColumn,
  largerColumn,
  multiplyColumns,
  subtractColumns,
  sumColumns,
} from '../../language/integer/integer-column.ts'
import { quotientColumn, roundColumn } from '../../language/integer/integer-round.ts'
import type { CriteriaSet } from '../../language/schema/criteria-set.ts'
import type { Column, Criterion, Line } from '../../language/schema/criterion.ts'
import { placesOf } from '../../numbers/scaled.ts'

const columnOf = ({ column = 'standard' }: Line): Column => column
const isStandard = (line: Line): boolean => columnOf(line) === 'standard'

/** The places a quotient may be rounded to without changing the criterion: those the set declares for it. */
const quotientPlaces = (criterion: Criterion, set: CriteriaSet): number | undefined => {
  const { line, criterion: declared } = set.policies.rounding
  if (line !== 'none') return line.places
  if (declared === 'none') return undefined
  // Rounding the only line is rounding the criterion, unless a finer cap or standard cuts in between.
  const cuts = [criterion.standard, criterion.floor, ...criterion.lines.map(({ cap }) => cap)]
  const isFine = cuts.some(cut => cut !== undefined && placesOf(cut) > declared.places)
  const isAlone = criterion.lines.length === 1 && criterion.lines.every(isStandard)
  return isAlone && !isFine ? declared.places : undefined
}

const compileLine = (
  line: Line,
  criterion: Criterion,
  set: CriteriaSet,
  lanes: LaneCompiler,
): IntegerColumn | undefined => {
  if (line.when || line.appliesWhen || line.exclusive || line.appliesTo) return undefined
  const compiled = compileCurveLane(line.value, line.points, lanes)
  const { line: rounding } = set.policies.rounding
  if (!compiled) return undefined
  if (compiled.kind === 'quotient') {
    const places = quotientPlaces(criterion, set)
    if (places === undefined || places < compiled.numerator.places) return undefined
    // With a rounding of the line declared, the cap comes first and would have to be exact.
    if (rounding !== 'none' && line.cap !== undefined && placesOf(line.cap) > rounding.places)
      return undefined
    return capColumn(quotientColumn(compiled.numerator, compiled.denominator, places), line.cap)
  }
  const capped = capColumn(compiled.column, line.cap)
  return rounding === 'none' ? capped : roundColumn(capped, rounding.places)
}

/**
 * A criterion as one integer column: points times 10^places, NaN where the exact evaluator must be asked.
 * Undefined for criteria that need conditions, blocks, marks, children or other modes of rounding.
 */
export const compileIntegerCriterion = (
  criterion: Criterion,
  set: CriteriaSet,
  lanes: LaneCompiler,
): IntegerColumn | undefined => {
  if (criterion.appliesTo) return undefined
  const { line: ofLine, criterion: rounding } = set.policies.rounding
  if ([ofLine, rounding].some(rule => rule !== 'none' && rule.mode !== 'half-up')) return undefined
  const lines = criterion.lines.map(line => compileLine(line, criterion, set, lanes))
  if (!lines.every(line => line !== undefined)) return undefined
  const inColumn = (name: Column): IntegerColumn[] =>
    lines.filter((_, i) => columnOf(criterion.lines[i] as Line) === name)
  const earning = inColumn('standard')
  // Beside a full standard nothing is earned, but what is missing there is missing all the same.
  const unearned = () => earning.map(line => multiplyColumns(line, constantColumn('0')))
  const standard = sumColumns(
    criterion.start === 'full' ? [constantColumn(criterion.standard), ...unearned()] : earning,
  )
  let points = capColumn(standard, criterion.standard)
  const [bonus, deduction] = [inColumn('bonus'), inColumn('deduction')]
  if (bonus.length > 0) points = addColumns(points, capColumn(sumColumns(bonus), criterion.bonusCap))
  if (deduction.length > 0)
    points = subtractColumns(points, capColumn(sumColumns(deduction), criterion.deductionCap))
  if (criterion.floor !== undefined) points = largerColumn(points, constantColumn(criterion.floor))
  return rounding === 'none' ? points : roundColumn(points, rounding.places)
}
