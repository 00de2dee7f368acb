import { z } from 'zod'
import { conditionSchemaOf } from '../conditions/condition-rules.ts'
import { curveSchemaOf } from '../curves/curve-rules.ts'
import { expressionSchemaOf } from '../expressions/expression-rules.ts'
import { perFormat, since } from './format.ts'
import { decimalSchema, idSchema, labelSchema } from './primitives.ts'

const columns = ['standard', 'bonus', 'deduction'] as const
/** Chuẩn | Thưởng | Trừ. A deduction's points are written as a positive number and taken away. */
export type Column = (typeof columns)[number]

/** One entry of a criterion's ledger. */
const lineSchemaOf = perFormat(format =>
  z
    .strictObject({
      id: idSchema,
      label: labelSchema,
      column: z
        .enum(columns)
        .optional()
        .describe('Absent = `standard`. Deductions are written as positive numbers.'),
      value: expressionSchemaOf(format).describe('What the points are given for.'),
      points: curveSchemaOf(format),
      cap: decimalSchema.optional().describe('Most points this line can give (or take).'),
      when: conditionSchemaOf(format).optional().describe('Without it the line gives 0 and says why.'),
      ...since(format, '2', {
        appliesWhen: conditionSchemaOf(format)
          .optional()
          .describe('Where it says no, the line does not apply to the unit; absent = it applies.'),
      }),
      exclusive: idSchema
        .optional()
        .describe('Of the lines that share this name the one with the most points counts.'),
      missing: z
        .enum(['zero', 'excluded', 'unresolved'])
        .optional()
        .describe("Overrides the set's policy for this line."),
      appliesTo: z.array(idSchema).optional().describe('Unit kinds that have this line; absent = all.'),
    })
    .meta({ id: 'line', description: 'One entry of a criterion: a value and how it becomes points.' }),
)
/** One rule of a criterion: what it reads and how that becomes points. */
export type Line = z.infer<ReturnType<typeof lineSchemaOf>>

/** A small ledger: it earns up to its standard points, or starts from them and loses. */
const criterionSchemaOf = perFormat(format =>
  z
    .strictObject({
      id: idSchema,
      label: labelSchema,
      clause: z.string().min(1).describe('Clause of the source that asks for it.'),
      source: idSchema.optional(),
      standard: decimalSchema.describe('Standard points: the most that standard lines earn.'),
      start: z
        .enum(['earn', 'full'])
        .optional()
        .describe(
          '`earn`: starts at 0 and earns up to the standard. `full`: starts at the standard and only loses.',
        ),
      appliesTo: z.array(idSchema).optional().describe('Which unit kinds have it; absent = all.'),
      evidence: labelSchema.optional().describe('What proves it.'),
      checkedBy: labelSchema.optional().describe('Who verifies it.'),
      bonusCap: decimalSchema.optional().describe('Caps bonuses alone.'),
      deductionCap: decimalSchema
        .optional()
        .describe('Caps deductions alone; bonuses are never touched by it.'),
      floor: decimalSchema.optional().describe('Least points; absent = deductions may take it below zero.'),
      lines: z.array(lineSchemaOf(format)).max(64).describe('What earns, adds and takes.'),
    })
    .meta({
      id: 'criterion',
      description: 'Earns up to its standard points, or starts from them and loses.',
    }),
)
/** One row of the table: standard points, and the lines that earn, add and take. */
export type Criterion = z.infer<ReturnType<typeof criterionSchemaOf>>

/** A node of the table: criteria, or further groups, with its own cap if declared. */
export interface Group {
  readonly id: string
  readonly label: z.infer<typeof labelSchema>
  readonly clause?: string | undefined
  /** What one point of the group is worth in the total (hệ số); absent = 1. */
  readonly weight?: string | undefined
  /** Most points of the group, before its weight. */
  readonly cap?: string | undefined
  /** `clip` cuts what is over the cap; `scale` lowers the parts in proportion (K19). */
  readonly capMode?: 'clip' | 'scale' | undefined
  readonly criteria?: readonly Criterion[] | undefined
  readonly groups?: readonly Group[] | undefined
}

export const groupSchemaOf = perFormat(
  (format): z.ZodType<Group> =>
    z
      .strictObject({
        id: idSchema,
        label: labelSchema,
        clause: z.string().optional(),
        weight: decimalSchema.optional().describe('What a point is worth in the total; absent = 1.'),
        cap: decimalSchema.optional().describe('Most points of the group, before its weight.'),
        capMode: z
          .enum(['clip', 'scale'])
          .optional()
          .describe('`clip` cuts the sum; `scale` lowers its parts in proportion.'),
        criteria: z.array(criterionSchemaOf(format)).optional(),
        groups: z.array(z.lazy((): z.ZodType<Group> => groupSchemaOf(format))).optional(),
      })
      .meta({ id: 'group', description: 'A node of the table: criteria, or further groups.' }),
)
