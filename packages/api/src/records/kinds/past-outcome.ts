import { z } from '@hono/zod-openapi'
import { type PastOutcome, recordRooms } from '@thidua/scoring/records'
import { dateField, idField, textField } from '../../http/fields.ts'
import type { RecordKind } from '../record-kind.ts'

const daysField = z.strictObject({ from: dateField, to: dateField })

/** What an earlier period gave a unit, or what was awarded already within this one. */
const pastOutcomeSchema = z
  .object({
    unit: z.string(),
    period: z.object({ from: dateField, to: dateField }),
    rating: z.string().nullable(),
    commendations: z.array(z.string()).readonly(),
    document: z.string(),
  })
  .openapi('PastOutcome')

export const newPastOutcomeSchema = z
  .strictObject({
    unit: idField.openapi({ description: 'May be a unit of earlier times that is none of this period' }),
    period: daysField,
    rating: idField.nullable().default(null).openapi({ description: 'In the words of this period’s set' }),
    commendations: z.array(idField).max(50).default([]),
    document: textField(500),
  })
  .openapi('NewPastOutcome')

const columns = {
  unit: 'text',
  startsOn: 'date',
  endsOn: 'date',
  document: 'text',
  rating: 'text?',
  commendations: 'list',
} as const

export const history = {
  field: 'history',
  segment: 'history',
  tag: 'History',
  texts: {
    list: 'What earlier periods gave the units',
    order: 'By unit and days',
    store: 'Add outcomes of earlier periods, or replace those of the same unit, days and document',
  },
  readers: 'public',
  enteredBy: 'enter-rulings',
  list: z.object({ history: z.array(pastOutcomeSchema) }).openapi('History'),
  body: z.strictObject({ history: z.array(newPastOutcomeSchema).min(1).max(5000) }).openapi('NewHistory'),
  table: 'pastOutcome',
  columns,
  key: ['unit', 'startsOn', 'endsOn', 'document'],
  names: { commendations: 'commendation' },
  order: ['unit', 'endsOn', 'startsOn', 'document'],
  rowOf: ({ period: { from, to }, commendations, ...outcome }) => ({
    ...outcome,
    startsOn: from,
    endsOn: to,
    commendations: [...commendations],
  }),
  recordOf: ({ startsOn, endsOn, ...outcome }) => ({ ...outcome, period: { from: startsOn, to: endsOn } }),
  /** A rating of null says “not rated”, and stays. */
  inputOf: record => record as PastOutcome,
  rules: recordRooms.history,
} as const satisfies RecordKind<PastOutcome, typeof columns>
