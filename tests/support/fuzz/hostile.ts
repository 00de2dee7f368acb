import fc from 'fast-check'

/** Texts that have broken programs before: for databases, dates, numbers, encodings, paths, scripts, objects. */
export const hostileTexts: readonly string[] = [
  ...[
    '',
    ' ',
    '\t\n',
    '\0',
    'a\0b',
    '\ud800',
    'x\udfff',
    '\u202e',
    '\ufeff',
    '\u0301',
    'Ư\u0323ơ\u0301',
    '🏴',
  ],
  ...['0000-00-00', '0000-01-01', '0001-01-01', '2024-02-30', '2024-13-45', '9999-12-31', '2024-13-45~a'],
  ...['2024-01-01~', '2024-01-01~\0', '~', '-1', '0', '-0', '1.5', '1e3', '1e999', 'NaN', 'Infinity', '0x10'],
  ...['2147483647', '2147483648', '-2147483649', '9007199254740993', '9223372036854775808', '1'.repeat(400)],
  ...[
    '١٢',
    '½',
    '0.000000000000000001',
    '1/0',
    'null',
    'true',
    '[]',
    '{}',
    '__proto__',
    'constructor',
    'toString',
  ],
  ...[
    '../../etc/passwd',
    '%00',
    '%2e%2e',
    'a/b',
    '\\',
    '"',
    "'; drop table unit; --",
    '$1',
    '<script>x</script>',
  ],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is sent as it stands
  ...['${7*7}', '{{x}}', 'a'.repeat(101), 'ă'.repeat(3000), '('.repeat(500)],
]

const deep = (levels: number): unknown => {
  let value: unknown = 1
  for (let i = 0; i < levels; i++) value = i % 2 === 0 ? [value] : { a: value }
  return value
}

/** What a JSON document may hold where something else is expected. */
export const hostileValues: readonly unknown[] = [
  ...[null, true, false, 0, -0, -1, 1.5, 1e308, 2_147_483_648, -2_147_483_649, 2 ** 53, [], {}, [[]], [null]],
  ...[
    deep(40),
    JSON.parse('{"__proto__":{"a":1}}'),
    JSON.parse('{"constructor":{"prototype":1}}'),
    { a: { b: {} } },
  ],
  ...hostileTexts,
]

export const hostileText = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', maxLength: 40 }),
)
export const hostileValue = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...hostileValues) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
)

type Holder = Record<string | number, unknown>
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null

/** A way through plain data, and what is done where it ends. */
export const mutation = fc.record({
  way: fc.array(fc.nat(50), { minLength: 1, maxLength: 5 }),
  deed: fc.constantFrom('replace', 'delete', 'add', 'repeat'),
  value: hostileValue,
  name: fc.oneof(fc.constantFrom('id', 'unit', '__proto__', 'x'), hostileText),
})
export type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never

/** The same data with one place changed: what is sent is then nearly valid. */
export const mutated = (root: unknown, { way, deed, value, name }: Mutation): unknown => {
  if (!isHolder(root)) return value
  const copy = structuredClone(root) as Holder
  let at: Holder = copy
  for (const step of way) {
    const keys = Object.keys(at)
    if (keys.length === 0) break
    const key = keys[step % keys.length] as string
    const inner = at[key]
    if (isHolder(inner) && Object.keys(inner).length > 0 && step !== way.at(-1)) at = inner
    else {
      if (deed === 'replace') at[key] = value
      else if (deed === 'delete') Array.isArray(at) ? at.splice(Number(key), 1) : delete at[key]
      else if (deed === 'repeat' && Array.isArray(at)) at.push(inner)
      else if (Array.isArray(at)) at.push(value)
      else Object.defineProperty(at, name, { value, enumerable: true, configurable: true, writable: true })
      break
    }
  }
  return copy
}
