import { z } from '@hono/zod-openapi'
import { issue } from '@thidua/scoring/issues'
import type { RecordRules } from '@thidua/scoring/records'
import { dateField, idField, textField } from '../../http/fields.ts'
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

/** No scoring reads a closure, so it has its rules here: whatever is closed is left out before. */
const closureRules: RecordRules<Closure> = {
  nameOf: ({ unit }) => unit,
  check: (records, { units, period: { from, to } }) => {
    const seen = new Set<string>()
    return records.flatMap(({ unit, on }, i) => {
      const isRepeated = seen.has(unit)
      seen.add(unit)
      return [
        ...(isRepeated ? [issue('repeated-key', [i], { id: unit })] : []),
        ...(units.has(unit) ? [] : [issue('unknown-unit', [i, 'unit'], { unit })]),
        ...(from <= on && on <= to ? [] : [issue('closure-outside-period', [i, 'on'], { on })]),
      ]
    })
  },
}

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
  enteredBy: 'enter-rulings',
  list: z.object({ closures: z.array(closureSchema) }).openapi('ClosureList'),
  body: z.strictObject({ closures: z.array(newClosureSchema).min(1).max(1000) }).openapi('NewClosures'),
  table: 'closure',
  columns,
  key: ['unit'],
  rowOf: ({ unit, on, document }) => ({ unit, endedOn: on, document }),
  recordOf: ({ endedOn, ...closure }) => ({ ...closure, on: endedOn }),
  rules: closureRules,
} as const satisfies RecordKind<Closure, typeof columns>
