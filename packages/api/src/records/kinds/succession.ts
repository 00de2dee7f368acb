import { z } from '@hono/zod-openapi'
import { type Issue, warning } from '@thidua/scoring/issues'
import { type Known, recordRooms, type Succession } from '@thidua/scoring/records'
import { dateField, idField, orAbsent, textField } from '../../http/fields.ts'
import { endedUnits } from '../ended-units.ts'
import type { RecordKind } from '../record-kind.ts'
import type { Closure } from './closure.ts'

/** One unit became, or became part of, another on a day. */
const successionSchema = z
  .object({
    from: z.string(),
    to: z.string(),
    on: dateField,
    document: z.string(),
    name: z.string().nullable().openapi({ description: 'What the unit that is gone was called' }),
    inherits: z.boolean().nullable(),
  })
  .openapi('Succession')

export const newSuccessionSchema = z
  .strictObject({
    from: idField,
    to: idField,
    on: dateField,
    document: textField(500),
    name: orAbsent(textField(300)).openapi({
      description:
        'What the unit that is gone was called, where it is not listed: files find it by this name',
    }),
    inherits: orAbsent(z.boolean()).openapi({
      description: 'Of a unit that became several: this one takes over its records',
    }),
  })
  .openapi('NewSuccession')

const columns = {
  predecessor: 'text',
  successor: 'text',
  happenedOn: 'date',
  document: 'text',
  formerName: 'text?',
  inherits: 'flag?',
} as const

/** Reorganisations of listed units that change nothing in this period, each with the reason. */
const withoutEffect = (
  records: readonly Succession[],
  stored: { readonly successions: readonly Succession[]; readonly closures: readonly Closure[] },
  known: Known,
): Issue[] => {
  const { set, period, blocks } = known
  const ended = endedUnits(set, { period, units: new Set(blocks.keys()), ...stored })
  const { from: first, to: last } = period
  return records.flatMap(({ from, to, on }, i): Issue[] => {
    if (!blocks.has(from) || on < first || on > last || ended.has(from)) return []
    const path = ['successions', i]
    if (!set.policies.succession) return [warning('succession-without-policy', path, { unit: from })]
    const others = stored.successions.filter(step => step.from === from)
    if (others.length > 1 && others.filter(({ inherits }) => inherits).length !== 1)
      return [
        warning('split-without-heir', path, { unit: from, heirs: others.map(step => step.to).join(', ') }),
      ]
    return [
      blocks.has(to)
        ? warning('succession-leads-back', path, { unit: from })
        : warning('successor-not-listed', [...path, 'to'], { unit: from, successor: to }),
    ]
  })
}

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
  enteredBy: 'enter-rulings',
  list: z.object({ successions: z.array(successionSchema) }).openapi('SuccessionList'),
  body: z
    .strictObject({ successions: z.array(newSuccessionSchema).min(1).max(1000) })
    .openapi('NewSuccessions'),
  table: 'succession',
  columns,
  key: ['predecessor', 'successor'],
  names: { predecessor: 'unit', successor: 'unit' },
  order: ['successor', 'predecessor'],
  unitColumns: ['predecessor', 'successor'],
  rowOf: ({ from, to, on, document, name, inherits }) => ({
    predecessor: from,
    successor: to,
    happenedOn: on,
    document,
    formerName: name ?? null,
    inherits: inherits ?? null,
  }),
  recordOf: ({ predecessor, successor, happenedOn, document, formerName, inherits }) => ({
    from: predecessor,
    to: successor,
    on: happenedOn,
    document,
    name: formerName,
    inherits,
  }),
  rules: recordRooms.successions,
  warn: withoutEffect,
} as const satisfies RecordKind<Succession, typeof columns>
