import type { z } from 'zod'
import type { PastOutcome } from '../../input.ts'
import type { Bounds } from '../../numbers/bounds.ts'
import type { Exact } from '../../numbers/exact.ts'
import type { Issue } from '../../result.ts'
import type { Expression } from '../expressions/expression.ts'
import type { PrimitiveKit, Reader } from '../expressions/word.ts'
import type { Direction } from '../lint/direction.ts'
import type { Finding } from '../lint/finding.ts'
import type { Possible, PossibleAnswer } from '../lint/possible.ts'
import type { Range } from '../lint/range.ts'
import type { Path, Placed } from '../placed.ts'
import type { Names } from '../reading/names.ts'
import type { CriteriaFormat } from '../schema/format.ts'
import type { ExactText } from '../step.ts'
import type { Value } from '../value.ts'
import type { Answered } from './answer.ts'
import type { Condition, ConditionKind, ConditionOf } from './condition.ts'

/** What earlier periods gave a unit. */
export interface PastOfUnit {
  /** Outcomes of its own in the period so many before this one; 0 = the one just before. */
  readonly own: (back: number) => readonly PastOutcome[]
  /** The units that it came from. */
  readonly predecessors: () => readonly PastOfUnit[]
}

/** What a condition may ask about one unit. Questions outside their stage are answered `unknown`. */
export interface ConditionScope {
  /** The compiled form of a condition of the set. */
  readonly ask: (condition: Condition) => Question
  readonly read: (reader: Reader, line?: string) => Value
  readonly unitKind: string
  readonly submittedNothing: boolean
  /** Whether the unit has declared a fact, or is not asked for it. */
  readonly declares: (fact: string) => boolean
  /** The same questions asked of each sub-unit. */
  readonly children?: () => readonly ConditionScope[]
  readonly fullStandard?: () => boolean
  /** The printed total, once there is one. */
  readonly total?: Exact | null
  readonly groupShare?: (group: string) => Exact | null
  readonly rating?: string | null
  readonly place?: number | null
  readonly past?: PastOfUnit
}

/** What a question found, and how far that lies outside its bounds; null where there is no number, or it lies inside. */
export interface Found {
  readonly found: ExactText | null
  readonly by: ExactText | null
}

/** A compiled condition. */
export interface Question {
  readonly answer: (scope: ConditionScope) => Answered
  /** What was read; a condition that is made of others reads nothing itself. */
  readonly found: (scope: ConditionScope) => Found
}

export interface ConditionCompiler {
  readonly read: (expression: Expression) => Reader
  readonly ask: (condition: Condition) => Question
}

export interface InnerCondition extends Placed<Condition> {
  /** It asks about the sub-units, each in its own place. */
  readonly ofChildren?: true
}

/** What a published result says of a unit, as text; empty where it says nothing. */
export interface PublishedUnit {
  readonly total: () => string
  readonly place: () => string
  readonly rating: () => string
  /** Share of a group's standard points. */
  readonly share: (group: string) => string
}

/** A reading as a proof states it. */
export interface StatedReading {
  readonly found: string | null
  readonly answer: Answered['answer']
}

/** What a condition finds, whatever word it is written with; null: nothing but yes or no. */
export interface ConditionOutline {
  readonly finds: 'number' | 'points' | 'share' | 'place' | 'periods' | 'sub-units' | null
  /** The number that it finds must reach a bound. */
  readonly isLeast: boolean
}

