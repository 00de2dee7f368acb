import type { Expression } from '../expressions/expression.ts'

export interface Band {
  readonly from: string
  readonly points: string
}

/** What is written with each word; each says how a value becomes points. */
export interface WrittenCurves {
  /** `points` for each `each` above `above`; in whole steps or in proportion (K1, K2, K6, K10, K14). */
  perItem: {
    readonly perItem: {
      readonly points: string
      readonly each?: string | undefined
      readonly above?: string | undefined
      readonly steps?: 'whole' | 'proportional' | undefined
    }
  }
  /** Half-open bands: the highest `from` that the value reaches decides; below all of them: 0 (K3, K8, K10). */
  bands: { readonly bands: readonly Band[] }
  /** The curve of the size class that `of` falls in (K4). */
  bySize: {
    readonly bySize: {
      readonly of: Expression
      readonly classes: readonly { readonly from: string; readonly points: Curve }[]
    }
  }
  /** `points` × the value, the value held between 0 and 1 (K5). */
  proportion: { readonly proportion: { readonly points: string } }
  /** Yes (not zero) or no (zero) (K7, K13). */
  yesNo: { readonly yesNo: { readonly yes: string; readonly no?: string | undefined } }
  /** Straight lines between given points, flat outside them (curves by points). */
  interpolate: { readonly interpolate: readonly { readonly at: string; readonly points: string }[] }
  /** The value is the points: a mark or an award of the committee inside declared limits (K16, K24). */
  marked: {
    readonly marked: {
      readonly from: string
      readonly to: string
      readonly step?: string | undefined
      readonly scale?: readonly string[] | undefined
      readonly flagSpread?: string | undefined
    }
  }
}

/** The words of curves. */
export type CurveKind = keyof WrittenCurves

export type CurveOf<K extends CurveKind> = WrittenCurves[K]

/** How a value becomes points. */
export type Curve = WrittenCurves[CurveKind]

/** Limits of the marks that may be given to a line. */
export type MarkLimits = WrittenCurves['marked']['marked']
