import { z } from 'zod'
import type { Exact } from '../../numbers/exact.ts'
import { fraction } from '../../numbers/exact.ts'
import type { Issue } from '../../result.ts'
import { expressionSchemaOf } from '../expressions/expression-rules.ts'
import type { Direction } from '../lint/direction.ts'
import type { Placed } from '../placed.ts'
import { hasSince, perFormat } from '../schema/format.ts'
import { schemaKitOf } from '../schema/kit.ts'
import { bandRules } from './bands.ts'
import type { Curve, CurveKind } from './curve.ts'
import { curveKind, curvesDeep } from './curve-words.ts'
import { itemRules } from './items.ts'
import { lineRules } from './lines.ts'
import { markedRules } from './marked.ts'
import { shareRules } from './shares.ts'
import { sizeRules } from './sizes.ts'
import type { CurveRuleBook, CurveRules } from './word.ts'
import { yesNoRules } from './yes-no.ts'

const curveRules: CurveRuleBook<CurveKind> = {
  ...itemRules,
  ...bandRules,
  ...sizeRules,
  ...shareRules,
  ...yesNoRules,
  ...lineRules,
  ...markedRules,
}

export const curveRuleEntries = Object.entries(curveRules) as readonly (readonly [
  CurveKind,
  CurveRules<CurveKind>,
])[]

/** What reading and the linter ask of the word of a curve. */
export const curveRulesOf = (curve: Curve): CurveRules<CurveKind> =>
  curveRules[curveKind(curve)] as CurveRules<CurveKind>

/** Curves as a format has them. */
export const curveSchemaOf = perFormat((format): z.ZodType<Curve> => {
  const kit = {
    ...schemaKitOf(format),
    self: z.lazy((): z.ZodType<Curve> => curveSchemaOf(format)),
    expression: expressionSchemaOf(format),
  }
  return z
    .union(
      curveRuleEntries
        .filter(([, { since: came = '1' }]) => hasSince(format, came))
        .map(([, { schema }]): z.ZodType<Curve> => schema(kit)),
    )
    .meta({ id: 'curve', description: 'How a value becomes points.' })
})

/** Figures of a curve, and of the curves inside it, that contradict each other. */
export const curveIssues = (curve: Placed<Curve>): readonly Issue[] =>
  curvesDeep(curve).flatMap(({ item, path }) => curveRulesOf(item).check?.(item as never, path) ?? [])

/** How points follow the value of a curve. */
export const slopeOf = (curve: Curve): Direction => curveRulesOf(curve).slope(curve as never, slopeOf)

/** Numbers at which a curve turns; `cap` is that of its line. */
export const turnsOf = (curve: Curve, cap: string | undefined): readonly Exact[] =>
  curveRulesOf(curve).turns?.(curve as never, cap, inner => turnsOf(inner, cap)) ?? [fraction(1)]
