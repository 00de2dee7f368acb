import { z } from '@hono/zod-openapi'
import { amountField, dateField, idField, orAbsent, textField } from '../http/fields.ts'
import { periodParams } from '../periods/period.schema.ts'

export const unitSchema = z
  .object({
    id: z.string().openapi({ example: 'THPT02' }),
    name: z.string().openapi({ example: 'Trường THPT số 2 (số liệu minh hoạ)' }),
    kind: z.string().openapi({ example: 'affiliated-school' }),
    block: z.object({ id: z.string(), label: z.string() }),
    attributes: z.record(z.string(), z.string()).openapi({ example: { staff: '91', pupils: '1240' } }),
    parent: z.string().nullable(),
  })
  .openapi('Unit')

export const endedUnitSchema = z
  .object({
    unit: z.object({ id: z.string(), name: z.string() }),
    block: z.object({ id: z.string(), label: z.string() }),
    on: dateField,
    document: z.string(),
    heir: z
      .object({ id: z.string(), name: z.string() })
      .nullable()
      .openapi({ description: 'Who has its records now; null: nobody' }),
  })
  .openapi('EndedUnit', { description: 'A unit that ended within the period, and so is not ranked' })

export const unitListSchema = z
  .object({
    units: z.array(unitSchema),
    ended: z
      .array(endedUnitSchema)
      .openapi({ description: 'Those that ended within the period: not ranked' }),
  })
  .openapi('UnitList')

const newUnitSchema = z
  .strictObject({
    id: idField,
    name: textField(300),
    kind: idField,
    block: z.strictObject({ id: idField, label: textField(200) }),
    attributes: z.record(idField, amountField).default({}),
    parent: orAbsent(idField),
  })
  .openapi('NewUnit')

export const newUnitsSchema = z
  .strictObject({ units: z.array(newUnitSchema).min(1).max(2000) })
  .openapi('NewUnits')

export const unitParams = z.object({ ...periodParams.shape, unit: idField })
