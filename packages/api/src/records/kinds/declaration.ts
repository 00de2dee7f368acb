import { z } from '@hono/zod-openapi'
import { type Declaration, recordRooms } from '@thidua/scoring/records'
import { idField, orAbsent, statusField, textField } from '../../http/fields.ts'
import type { RecordKind } from '../record-kind.ts'

export const declarationSchema = z
  .object({
    unit: z.string(),
    fact: z.string().openapi({ example: 'spokesperson-published' }),
    value: z.string().openapi({ description: '`yes`, `no`, decimal text, or a date', example: 'yes' }),
    status: statusField,
    verifiedValue: z.string().nullable(),
    evidence: z.string().nullable(),
  })
  .openapi('Declaration')

const newDeclarationSchema = z
  .strictObject({
    unit: idField,
    fact: idField,
    value: textField(100),
    status: statusField.default('submitted'),
    verifiedValue: orAbsent(textField(100)),
    evidence: orAbsent(textField(2000)),
  })
  .openapi('NewDeclaration')

const columns = {
  unit: 'text',
  fact: 'text',
  value: 'text',
  status: 'text',
  verifiedValue: 'text?',
  evidence: 'text?',
} as const

export const declarations = {
  field: 'declarations',
  segment: 'declarations',
  tag: 'Declarations',
  texts: {
    list: 'What the units declare',
    order: 'By unit and fact',
    store: 'Add declarations, or replace what a unit declared of the same fact',
  },
  readers: 'public',
  enteredBy: 'enter-declarations',
  step: 'entry',
  decision: {
    by: 'decide-declarations',
    columns: ['status', 'verifiedValue'],
    open: { status: 'submitted', verifiedValue: null },
  },
  list: z.object({ declarations: z.array(declarationSchema) }).openapi('DeclarationList'),
  body: z
    .strictObject({ declarations: z.array(newDeclarationSchema).min(1).max(5000) })
    .openapi('NewDeclarations'),
  table: 'declaration',
  columns,
  key: ['unit', 'fact'],
  names: { value: 'declared', verifiedValue: 'declared' },
  personal: ['evidence'],
  rules: recordRooms.declarations,
} as const satisfies RecordKind<Declaration, typeof columns>
