import fc from 'fast-check'
import { hostileText } from './hostile.ts'

/** As much of a JSON schema as the description of the API uses. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: string
  readonly format?: string
  readonly example?: unknown
}

/** Values that mean something to the data at hand, by the name of the field that holds them. */
export type Known = Readonly<Record<string, readonly unknown[]>>

const days = ['2024-01-01', '2024-03-19', '2024-12-31', '2025-01-10', '2024-02-29']

const texts = ({
  format,
  pattern,
  example,
  minLength = 0,
  maxLength = 60,
}: Schema): fc.Arbitrary<unknown> => {
  if (format === 'date') return fc.constantFrom(...days)
  if (format === 'uuid') return fc.uuid()
  if (format === 'binary') return fc.constant('x')
  const shaped =
    pattern === undefined
      ? fc.string({ minLength: Math.max(1, minLength), maxLength: Math.min(maxLength, 60), unit: 'grapheme' })
      : fc.stringMatching(new RegExp(pattern))
  return example === undefined ? shaped : fc.oneof(fc.constant(example), shaped)
}

/** Draws values that fit a schema; of fields whose name is known mostly such as stand for something that is stored. */
export const valuesOf = (resolve: (ref: string) => Schema, known: Known) => {
  const fits = (schema: Schema, name: string, depth: number): fc.Arbitrary<unknown> => {
    if (schema.$ref !== undefined) return fits(resolve(schema.$ref), name, depth)
    const usual = plain(schema, name, depth)
    const meant = known[name] ?? []
    if (meant.length === 0 || schema.properties) return usual
    return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...meant) }, { weight: 1, arbitrary: usual })
  }
  const plain = (schema: Schema, name: string, depth: number): fc.Arbitrary<unknown> => {
    const { type, anyOf, oneOf, allOf, items, properties } = schema
    if (schema.const !== undefined) return fc.constant(schema.const)
    if (schema.enum) return fc.constantFrom(...schema.enum)
    const choices = anyOf ?? oneOf
    if (choices) return fc.oneof(...choices.map(choice => fits(choice, name, depth)))
    if (allOf)
      return fits(
        Object.assign({}, ...allOf.map(part => (part.$ref ? resolve(part.$ref) : part))),
        name,
        depth,
      )
    if (Array.isArray(type)) return fc.oneof(...type.map(one => plain({ ...schema, type: one }, name, depth)))
    if (type === 'array' || items)
      return fc.array(fits(items ?? {}, name, depth + 1), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, 3),
      })
    if (type === 'object' || properties) return objects(schema, depth)
    if (type === 'integer' || type === 'number')
      return fc.integer({ min: schema.minimum ?? -5, max: Math.min(schema.maximum ?? 5000, 5000) })
    if (type === 'boolean') return fc.boolean()
    if (type === 'null') return fc.constant(null)
    return type === 'string' ? texts(schema) : fc.jsonValue({ maxDepth: 1 })
  }
  const objects = ({ properties = {}, required = [], additionalProperties }: Schema, depth: number) => {
    const fields = Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [name, fits(schema, name, depth + 1)]),
    )
    const stated = fc.record(fields, { requiredKeys: [...required] })
    if (typeof additionalProperties !== 'object') return stated
    return fc.dictionary(fc.constantFrom('staff', 'height', 'x'), fits(additionalProperties, '', depth + 1))
  }
  return {
    fits: (schema: Schema, name = ''): fc.Arbitrary<unknown> => fits(schema, name, 0),
    /** A parameter: usually what is stored, else what the schema allows, else anything. */
    parameter: (schema: Schema, name: string): fc.Arbitrary<string> => {
      const meant = known[name] ?? []
      return fc.oneof(
        ...(meant.length > 0 ? [{ weight: 8, arbitrary: fc.constantFrom(...meant).map(String) }] : []),
        { weight: 2, arbitrary: fits(schema, name, 0).map(String) },
        { weight: 2, arbitrary: hostileText },
      )
    },
  }
}
