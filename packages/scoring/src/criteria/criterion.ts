import { z } from 'zod'
import { conditionSchema } from './condition.ts'
import { curveSchema } from './curve.ts'
import { expressionSchema } from './expression.ts'
import { decimalSchema, idSchema, labelSchema } from './primitives.ts'

export const columns = ['standard', 'bonus', 'deduction'] as const
/** Chuẩn | Thưởng | Trừ. A deduction's points are written as a positive number and taken away. */
export type Column = (typeof columns)[number]

/** One entry of a criterion's ledger. */
export const lineSchema = z.strictObject({
  id: idSchema,
  label: labelSchema,
  column: z.enum(columns).optional(),
  value: expressionSchema,
  points: curveSchema,
  /** Most points this line can give (or take). */
  cap: decimalSchema.optional(),
  /** Without it the line gives 0 and says why: waivers, prerequisites, the full-standard rule. */
  when: conditionSchema.optional(),
  /** Of the lines that share this name only the one with the most points counts (K11, K12). */
  exclusive: idSchema.optional(),
  /** Overrides the set's policy for this line. */
  missing: z.enum(['zero', 'excluded', 'unresolved']).optional(),
  /** Which unit kinds have this line; absent = all that have the criterion. */
  appliesTo: z.array(idSchema).optional(),
})
export type Line = z.infer<typeof lineSchema>

/** A small ledger: it earns up to its standard points, or starts from them and loses. */
export const criterionSchema = z.strictObject({
  id: idSchema,
  label: labelSchema,
  clause: z.string().min(1),
  source: idSchema.optional(),
  standard: decimalSchema,
  /** `earn`: starts at 0 and earns up to the standard. `full`: starts at the standard and only loses. */
  start: z.enum(['earn', 'full']).optional(),
  appliesTo: z.array(idSchema).optional(),
  evidence: labelSchema.optional(),
  checkedBy: labelSchema.optional(),
  bonusCap: decimalSchema.optional(),
  /** Caps deductions alone; bonuses are never touched by it. */
  deductionCap: decimalSchema.optional(),
  /** Least points of the criterion; absent = may go below zero only by its deductions. */
  floor: decimalSchema.optional(),
  lines: z.array(lineSchema).max(64),
})
export type Criterion = z.infer<typeof criterionSchema>

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

export const groupSchema: z.ZodType<Group> = z.strictObject({
  id: idSchema,
  label: labelSchema,
  clause: z.string().optional(),
  weight: decimalSchema.optional(),
  cap: decimalSchema.optional(),
  capMode: z.enum(['clip', 'scale']).optional(),
  criteria: z.array(criterionSchema).optional(),
  groups: z.array(z.lazy((): z.ZodType<Group> => groupSchema)).optional(),
})
