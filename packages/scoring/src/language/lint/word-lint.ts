import type { Expression } from '../expressions/expression.ts'
import type { Path, Placed } from '../placed.ts'
import type { Finding } from './finding.ts'

/** When a set applies: by the period that is scored, or by the day a dossier is received. */
export interface Effective {
  readonly from: string
  readonly to?: string | undefined
  readonly by: 'period' | 'receipt'
}

/** A line as a word's own rules look at it. */
export interface LineView {
  readonly value: Expression
  readonly path: Path
  /** Limits of the marks that may be given to it, where its curve declares some. */
  readonly limits: { readonly from: string; readonly to: string } | undefined
}

/** What the rules of a word may ask of the set around it. */
export interface SetView {
  readonly effective: Effective
  readonly declarations: Readonly<Record<string, { readonly due?: string | undefined }>>
  readonly lines: readonly LineView[]
  /** It has a value whatever a unit leaves unsaid: a number as it stands, a measure. */
  readonly isAlwaysThere: (expression: Expression) => boolean
}

/** A place where a word stands; `ofChildren`: in a question about sub-units. */
export interface Stood<T> extends Placed<T> {
  readonly ofChildren?: boolean
}

/** A question of the linter about the places where one word stands. */
export interface WordLint<T> {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly remedy: string
  readonly check: (found: readonly Stood<T>[], view: SetView) => readonly Finding[]
}

/** A written date; days that come back each period have no year and always fit. */
export const isDate = (day: string | undefined): day is string => day?.length === 10