/** What scoring asks of a word. */
export interface ConditionWord<K extends ConditionKind> {
  readonly compile: (condition: ConditionOf<K>, compiler: ConditionCompiler) => Question
  /** The conditions directly inside, with their places. */
  readonly inner?: (condition: ConditionOf<K>) => readonly InnerCondition[]
  /** How the answers of those inside become one: a condition that asks nothing itself. */
  readonly join?: (answers: readonly Answered[]) => Answered
  /** The expressions that it reads about the unit itself. */
  readonly reads?: (condition: ConditionOf<K>) => readonly Placed<Expression>[]
  /** Limits of the number that it finds. */
  readonly bounds?: (condition: ConditionOf<K>) => Bounds
  /** What the number is that it finds. */
  readonly finds?: ConditionOutline['finds']
  /** A declaration whose silence it asks for. */
  readonly silenceOf?: (condition: ConditionOf<K>) => string
  /** Any declaration at all answers it. */
  readonly asksForAny?: true
  /** It reads what peers, or sub-units, may move. */
  readonly reaches?: 'block' | 'children'
  /** What a published result itself says of it; absent: nothing. */
  readonly published?: (condition: ConditionOf<K>, unit: PublishedUnit) => string
  /** The answer that follows from what a reading says it found; absent: as the bounds tell, or yes for `yes`. */
  readonly again?: (condition: ConditionOf<K>, reading: StatedReading) => Answered['answer']
}

export interface ConditionSchemaKit extends PrimitiveKit {
  readonly self: z.ZodType<Condition>
  readonly expression: z.ZodType<Expression>
}

export interface ConditionDirectionContext {
  readonly of: (condition: Condition) => Direction
  readonly directionOf: (expression: Expression) => Direction
  /** How the full standard moves, where it may be asked. */
  readonly full: () => Direction
}

export interface SettledContext {
  readonly rangeOf: (expression: Expression) => Range
  readonly totalRange: () => Range
}

export type Settled = 'always' | 'never' | 'sometimes'

export interface ConditionLint<K extends ConditionKind> {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly remedy: string
  readonly check: (placed: Placed<ConditionOf<K>>) => readonly Finding[]
}

/** What a word may ask about a unit while facts are open. */
export interface PossibleAnswerContext {
  /** The answer as it stands: what nothing open can change, or what it can change from. */
  readonly now: () => Answered
  readonly of: (expression: Expression) => Possible
  readonly ofChildren: (condition: Condition) => readonly PossibleAnswer[]
  /** What the unit may still declare, anything or this, as open facts. */
  readonly declarable: (fact?: string) => readonly string[]
  /** Whether the full standard was earned and nothing deducted. */
  readonly inFull: () => PossibleAnswer
  readonly total: () => Possible
  readonly groupShare: (group: string) => Possible
  readonly place: () => Possible
  /** Null: not rated. */
  readonly ratings: () => readonly (string | null)[]
}

/** What reading a set and the linter ask of a word. */
export interface ConditionRules<K extends ConditionKind> {
  /** The format that it came with; absent: the first. */
  readonly since?: CriteriaFormat
  readonly schema: (kit: ConditionSchemaKit) => z.ZodType<ConditionOf<K>>
  /** Where it is answered: everywhere, in bonus lines, once a unit is scored, once it is rated. */
  readonly asked: 'everywhere' | 'bonus-line' | 'scored' | 'rated'
  readonly check?: (condition: ConditionOf<K>, path: Path, names: Names) => readonly Issue[]
  /** How it moves between no and yes when the unit records one more activity. */
  readonly direction: (condition: ConditionOf<K>, context: ConditionDirectionContext) => Direction
  /** Whether it is settled beforehand; absent: it is not. */
  readonly settled?: (condition: ConditionOf<K>, context: SettledContext) => Settled
  readonly lint?: readonly ConditionLint<K>[]
}

/** The answers that a word can still get while facts are open; those it is made of are joined as it joins them. */
export type ConditionPossible<K extends ConditionKind> = (
  condition: ConditionOf<K>,
  context: PossibleAnswerContext,
) => PossibleAnswer

/** A word that is not in it can get any answer. */
export type ConditionPossibles<K extends ConditionKind> = { readonly [W in K]: ConditionPossible<W> }
export type ConditionWords<K extends ConditionKind> = { readonly [W in K]: ConditionWord<W> }
export type ConditionRuleBook<K extends ConditionKind> = { readonly [W in K]: ConditionRules<W> }
