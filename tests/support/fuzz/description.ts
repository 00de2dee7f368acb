import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import type { Schema } from './schema-values.ts'

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>
}

export interface Operation {
  readonly method: string
  readonly path: string
  readonly parameters: readonly {
    readonly name: string
    readonly in: 'path' | 'query' | 'header'
    readonly required?: boolean
    readonly schema: Schema
  }[]
  readonly body: Readonly<Record<string, { readonly schema: Schema }>>
  readonly responses: Readonly<Record<string, Content>>
}

interface Document {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, Omit<Operation, 'method' | 'path' | 'body'>>>>
  >
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

const pointerPart = (text: string): string => text.replaceAll('~', '~0').replaceAll('/', '~1')

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))

/** The description of the API, read as a program reads it that knows nothing else. */
export const readDescription = (document: Document) => {
  const ajv = new Ajv2020({
    strict: false,
    formats: { date: isDay, 'date-time': true, uuid: true, binary: true },
  })
  ajv.addSchema(document, 'api')
  const compiled = new Map<string, ValidateFunction>()
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Operation => {
      const { requestBody } = operation as { readonly requestBody?: Content }
      return {
        ...operation,
        method,
        path,
        parameters: operation.parameters ?? [],
        body: requestBody?.content ?? {},
      }
    }),
  )
  /** What is wrong with an answer by the description; null where it is as described. */
  const faultOf = ({ method, path, responses }: Operation, status: number, type: string, text: string) => {
    const documented = responses[status]
    if (!documented) return `status ${status} is not described`
    const media = type.split(';')[0] ?? ''
    if (!documented.content?.[media]) return `${status} with content of type “${type}” is not described`
    if (!media.endsWith('json')) return null
    const pointer = ['paths', path, method, 'responses', String(status), 'content', media, 'schema']
    const key = `api#/${pointer.map(part => encodeURIComponent(pointerPart(part))).join('/')}`
    const validate = compiled.get(key) ?? ajv.compile({ $ref: key })
    compiled.set(key, validate)
    return validate(JSON.parse(text)) ? null : ajv.errorsText(validate.errors)
  }
  const resolve = (ref: string): Schema =>
    document.components.schemas[ref.split('/').at(-1) as string] as Schema
  return { operations, faultOf, resolve }
}
