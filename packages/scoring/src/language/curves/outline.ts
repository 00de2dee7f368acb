import type { MarkLimits } from './curve.ts'

/** What a curve gives in the shape in which people read it, whatever word it is written with. */
export type CurveOutline =
  /** From each threshold on so many points. */
  | { readonly kind: 'steps'; readonly rows: readonly OutlineRow[] }
  /** Straight lines between these. */
  | { readonly kind: 'line'; readonly rows: readonly OutlineRow[] }
  /** That share of the points which the value is, 0 to 1. */
  | { readonly kind: 'share'; readonly points: string }
  | { readonly kind: 'items'; readonly points: string; readonly each: string; readonly above: string }
  | { readonly kind: 'choice'; readonly yes: string; readonly no: string }
  /** The value itself, between these. */
  | ({ readonly kind: 'limits' } & MarkLimits)
  | {
      readonly kind: 'classes'
      readonly rows: readonly { readonly from: string; readonly points: CurveOutline }[]
    }

/** One row of an outline: from this value on, or at it, so many points. */
export interface OutlineRow {
  readonly from: string
  readonly points: string
}
