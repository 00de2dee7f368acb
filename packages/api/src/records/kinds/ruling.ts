import { z } from '@hono/zod-openapi'
import { type Ruling, recordRooms } from '@thidua/scoring/records'
import { decimalField, idField, textField } from '../../http/fields.ts'
import type { RecordKind } from '../record-kind.ts'

const decisionSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('points'), points: decimalField }),
    z.strictObject({ kind: z.literal('not-applicable') }),
  ])
  .openapi('Decision')

/** A decision of the committee that enters the final score as an input. */
export const rulingSchema = z
  .object({
    id: z.string(),
    unit: z.string(),
    criterion: z.string(),
    decision: decisionSchema,
    author: z.string().openapi({ description: 'The body or seat that decided' }),
    reason: z.string(),
    document: z.string(),
  })
  .openapi('Ruling')

export const newRulingSchema = z
  .strictObject({
    id: textField(100),
    unit: idField,
    criterion: idField,
    decision: decisionSchema,
    author: textField(200),
    reason: textField(2000),
    document: textField(500),
  })
  .openapi('NewRuling')

const columns = {
  id: 'text',
  unit: 'text',
  criterion: 'text',
  /** Null: the criterion does not apply to the unit. */
  points: 'decimal?',
  author: 'text',
  reason: 'text',
  document: 'text',
} as const

export const rulings = {
  field: 'rulings',
  segment: 'rulings',
  tag: 'Rulings',
  texts: {
    list: 'Rulings of the committee',
    order: 'By number',
    store: 'Add rulings, or replace those with the same number',
  },
  readers: 'public',
  enteredBy: 'enter-rulings',
  list: z.object({ rulings: z.array(rulingSchema) }).openapi('RulingList'),
  body: z.strictObject({ rulings: z.array(newRulingSchema).min(1).max(1000) }).openapi('NewRulings'),
  table: 'ruling',
  columns,
  key: ['id'],
  isDecision: true,
  personal: ['author', 'reason'],
  rowOf: ({ decision, ...ruling }) => ({
    ...ruling,
    points: decision.kind === 'points' ? decision.points : null,
  }),
  recordOf: ({ points, ...ruling }) => ({
    ...ruling,
    decision: points === null ? { kind: 'not-applicable' } : { kind: 'points', points },
  }),
  rules: recordRooms.rulings,
} as const satisfies RecordKind<Ruling, typeof columns>
