import { z } from '@hono/zod-openapi'
import type { Issue } from '@thidua/scoring/criteria'
import { issue } from '@thidua/scoring/issues'
import { dateField, idField, textField } from '../../http/fields.ts'
import { checkRepeats, checkUnit } from '../input-checks.ts'
import type { RecordKind } from '../record-kind.ts'

/** A unit ended on a day and nobody took over from it: from then on it is not scored, and what it did goes nowhere. */
export interface Closure {
  readonly unit: string
  readonly on: string
  readonly document: string
}

const closureSchema = z
  .object({ unit: z.string(), on: dateField, document: z.string() })
  .openapi('Closure', { description: 'A unit that ended without a successor' })

const newClosureSchema = z
  .strictObject({ unit: idField, on: dateField, document: textField(500) })
  .openapi('NewClosure')

const columns = { unit: 'text', endedOn: 'date', document: 'text' } as const

const nameOf = ({ unit }: Closure): string => unit

export const closures = {
  field: 'closures',
  segment: 'closures',
  tag: 'Closures',
  texts: {
    list: 'Units that ended within the period without a successor',
    order: 'By unit',
    store: 'End units, or replace the day and the document of those that ended',
  },
  readers: 'public',
  list: z.object({ closures: z.array(closureSchema) }).openapi('ClosureList'),
  body: z.strictObject({ closures: z.array(newClosureSchema).min(1).max(1000) }).openapi('NewClosures'),
  table: 'closure',
  columns,
  key: ['unit'],
  rowOf: ({ unit, on, document }) => ({ unit, endedOn: on, document }),
  recordOf: ({ endedOn, ...closure }) => ({ ...closure, on: endedOn }),
  nameOf,
  check: (records, context) => [
    ...checkRepeats(records, nameOf, 'closures'),
    ...records.flatMap(({ unit, on }, i): Issue[] => [
      ...checkUnit(context, unit, ['closures', i]),
      ...(context.period.from <= on && on <= context.period.to
        ? []
        : [issue('closure-outside-period', ['closures', i, 'on'], { on })]),
    ]),
  ],
} as const satisfies RecordKind<Closure, typeof columns>
