import type { Expression } from '../expressions/expression.ts'
import type { Placed } from '../placed.ts'
import { bandWords } from './bands.ts'
import type { Curve, CurveKind, MarkLimits } from './curve.ts'
import { itemWords } from './items.ts'
import { lineWords } from './lines.ts'
import { markedWords } from './marked.ts'
import type { CurveOutline } from './outline.ts'
import { shareWords } from './shares.ts'
import { sizeWords } from './sizes.ts'
import type { CurveWord, CurveWords } from './word.ts'
import { yesNoWords } from './yes-no.ts'

/** Every word of curves, each in its room; a word without one does not compile. */
const curveWords: CurveWords<CurveKind> = {
  ...itemWords,
  ...bandWords,
  ...sizeWords,
  ...shareWords,
  ...yesNoWords,
  ...lineWords,
  ...markedWords,
}

/** Which word a curve is written with. */
export const curveKind = (curve: Curve): CurveKind => {
  for (const key in curve) if (Object.hasOwn(curveWords, key)) return key as CurveKind
  throw new TypeError(`no word of a curve: ${Object.keys(curve).join(', ')}`)
}

/** The word of a curve, as it is asked of that curve. */
export const curveWordOf = (curve: Curve): CurveWord<CurveKind> =>
  curveWords[curveKind(curve)] as CurveWord<CurveKind>

/** A curve and the curves inside it, from the outside in. */
export const curvesDeep = ({ item, path }: Placed<Curve>): readonly Placed<Curve>[] => [
  { item, path },
  ...(curveWordOf(item).inner?.(item as never) ?? []).flatMap(inner =>
    curvesDeep({ item: inner.item, path: [...path, ...inner.path] }),
  ),
]

/** The expressions that a curve reads beside its value, at any depth: sizes. */
export const placedSizes = (curve: Placed<Curve>): readonly Placed<Expression>[] =>
  curvesDeep(curve).flatMap(({ item, path }) =>
    (curveWordOf(item).sizes?.(item as never) ?? []).map(size => ({
      item: size.item,
      path: [...path, ...size.path],
    })),
  )

/** Which marks may be given to a line, where its curve declares that. */
export const limitsOf = (curve: Curve): MarkLimits | undefined => curveWordOf(curve).limits?.(curve as never)

/**
 * What a curve gives in the shape in which people read it, whatever word it is written with.
 */
export const outlineCurve = (curve: Curve): CurveOutline =>
  curveWordOf(curve).outline(curve as never, outlineCurve)
