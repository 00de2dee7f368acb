import { z } from '@hono/zod-openapi'
import { type Hold, recordRooms } from '@thidua/scoring/records'
import { dateField, idField, orAbsent, textField } from '../../http/fields.ts'
import type { RecordKind } from '../record-kind.ts'

/** Something is being verified: no proposal while it lasts, and no guilt either. */
export const holdSchema = z
  .object({
    id: z.string(),
    unit: z.string(),
    from: dateField,
    until: dateField.nullable(),
    reason: z.string(),
    document: z.string(),
  })
  .openapi('Hold')

export const newHoldSchema = z
  .strictObject({
    id: textField(100),
    unit: idField,
    from: dateField,
    until: orAbsent(dateField),
    reason: textField(2000),
    document: textField(500),
  })
  .openapi('NewHold')

const columns = {
  id: 'text',
  unit: 'text',
  startsOn: 'date',
  endsOn: 'date?',
  reason: 'text',
  document: 'text',
} as const

/** A hold is ended by storing it again, with its `until`. */
export const holds = {
  field: 'holds',
  segment: 'holds',
  tag: 'Holds',
  texts: {
    list: 'Holds: something is being verified',
    order: 'By number',
    store: 'Add holds, or replace those with the same number',
  },
  readers: 'committee',
  enteredBy: 'enter-rulings',
  list: z.object({ holds: z.array(holdSchema) }).openapi('HoldList'),
  body: z.strictObject({ holds: z.array(newHoldSchema).min(1).max(1000) }).openapi('NewHolds'),
  table: 'hold',
  columns,
  key: ['id'],
  isDecision: true,
  personal: ['reason'],
  rowOf: ({ from, until, ...hold }) => ({ ...hold, startsOn: from, endsOn: until ?? null }),
  recordOf: ({ startsOn, endsOn, ...hold }) => ({ ...hold, from: startsOn, until: endsOn }),
  rules: recordRooms.holds,
} as const satisfies RecordKind<Hold, typeof columns>
