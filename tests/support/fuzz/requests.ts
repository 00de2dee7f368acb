import fc from 'fast-check'
import type { Operation } from './description.ts'
import { hostileText, hostileValue, mutated, mutation } from './hostile.ts'
import { type Known, type Schema, valuesOf } from './schema-values.ts'

/** A request as it goes out. */
export interface Sent {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?:
    | string
    | { readonly file: string; readonly name: string; readonly fields: Record<string, string> }
}

/** Segments that no encoder would write. */
const rawSegments = fc.constantFrom(
  '%00',
  '%ff',
  '%c0%80',
  '%ed%a0%80',
  '%E0%A4%A',
  '..%2f',
  '%2e%2e',
  '%2e%2e%2f',
  '%',
  '%0a',
)

const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'))

const headers = fc.record(
  {
    'accept-language': fc.constantFrom('vi', 'en', '*', 'en;q=x', ';;;', `xx-${'y'.repeat(500)}`),
    'if-none-match': fc.constantFrom('*', '""', 'W/"x"', '"', 'x'.repeat(2000)),
    'x-request-id': fc.constantFrom('a', '', 'x'.repeat(300), '../..'),
    'accept-encoding': fc.constantFrom('gzip', 'br', 'identity;q=0', ';', '*;q=0'),
    cookie: fc.constantFrom('thidua-session=x', 'thidua-session=', '=;=;', 'lang=%', 'x=%E0%A4%A'),
    prefer: fc.constantFrom('wait=0', 'wait=x', 'wait=-1', 'respond-async', ',,,'),
  },
  { requiredKeys: [] },
)

const files = fc.oneof(
  fc.constantFrom(
    '',
    'Mã đơn vị;Ngày;Loại\nU1;19/03/2024;Bài viết\n',
    '\ufeff',
    'PK\u0003\u0004',
    '"',
    ';;;\n;;;',
  ),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

/** Draws requests of every operation: valid ones, nearly valid ones and such as nobody means well with. */
export const requestsOf = (
  operations: readonly Operation[],
  resolve: (ref: string) => Schema,
  known: Known,
): fc.Arbitrary<{ readonly operation: Operation; readonly sent: Sent }> => {
  const { fits, parameter } = valuesOf(resolve, known)

  const pathOf = ({ path, parameters }: Operation): fc.Arbitrary<string> => {
    const own = parameters.filter(found => found.in === 'path')
    const values = own.map(({ name, schema }) =>
      fc.oneof(
        { weight: 12, arbitrary: parameter(schema, name).map(encoded) },
        { weight: 1, arbitrary: rawSegments },
      ),
    )
    // An empty segment is another path, and dots are taken away before anything is sent.
    return fc
      .tuple(...values)
      .map(found =>
        found.reduce(
          (at, value, i) => at.replace(`{${own[i]?.name}}`, () => value.replace(/^\.*$/, '%20')),
          path,
        ),
      )
  }
  const queryOf = ({ parameters }: Operation): fc.Arbitrary<string> => {
    const own = parameters.filter(found => found.in === 'query')
    const parts = own.map(({ name, schema, required }) =>
      fc.option(
        parameter(schema, name).map(value => `${name}=${encoded(value)}`),
        { freq: required ? 9 : 2 },
      ),
    )
    const made = fc.option(
      fc.tuple(hostileText, hostileText).map(pair => pair.map(encoded).join('=')),
      { freq: 1 },
    )
    return fc
      .tuple(...parts, made)
      .map(found => found.filter(part => part !== null))
      .map(found => (found.length === 0 ? '' : `?${found.join('&')}`))
  }
  const jsonOf = (schema: Schema): fc.Arbitrary<string> => {
    const valid = fits(schema)
    return fc.oneof(
      { weight: 5, arbitrary: valid.map(value => JSON.stringify(value)) },
      {
        weight: 6,
        arbitrary: fc.tuple(valid, mutation).map(([v, m]) => JSON.stringify(mutated(v, m)) ?? 'null'),
      },
      { weight: 1, arbitrary: hostileValue.map(value => JSON.stringify(value)) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('', '{', '{"a":', '[1,]', '\0', '{"a":1}x', '"\\ud800"', '1e999'),
      },
    )
  }
  const bodyOf = ({ body }: Operation): fc.Arbitrary<Pick<Sent, 'body' | 'headers'>> => {
    const types = Object.keys(body)
    if (types.length === 0) return fc.constant({ headers: {} })
    if (types.includes('multipart/form-data')) {
      const fields = fc.dictionary(
        fc.constantFrom('status', 'emptyCells', 'unit'),
        fc.oneof(hostileText, fc.constantFrom('verified', 'keep', 'U1')),
      )
      const form = fc.record({
        file: files,
        name: fc.oneof(hostileText, fc.constantFrom('a.csv', 'a.xlsx')),
        fields,
      })
      return form.map(sent => ({ body: sent, headers: {} }))
    }
    const { schema } = body['application/json'] as { schema: Schema }
    const stated = fc.oneof(
      { weight: 12, arbitrary: fc.constant('application/json') },
      { weight: 2, arbitrary: fc.constantFrom(...types) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          'text/plain',
          'application/json; charset=utf-16',
          '',
          'multipart/form-data',
          '/',
        ),
      },
    )
    return fc
      .tuple(jsonOf(schema), stated)
      .map(([text, type]) => ({ body: text, headers: type === '' ? {} : { 'content-type': type } }))
  }
  const ofOperation = (operation: Operation) =>
    fc
      .tuple(pathOf(operation), queryOf(operation), headers, bodyOf(operation))
      .map(([path, query, own, sent]) => ({
        operation,
        sent: {
          ...sent,
          method: operation.method.toUpperCase(),
          path: path + query,
          headers: { ...own, ...sent.headers },
        },
      }))
  return fc.oneof(...operations.map(ofOperation))
}

/** Sends what was drawn. */
export const initOf = ({ method, headers: own, body }: Sent): RequestInit => {
  if (body === undefined) return { method, headers: own }
  if (typeof body === 'string') return { method, headers: own, body }
  const form = new FormData()
  form.set('file', new File([body.file], body.name))
  for (const [name, value] of Object.entries(body.fields)) form.set(name, value)
  return { method, headers: own, body: form }
}
