import type { z } from 'zod'
import type { Exact } from '../../numbers/exact.ts'
import type { Issue } from '../../result.ts'
import type { Expression } from '../expressions/expression.ts'
import type { PrimitiveKit, Reader } from '../expressions/word.ts'
import type { IntegerColumn } from '../integer/integer-column.ts'
import type { IntegerNumber } from '../integer/integer-number.ts'
import type { Direction } from '../lint/direction.ts'
import type { Finding } from '../lint/finding.ts'
import type { Range } from '../lint/range.ts'
import type { Path, Placed } from '../placed.ts'
import type { CriteriaFormat } from '../schema/format.ts'
import type { Step } from '../step.ts'
import type { Value } from '../value.ts'
import type { Curve, CurveKind, CurveOf, MarkLimits } from './curve.ts'
import type { CurveOutline } from './outline.ts'

/** Points a curve gives, with the steps that led there; or the size it needed is absent. */
export type Curved =
  | { readonly state: 'known'; readonly points: Exact; readonly steps: readonly Step[] }
  | Exclude<Value, { state: 'known' }>

export const gave = (points: Exact, ...steps: readonly Step[]): Curved => ({ state: 'known', points, steps })

/** What a curve may ask beside the value. */
export interface CurveScope {
  readonly read: (reader: Reader) => Value
  /** How far the marks behind the value lie apart, if there are any. */
  readonly spread: Exact | null
}

export type CompiledCurve = (value: Exact, scope: CurveScope) => Curved

export interface CurveCompiler {
  readonly read: (expression: Expression) => Reader
  readonly curve: (curve: Curve) => CompiledCurve
}

/** What scoring asks of a word. */
export interface CurveWord<K extends CurveKind> {
  /** Turns a known value into points; numbers are parsed once. */
  readonly compile: (curve: CurveOf<K>, compiler: CurveCompiler) => CompiledCurve
  /** The expressions it reads beside its value, and the curves directly inside, with their places. */
  readonly sizes?: (curve: CurveOf<K>) => readonly Placed<Expression>[]
  readonly inner?: (curve: CurveOf<K>) => readonly Placed<Curve>[]
  /** Which marks may be given to the line, where the curve says so. */
  readonly limits?: (curve: CurveOf<K>) => MarkLimits
  /** What it gives, for those who print it. */
  readonly outline: (curve: CurveOf<K>, of: (curve: Curve) => CurveOutline) => CurveOutline
}

export interface CurveSchemaKit extends PrimitiveKit {
  readonly self: z.ZodType<Curve>
  readonly expression: z.ZodType<Expression>
}

export interface CurveRangeContext {
  readonly of: (curve: Curve, value: Range) => Range
  readonly rangeOf: (expression: Expression) => Range
}

/** A curve as the linter looks at it. */
export interface CurveView<K extends CurveKind> extends Placed<CurveOf<K>> {
  /** The numbers that it can be asked about. */
  readonly value: Range
  /** Its value is a quotient. */
  readonly isShare: boolean
  readonly rangeOf: (expression: Expression) => Range
}

export interface CurveLint<K extends CurveKind> {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly remedy: string
  readonly check: (view: CurveView<K>) => readonly Finding[]
}

/** What reading a set and the linter ask of a word. */
export interface CurveRules<K extends CurveKind> {
  /** The format that it came with; absent: the first. */
  readonly since?: CriteriaFormat
  readonly schema: (kit: CurveSchemaKit) => z.ZodType<CurveOf<K>>
  /** Figures that contradict each other; those of curves inside are asked of them. */
  readonly check?: (curve: CurveOf<K>, path: Path) => readonly Issue[]
  /** The points it can give for the values it can meet. */
  readonly range: (curve: CurveOf<K>, value: Range, context: CurveRangeContext) => Range
  /** How points follow the value. */
  readonly slope: (curve: CurveOf<K>, of: (curve: Curve) => Direction) => Direction
  /** Values at which it turns: thresholds, steps, and the items that fill a cap; absent: at 1. */
  readonly turns?: (
    curve: CurveOf<K>,
    cap: string | undefined,
    of: (curve: Curve) => readonly Exact[],
  ) => readonly Exact[]
  readonly lint?: readonly CurveLint<K>[]
}

/** Points as an integer column, or as a quotient of two that still has to be rounded. */
export type IntegerPoints = IntegerNumber

export interface CurveLaneCompiler {
  /** The value of the line. */
  readonly value: () => IntegerNumber | undefined
  readonly column: (expression: Expression) => IntegerColumn | undefined
  readonly points: (curve: Curve) => IntegerPoints | undefined
}

/** The word on columns of integers; undefined where only the exact evaluator can say it. */
export type CurveLane<K extends CurveKind> = (
  curve: CurveOf<K>,
  compiler: CurveLaneCompiler,
) => IntegerPoints | undefined

export type CurveWords<K extends CurveKind> = { readonly [W in K]: CurveWord<W> }
export type CurveRuleBook<K extends CurveKind> = { readonly [W in K]: CurveRules<W> }
export type CurveLanes<K extends CurveKind> = { readonly [W in K]: CurveLane<W> }
