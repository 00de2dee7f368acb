import type { z } from 'zod'
import type { Exact } from '../../numbers/exact.ts'
import type { Issue } from '../../result.ts'
import type { IntegerColumn } from '../integer/integer-column.ts'
import type { IntegerNumber } from '../integer/integer-number.ts'
import type { Direction } from '../lint/direction.ts'
import type { Possible } from '../lint/possible.ts'
import type { Range } from '../lint/range.ts'
import type { Effective, WordLint } from '../lint/word-lint.ts'
import type { Path, Placed } from '../placed.ts'
import type { Names } from '../reading/names.ts'
import type { CriteriaFormat } from '../schema/format.ts'
import type { schemaKitOf } from '../schema/kit.ts'
import type { Value } from '../value.ts'
import type { Expression, ExpressionKind, ExpressionOf, WrittenExpressions } from './expression.ts'

/** Where compiled expressions read: the facts of a period, by the unit's index. */
export interface Sources {
  /** First day of the period, from which days that come back are counted. */
  readonly periodStart: string
  readonly fact: (unit: number, id: string) => Value
  /** Marks given to a line of a unit. */
  readonly judged: (unit: number, line: string) => JudgedLine | undefined
  /** Finished results of other criteria and of other units. */
  readonly pointsOf: (unit: number, criterion: string) => Value
  readonly scoreOf: (unit: number) => Value
  readonly childrenOf: (unit: number) => readonly number[]
  /** What the units of the block that have it have of a value. */
  readonly peersOf: (unit: number, value: PeerValue, line: string) => readonly Exact[]
}

/** How an expression combines the marks of its line. */
export type MarkRule = WrittenExpressions['marks']

/** Members counted and recused, and the distance between the lowest and the highest counted mark. */
export interface MarkSpread {
  readonly members: number
  readonly recused: number
  readonly spread: Exact
}

/** What the marks of one unit on one line come to, wherever they are kept. */
export interface JudgedLine {
  /** The marks as one value. */
  readonly value: (rule: MarkRule) => Value
  readonly given: MarkSpread
}

/** The judged lines of a period, by unit and line; undefined where nobody gave a mark. */
export type JudgedLines = (unit: string, line: string) => JudgedLine | undefined

/** A compiled expression; `line` is the line whose marks it may read. */
export type Reader = (unit: number, line: string, from: Sources) => Value

/** A value that is read of every unit of a block. */
export interface PeerValue {
  readonly read: Reader
  /** Each unit has it by itself, so that it is gathered once for the whole block. */
  readonly isOwn: boolean
}

export interface ExpressionCompiler {
  readonly read: (expression: Expression) => Reader
  readonly peers: (expression: Expression) => PeerValue
}

/** What scoring asks of a word. */
export interface ExpressionWord<K extends ExpressionKind> {
  /** The expressions directly inside, each with its place in it. */
  readonly inner: (expression: ExpressionOf<K>) => readonly Placed<Expression>[]
  /** What it reads beside its inner expressions; absent: nothing. */
  readonly reaches?: 'block' | 'children' | 'points'
  /** It reads the marks that were given to its line. */
  readonly readsMarks?: true
  /** The criterion whose points it reads. */
  readonly criterion?: (expression: ExpressionOf<K>) => string
  /** How its figures are written: shares as percentages, days as such, as those of the first inside; absent: as numbers. */
  readonly figures?: 'share' | 'days' | 'like-first'
  readonly compile: (expression: ExpressionOf<K>, compiler: ExpressionCompiler) => Reader
}

/** What every schema is written with. */
export type PrimitiveKit = ReturnType<typeof schemaKitOf>

export interface SchemaKit extends PrimitiveKit {
  readonly self: z.ZodType<Expression>
  readonly pair: z.ZodType<readonly [Expression, Expression]>
  readonly many: z.ZodType<readonly Expression[]>
}

export interface RangeContext {
  readonly of: (expression: Expression) => Range
  readonly ofFact: (id: string) => Range
  readonly effective: Effective
}

export interface DirectionContext {
  readonly of: (expression: Expression) => Direction
  readonly ofFact: (id: string) => Direction
  readonly rangeOf: (expression: Expression) => Range
  /** How the points of a criterion move. */
  readonly ofPoints: (criterion: string) => Direction
  /** Whether one more activity may decide that it has a value at all. */
  readonly canAppear: (expression: Expression) => boolean
}

/** Limits of a mark on a line; `areMarks`: both may be given themselves. */
export interface PossibleMarks {
  readonly least: Exact
  readonly most: Exact
  readonly areMarks: boolean
}

/** What a word may ask about a unit while facts are open. */
export interface PossibleContext {
  readonly of: (expression: Expression) => Possible
  readonly ofFact: (id: string) => Possible
  /** The other units of the block. */
  readonly ofPeers: (expression: Expression) => readonly Possible[]
  readonly ofChildren: (expression: Expression | 'score') => readonly Possible[]
  readonly pointsOf: (criterion: string) => Possible
  /** The marks of the line as one value; missing, and open, where none that counts was given. */
  readonly marks: (rule: MarkRule) => Possible
  readonly limits: () => PossibleMarks | null
  readonly periodStart: string
}

/** What reading a set and the linter ask of a word. */
export interface ExpressionRules<K extends ExpressionKind> {
  /** The format that it came with; absent: the first. */
  readonly since?: CriteriaFormat
  readonly schema: (kit: SchemaKit) => z.ZodType<ExpressionOf<K>>
  /** Names and figures in it that contradict the set. */
  readonly check?: (expression: ExpressionOf<K>, path: Path, names: Names) => readonly Issue[]
  /** The numbers it can be, as far as the set alone tells. */
  readonly range: (expression: ExpressionOf<K>, context: RangeContext) => Range
  /** How it moves when the unit records one more activity. What other units do is not this unit's work. */
  readonly direction: (expression: ExpressionOf<K>, context: DirectionContext) => Direction
  /** Whether one more activity may decide that it has a value, whatever is inside; absent: it cannot. */
  readonly appears?: (expression: ExpressionOf<K>, context: DirectionContext) => boolean
  /** What the linter says of the places where it stands. */
  readonly lint?: readonly WordLint<ExpressionOf<K>>[]
  /** Inner values that do not apply are left out, so that it has a value without them. */
  readonly leavesOut?: true
}

export interface LaneCompiler {
  readonly number: (expression: Expression) => IntegerNumber | undefined
  readonly column: (expression: Expression) => IntegerColumn | undefined
  readonly ofFact: (id: string) => IntegerNumber | undefined
}

/** The word as columns of integers; undefined where only the exact evaluator can say it. */
export type ExpressionLane<K extends ExpressionKind> = (
  expression: ExpressionOf<K>,
  compiler: LaneCompiler,
) => IntegerNumber | undefined

export type ExpressionWords<K extends ExpressionKind> = { readonly [W in K]: ExpressionWord<W> }
export type ExpressionRuleBook<K extends ExpressionKind> = { readonly [W in K]: ExpressionRules<W> }
/**
 * What a word can still become while facts are open. `hull`: its range over what its parts can become, with their gaps,
 * and no wider than they make it.
 */
export type ExpressionPossible<K extends ExpressionKind> =
  | 'hull'
  | ((expression: ExpressionOf<K>, context: PossibleContext) => Possible)

/** A word that is not in it keeps within its range, and may not come near the ends. */
export type ExpressionPossibles<K extends ExpressionKind> = { readonly [W in K]: ExpressionPossible<W> }
export type ExpressionLanes<K extends ExpressionKind> = { readonly [W in K]: ExpressionLane<W> }
