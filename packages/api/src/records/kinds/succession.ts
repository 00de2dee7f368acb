import { z } from '@hono/zod-openapi'
import type { Succession } from '@thidua/scoring/records'
import { dateField, idField, textField } from '../../http/fields.ts'
import { checkRepeats } from '../input-checks.ts'
import type { RecordKind } from '../record-kind.ts'

/** One unit became, or became part of, another on a day. */
const successionSchema = z
  .object({ from: z.string(), to: z.string(), on: dateField, document: z.string() })
  .openapi('Succession')

export const newSuccessionSchema = z
  .strictObject({ from: idField, to: idField, on: dateField, document: textField(500) })
  .refine(({ from, to }) => from !== to, { path: ['to'], message: 'own-successor' })
  .openapi('NewSuccession')

const columns = { predecessor: 'text', successor: 'text', happenedOn: 'date', document: 'text' } as const

const nameOf = ({ from, to }: Succession): string => `${from} → ${to}`

export const successions = {
  field: 'successions',
  segment: 'successions',
  tag: 'Successions',
  texts: {
    list: 'Which unit became, or became part of, which',
    order: 'By successor',
    store: 'Add successions, or replace those between the same units',
  },
  readers: 'public',
  list: z.object({ successions: z.array(successionSchema) }).openapi('SuccessionList'),
  body: z
    .strictObject({ successions: z.array(newSuccessionSchema).min(1).max(1000) })
    .openapi('NewSuccessions'),
  table: 'succession',
  columns,
  key: ['predecessor', 'successor'],
  order: ['successor', 'predecessor'],
  unitColumns: ['predecessor', 'successor'],
  rowOf: ({ from, to, on, document }) => ({ predecessor: from, successor: to, happenedOn: on, document }),
  recordOf: ({ predecessor, successor, happenedOn, document }) => ({
    from: predecessor,
    to: successor,
    on: happenedOn,
    document,
  }),
  nameOf,
  check: records => checkRepeats(records, nameOf, 'successions'),
} as const satisfies RecordKind<Succession, typeof columns>
