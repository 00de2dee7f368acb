import { rounded } from '../../evaluation/evaluate-line.ts'
import type { Condition } from '../../language/conditions/condition.ts'
import type { Curve } from '../../language/curves/curve.ts'
import { curveRulesOf } from '../../language/curves/curve-rules.ts'
import { placedSizes } from '../../language/curves/curve-words.ts'
import type { Expression } from '../../language/expressions/expression.ts'
import { joinAll, type Possible, type PossibleAnswer } from '../../language/lint/possible.ts'
import { anything, exactly, type Range } from '../../language/lint/range.ts'
import type { Line } from '../../language/schema/criterion.ts'
import { type Exact, equals, larger, smaller, zero } from '../../numbers/exact.ts'
import { parse } from '../../numbers/text.ts'
import { leastOf, mostOf, rangeOfEnds } from './endless.ts'
import type { OpenPeriod, PossibleValues, StageContext } from './possible-values.ts'

/** What a line of a unit can still give. */
export interface LineReach {
  readonly line: Line
  /** Points, where it is scored; null: it never is. */
  readonly range: Range | null
  /** It can lack data in the end; what that means is declared. */
  readonly missing: boolean
  readonly treatedAs: 'zero' | 'excluded' | 'unresolved'
  readonly notApplicable: boolean
  readonly open: readonly string[]
  readonly isTight: boolean
}

const always: PossibleAnswer = { yes: true, no: false, unknown: false, open: [], isTight: true }

/** The points of a curve at the two ends of a value; null where a size is missing. */
const pointsAtEnds = (
  { compiled, scored }: OpenPeriod,
  unit: number,
  { points, id }: Line,
  value: Range,
): readonly Exact[] | null => {
  const curve = compiled.language.curve(points)
  const read = (reader: Parameters<typeof scored.facts.read>[1]) => scored.facts.read(unit, reader, id)
  const ends = [leastOf(value), mostOf(value)].map(end => curve(end, { read, spread: null }))
  return ends.every(end => end.state === 'known') ? ends.map(end => end.points) : null
}

const curveRange = (curve: Curve, value: Range, rangeOf: (size: Expression) => Range): Range =>
  curveRulesOf(curve).range(curve as never, value, {
    of: (inner, met) => curveRange(inner, met, rangeOf),
    rangeOf,
  })

const isSameEnd = (a: Exact | null, b: Exact | null): boolean => (a && b ? equals(a, b) : a === b)

/** Whether the ends of the points are those at the ends of the value: only then do they occur for sure. */
const isAtEnds = (points: Range, ends: readonly Exact[] | null): boolean => {
  if (ends === null) return false
  const { least, most } = rangeOfEnds(ends.reduce(smaller), ends.reduce(larger))
  return isSameEnd(least, points.least) && isSameEnd(most, points.most)
}

/** Points from a value, before the cap of the line; undefined where it never has one. */
const curved = (
  period: OpenPeriod,
  unit: number,
  line: Line,
  value: Possible,
  sizes: ReadonlyMap<Expression, Possible>,
): { readonly range: Range; readonly isTight: boolean } | null => {
  if (!value.range || [...sizes.values()].some(size => size.range === null)) return null
  const range = curveRange(line.points, value.range, size => sizes.get(size)?.range ?? anything)
  const areSizesOpen = [...sizes.values()].some(({ open }) => open.length > 0)
  const isTight =
    value.isTight && !areSizesOpen && isAtEnds(range, pointsAtEnds(period, unit, line, value.range))
  return { range, isTight }
}

const held = (period: OpenPeriod, { cap }: Line, range: Range): Range => {
  const { line } = period.compiled.set.policies.rounding
  const end = (points: Exact): Exact =>
    rounded(cap === undefined ? points : smaller(points, parse(cap)), line, [])
  return rangeOfEnds(end(leastOf(range)), end(mostOf(range)))
}

/** What one line can still give a unit: condition, value, curve, cap and rounding, each as far as it is open. */
export const lineReach = (
  period: OpenPeriod,
  values: PossibleValues,
  unit: number,
  line: Line,
  stage: StageContext,
): LineReach => {
  const { missing: policy } = period.compiled.set.policies
  const own = { line, treatedAs: line.missing ?? policy }
  if (line.appliesTo && !line.appliesTo.includes(period.units[unit]!.kind))
    return { ...own, range: null, missing: false, notApplicable: true, open: [], isTight: true }
  const ask = (condition: Condition | undefined): PossibleAnswer =>
    condition ? values.answer(unit, condition, line.id, asked => (asked === unit ? stage : {})) : always
  const applies = ask(line.appliesWhen)
  if (!applies.yes)
    return {
      ...own,
      range: null,
      missing: applies.unknown,
      notApplicable: applies.no,
      open: applies.open,
      isTight: applies.isTight,
    }
  const when = ask(line.when)
  const nothing = when.no ? exactly(zero) : null
  if (!when.yes)
    return {
      ...own,
      range: nothing,
      missing: applies.unknown || when.unknown,
      notApplicable: applies.no,
      open: [...applies.open, ...when.open],
      isTight: applies.isTight && when.isTight,
    }
  const value = values.value(unit, line.value, line.id)
  const sizes = new Map(
    placedSizes({ item: line.points, path: [] }).map(({ item }) => [item, values.value(unit, item, line.id)]),
  )
  const parts = [value, ...sizes.values()]
  const points = curved(period, unit, line, value, sizes)
  return {
    ...own,
    range: joinAll([nothing, points && held(period, line, points.range)]),
    missing: applies.unknown || when.unknown || parts.some(({ missing }) => missing),
    notApplicable: applies.no || parts.some(({ notApplicable }) => notApplicable),
    open: [...applies.open, ...when.open, ...parts.flatMap(({ open }) => open)],
    isTight: applies.isTight && when.isTight && (points?.isTight ?? true),
  }
}
