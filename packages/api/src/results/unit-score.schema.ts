import { z } from '@hono/zod-openapi'
import type { UnitScore } from '@thidua/scoring/outcomes'
import { basisField, exactField } from '../http/fields.ts'
import { sameType } from '../http/same-type.ts'
import { stepSchema } from './step.schema.ts'

const stateField = z
  .enum(['scored', 'missing', 'not-applicable'])
  .openapi({ description: 'missing is not zero; not-applicable lies outside the table for this unit' })

const lineResultSchema = z
  .object({
    line: z.string(),
    column: z.enum(['standard', 'bonus', 'deduction']),
    state: stateField,
    value: exactField.nullable(),
    points: exactField,
    steps: z.array(stepSchema).readonly(),
  })
  .openapi('LineResult')

const criterionResultSchema = z
  .object({
    criterion: z.string(),
    group: z.string(),
    state: stateField,
    standard: z.string(),
    earned: exactField,
    bonus: exactField,
    deduction: exactField,
    points: exactField,
    steps: z.array(stepSchema).readonly(),
    lines: z.array(lineResultSchema).readonly(),
  })
  .openapi('CriterionResult')

export const groupResultSchema = z
  .object({
    group: z.string(),
    parent: z.string().nullable(),
    applicable: z.string().openapi({ description: 'Standard points that apply to this unit' }),
    nominal: z.string(),
    points: exactField,
  })
  .openapi('GroupResult')

const ledgerEntrySchema = z
  .object({
    kind: z.enum([
      'criterion',
      'rescale',
      'group-cap',
      'weight',
      'bonus-cap',
      'deduction-cap',
      'maximum',
      'minimum',
      'rounding',
    ]),
    of: z.string().nullable(),
    amount: z.string(),
  })
  .openapi('LedgerEntry', { description: 'The amounts of all entries add up to the printed total exactly' })

export const unitScoreSchema = z
  .object({
    unit: z.string(),
    basis: basisField,
    state: z.enum(['scored', 'unresolved']),
    criteria: z.array(criterionResultSchema).readonly(),
    groups: z.array(groupResultSchema).readonly(),
    standard: exactField,
    bonus: exactField,
    deduction: exactField,
    exact: exactField.nullable(),
    total: z.string().nullable(),
    ledger: z.array(ledgerEntrySchema).readonly(),
    unresolved: z
      .array(z.object({ criterion: z.string(), line: z.string(), facts: z.array(z.string()).readonly() }))
      .readonly(),
  })
  .openapi('UnitScore')

sameType<z.infer<typeof unitScoreSchema>, UnitScore>(true)
