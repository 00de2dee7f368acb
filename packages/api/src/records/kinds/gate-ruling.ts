import { z } from '@hono/zod-openapi'
import { type GateRuling, recordRooms } from '@thidua/scoring/records'
import { idField, textField } from '../../http/fields.ts'
import type { RecordKind } from '../record-kind.ts'

/** A decision of the committee that opens a gate for one unit, in the final basis. */
const gateRulingSchema = z
  .object({
    id: z.string(),
    unit: z.string(),
    gate: z.string(),
    author: z.string().openapi({ description: 'The body or seat that decided' }),
    reason: z.string(),
    document: z.string(),
  })
  .openapi('GateRuling')

export const newGateRulingSchema = z
  .strictObject({
    id: textField(100),
    unit: idField,
    gate: idField,
    author: textField(200),
    reason: textField(2000),
    document: textField(500),
  })
  .openapi('NewGateRuling')

const columns = {
  id: 'text',
  unit: 'text',
  gate: 'text',
  author: 'text',
  reason: 'text',
  document: 'text',
} as const

export const gateRulings = {
  field: 'gateRulings',
  segment: 'gate-rulings',
  tag: 'Gate rulings',
  texts: {
    list: 'Decisions that open a gate for a unit',
    order: 'By number',
    store: 'Add decisions that open a gate, or replace those with the same number',
  },
  readers: 'public',
  enteredBy: 'enter-rulings',
  list: z.object({ gateRulings: z.array(gateRulingSchema) }).openapi('GateRulingList'),
  body: z
    .strictObject({ gateRulings: z.array(newGateRulingSchema).min(1).max(1000) })
    .openapi('NewGateRulings'),
  table: 'gateRuling',
  columns,
  key: ['id'],
  isDecision: true,
  personal: ['author', 'reason'],
  rules: recordRooms.gateRulings,
} as const satisfies RecordKind<GateRuling, typeof columns>
