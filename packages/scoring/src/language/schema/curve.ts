import { z } from 'zod'
import { type Expression, expressionSchema } from './expression.ts'
import { decimalSchema } from './primitives.ts'

/** How a value becomes points. */
export type Curve =
  /** `points` for each `each` above `above`; in whole steps or in proportion (K1, K2, K6, K10, K14). */
  | {
      readonly perItem: {
        readonly points: string
        readonly each?: string | undefined
        readonly above?: string | undefined
        readonly steps?: 'whole' | 'proportional' | undefined
      }
    }
  /** Half-open bands: the highest `from` that the value reaches decides; below all of them: 0 (K3, K8, K10). */
  | { readonly bands: readonly Band[] }
  /** The curve of the size class that `of` falls in (K4). */
  | {
      readonly bySize: {
        readonly of: Expression
        readonly classes: readonly { readonly from: string; readonly points: Curve }[]
      }
    }
  /** `points` × the value, the value held between 0 and 1 (K5). */
  | { readonly proportion: { readonly points: string } }
  /** Yes (not zero) or no (zero) (K7, K13). */
  | { readonly yesNo: { readonly yes: string; readonly no?: string | undefined } }
  /** Straight lines between given points, flat outside them (curves by points). */
  | { readonly interpolate: readonly { readonly at: string; readonly points: string }[] }
  /** The value is the points: a mark or an award of the committee inside declared limits (K16, K24). */
  | {
      readonly marked: {
        readonly from: string
        readonly to: string
        readonly step?: string | undefined
        readonly scale?: readonly string[] | undefined
        readonly flagSpread?: string | undefined
      }
    }

export interface Band {
  readonly from: string
  readonly points: string
}

const bandSchema = z.strictObject({ from: decimalSchema, points: decimalSchema })

export const curveSchema: z.ZodType<Curve> = z
  .union([
    z
      .strictObject({
        perItem: z.strictObject({
          points: decimalSchema,
          each: decimalSchema.optional().describe('How much of the value makes one item; absent = 1.'),
          above: decimalSchema
            .optional()
            .describe('What the value must exceed before it counts; absent = 0.'),
          steps: z
            .enum(['whole', 'proportional'])
            .optional()
            .describe('Absent = `proportional`: part of an item gives part of the points.'),
        }),
      })
      .describe('Points for each item.'),
    z
      .strictObject({ bands: z.array(bandSchema).min(1).max(64) })
      .describe('The highest `from` that the value reaches decides; below all: 0.'),
    z
      .strictObject({
        bySize: z.strictObject({
          of: expressionSchema,
          classes: z
            .array(
              z.strictObject({ from: decimalSchema, points: z.lazy((): z.ZodType<Curve> => curveSchema) }),
            )
            .min(1)
            .max(64),
        }),
      })
      .describe('The curve of the size class that `of` falls in.'),
    z
      .strictObject({ proportion: z.strictObject({ points: decimalSchema }) })
      .describe('Points times the value, the value held between 0 and 1.'),
    z
      .strictObject({ yesNo: z.strictObject({ yes: decimalSchema, no: decimalSchema.optional() }) })
      .describe('Yes (not zero) or no (zero).'),
    z
      .strictObject({
        interpolate: z
          .array(z.strictObject({ at: decimalSchema, points: decimalSchema }))
          .min(2)
          .max(64),
      })
      .describe('Straight lines between the given points, flat outside them.'),
    z
      .strictObject({
        marked: z.strictObject({
          from: decimalSchema,
          to: decimalSchema,
          step: decimalSchema.optional().describe('Marks are multiples of it above `from`.'),
          scale: z.array(decimalSchema).min(1).optional().describe('The only marks that may be given.'),
          flagSpread: decimalSchema.optional().describe('Marks this far apart are flagged; points stay.'),
        }),
      })
      .describe('The value is the points, inside declared limits.'),
  ])
  .meta({ id: 'curve', description: 'How a value becomes points.' })
