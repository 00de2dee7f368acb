import type { CriteriaSet } from '../../criteria/criteria-set.ts'
import type { Column, Criterion, Line } from '../../criteria/criterion.ts'
import { placesOf, scaledNumber } from '../../decimal/scaled.ts'
import { compileCurve } from './integer-curve.ts'
import { align, type IntegerReader, type IntegerSource, integerLiteral, safe } from './integer-reader.ts'
import { quotientHalfUp, roundedReader } from './integer-round.ts'

interface CompiledLine {
  readonly column: Column
  readonly points: IntegerReader
}

const cappedReader = (reader: IntegerReader, cap: string | undefined): IntegerReader => {
  if (cap === undefined) return reader
  const places = Math.max(reader.places, placesOf(cap))
  const read = align(reader, places)
  const most = scaledNumber(cap, places)
  return {
    places,
    read: unit => {
      const v = read(unit)
      return v > most ? most : v
    },
  }
}

/** The places a quotient may be rounded to without changing the criterion: those the set declares for it. */
const roundingPlaces = (criterion: Criterion, set: CriteriaSet): number | undefined => {
  const { line, criterion: declared } = set.policies.rounding
  if (line !== 'none') return line.mode === 'half-up' ? line.places : undefined
  if (declared === 'none' || declared.mode !== 'half-up') return undefined
  // Rounding the only line is rounding the criterion, unless a finer cap or standard cuts in between.
  const cuts = [criterion.standard, criterion.floor ?? '0', ...criterion.lines.map(({ cap }) => cap ?? '0')]
  const [only] = criterion.lines
  const isAlone = criterion.lines.length === 1 && (only?.column ?? 'standard') === 'standard'
  return isAlone && criterion.start !== 'full' && cuts.every(cut => placesOf(cut) <= declared.places)
    ? declared.places
    : undefined
}

const compileLine = (
  line: Line,
  criterion: Criterion,
  set: CriteriaSet,
  source: IntegerSource,
): CompiledLine | undefined => {
  if (line.when || line.exclusive || line.appliesTo) return undefined
  const compiled = compileCurve(line.value, line.points, set, source)
  if (!compiled) return undefined
  const column = line.column ?? 'standard'
  if (compiled.kind === 'quotient') {
    const places = roundingPlaces(criterion, set)
    if (places === undefined || places < compiled.places) return undefined
    const factor = 10 ** (places - compiled.places)
    const read = (unit: number) =>
      quotientHalfUp(safe(compiled.numerator(unit) * factor), compiled.denominator(unit))
    return { column, points: cappedReader({ places, read }, line.cap) }
  }
  const capped = cappedReader(compiled.points, line.cap)
  const { line: rounding } = set.policies.rounding
  if (rounding === 'none') return { column, points: capped }
  if (rounding.mode !== 'half-up') return undefined
  return {
    column,
    points: { places: rounding.places, read: roundedReader(capped.read, capped.places, rounding.places) },
  }
}

const sumReaders = (readers: readonly IntegerReader[]): IntegerReader => {
  if (readers.length === 0) return integerLiteral('0')
  const places = Math.max(...readers.map(reader => reader.places))
  const reads = readers.map(reader => align(reader, places))
  if (reads.length === 1) return { places, read: reads[0]! }
  return {
    places,
    read: unit => {
      let total = 0
      for (const read of reads) total += read(unit)
      return safe(total)
    },
  }
}

/**
 * A criterion as one integer function of the unit: points times 10^places, NaN where the exact evaluator must
 * be asked. Undefined for criteria that need conditions, blocks, marks, children or other modes of rounding.
 */
export const compileIntegerCriterion = (
  criterion: Criterion,
  set: CriteriaSet,
  source: IntegerSource,
): IntegerReader | undefined => {
  if (criterion.appliesTo) return undefined
  const lines = criterion.lines.map(line => compileLine(line, criterion, set, source))
  if (!lines.every(line => line !== undefined)) return undefined
  const column = (name: Column) =>
    sumReaders(lines.filter(line => line.column === name).map(line => line.points))
  const standard = criterion.start === 'full' ? integerLiteral(criterion.standard) : column('standard')
  const earned = cappedReader(standard, criterion.standard)
  const bonus = cappedReader(column('bonus'), criterion.bonusCap)
  const deduction = cappedReader(column('deduction'), criterion.deductionCap)
  const places = Math.max(earned.places, bonus.places, deduction.places, placesOf(criterion.floor ?? '0'))
  const [plus, also, minus] = [align(earned, places), align(bonus, places), align(deduction, places)]
  const least =
    criterion.floor === undefined ? Number.NEGATIVE_INFINITY : scaledNumber(criterion.floor, places)
  const onlyEarns = criterion.lines.every(line => (line.column ?? 'standard') === 'standard')
  const read = onlyEarns
    ? (unit: number) => {
        const points = plus(unit)
        return points < least ? least : points
      }
    : (unit: number) => {
        const points = safe(plus(unit) + also(unit) - minus(unit))
        return points < least ? least : points
      }
  const rounding = set.policies.rounding.criterion
  if (rounding === 'none') return { places, read }
  if (rounding.mode !== 'half-up') return undefined
  return { places: rounding.places, read: roundedReader(read, places, rounding.places) }
}
