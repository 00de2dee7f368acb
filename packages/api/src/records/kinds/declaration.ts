import { z } from '@hono/zod-openapi'
import type { DeclarationType } from '@thidua/scoring/criteria'
import { type Issue, issue } from '@thidua/scoring/issues'
import type { Declaration } from '@thidua/scoring/records'
import { idField, statusField, textField } from '../../http/fields.ts'
import { checkRepeats, checkUnit } from '../input-checks.ts'
import type { InputContext } from '../input-context.ts'
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
    verifiedValue: textField(100).optional(),
    evidence: textField(2000).optional(),
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

const valueOfType: Readonly<Record<DeclarationType, (value: string) => boolean>> = {
  'yes-no': value => value === 'yes' || value === 'no',
  count: value => /^\d{1,12}$/.test(value),
  number: value => /^-?\d{1,12}(\.\d{1,8})?$/.test(value),
  date: value => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`)),
}

/** Everything in a declaration that does not fit the period's units or its criteria set. */
export const checkDeclaration = (
  declaration: Declaration,
  i: number,
  context: Pick<InputContext, 'set' | 'units'>,
): Issue[] => {
  const path = ['declarations', i]
  const { fact, value, verifiedValue } = declaration
  const definition = Object.hasOwn(context.set.declarations, fact)
    ? context.set.declarations[fact]
    : undefined
  const wrongValue = (field: string, text: string | undefined): Issue[] =>
    !definition || text === undefined || valueOfType[definition.type](text)
      ? []
      : [issue('wrong-declaration-value', [...path, field], { type: definition.type, value: text })]
  return [
    ...checkUnit(context, declaration.unit, path),
    ...(definition ? [] : [issue('unknown-fact', [...path, 'fact'], { fact })]),
    ...wrongValue('value', value),
    ...wrongValue('verifiedValue', verifiedValue),
  ]
}

const nameOf = ({ unit, fact }: Declaration): string => `${unit} ${fact}`

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
  list: z.object({ declarations: z.array(declarationSchema) }).openapi('DeclarationList'),
  body: z
    .strictObject({ declarations: z.array(newDeclarationSchema).min(1).max(5000) })
    .openapi('NewDeclarations'),
  table: 'declaration',
  columns,
  key: ['unit', 'fact'],
  nameOf,
  check: (records, context) => [
    ...checkRepeats(records, nameOf, 'declarations'),
    ...records.flatMap((declaration, i) => checkDeclaration(declaration, i, context)),
  ],
} as const satisfies RecordKind<Declaration, typeof columns>
