import { z } from '@hono/zod-openapi'
import { type Mark, recordRooms } from '@thidua/scoring/records'
import { decimalField, idField, textField } from '../../http/fields.ts'
import type { RecordKind } from '../record-kind.ts'

export const markSchema = z
  .object({
    unit: z.string(),
    line: z.string().openapi({ example: 'E2.1' }),
    member: z.string().openapi({ description: 'A seat in the committee, never a name', example: 'TV1' }),
    points: z.string(),
    reason: z.string(),
    recused: z.boolean().openapi({ description: 'Kept and shown, not counted' }),
  })
  .openapi('Mark')

const newMarkSchema = z
  .strictObject({
    unit: idField,
    line: idField,
    member: idField,
    points: decimalField,
    reason: textField(2000),
    recused: z.boolean().default(false),
  })
  .openapi('NewMark')

const columns = {
  unit: 'text',
  line: 'text',
  member: 'text',
  points: 'decimal',
  reason: 'text',
  recused: 'flag',
} as const

export const marks = {
  field: 'marks',
  segment: 'marks',
  tag: 'Marks',
  texts: {
    list: 'Marks of the committee',
    order: 'By unit, line and member',
    store: 'Add marks, or replace what a member gave on the same line',
  },
  readers: 'committee',
  enteredBy: 'enter-marks',
  list: z.object({ marks: z.array(markSchema) }).openapi('MarkList'),
  body: z.strictObject({ marks: z.array(newMarkSchema).min(1).max(5000) }).openapi('NewMarks'),
  table: 'mark',
  columns,
  key: ['unit', 'line', 'member'],
  personal: ['reason'],
  rowOf: ({ recused, ...mark }) => ({ ...mark, recused: recused ?? false }),
  rules: recordRooms.marks,
} as const satisfies RecordKind<Mark, typeof columns>
