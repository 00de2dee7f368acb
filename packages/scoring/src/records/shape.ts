import { dateOf, dayNumber } from '../calendar/day.ts'
import { type Issue, issue } from '../result.ts'

type Path = readonly (string | number)[]

/** What a value of a document must look like; tells every place where it does not. */
export type Shape = (value: unknown, path: Path) => Issue[]

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What was given, short enough for a sentence. */
const given = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 100) : typeof value)

export const textWhere =
  (code: string, fits: (text: string) => boolean, params: Readonly<Record<string, string>> = {}): Shape =>
  (value, path) =>
    typeof value === 'string' && fits(value) ? [] : [issue(code, path, { given: given(value), ...params })]

export const idText = textWhere('invalid-text', text => text !== '' && text.length <= 200)
export const digestText = textWhere('invalid-digest', text => /^[0-9a-f]{64}$/.test(text))
export const dateText = textWhere(
  'invalid-date',
  text => /^\d{4}-\d{2}-\d{2}$/.test(text) && dateOf(dayNumber(text)) === text,
)
/** Longer than any sum of amounts, short enough to compute with. */
export const decimalText = textWhere('invalid-decimal', text => /^-?\d{1,40}(\.\d{1,24})?$/.test(text))
/** What a division may leave: a decimal, or a fraction. */
export const exactText = textWhere('invalid-decimal', text =>
  /^-?\d{1,40}(\.\d{1,24}|\/[1-9]\d{0,39})?$/.test(text),
)
export const amountText = textWhere('invalid-amount', text => /^\d{1,40}(\.\d{1,24})?$/.test(text))
export const wholeText = textWhere('invalid-integer', text => /^\d{1,40}$/.test(text))
export const anyText = textWhere('invalid-text', () => true)

export const flag: Shape = (value, path) =>
  typeof value === 'boolean' ? [] : [issue('invalid-flag', path, { given: given(value) })]

export const whole: Shape = (value, path) =>
  Number.isSafeInteger(value) ? [] : [issue('invalid-integer', path, { given: given(value) })]

export const oneOf = (...words: readonly string[]): Shape =>
  textWhere('not-one-of', text => words.includes(text), { values: words.join(', ') })

export const orNull =
  (shape: Shape): Shape =>
  (value, path) =>
    value === null ? [] : shape(value, path)

export const listOf =
  (shape: Shape): Shape =>
  (value, path) =>
    Array.isArray(value)
      ? // A hole in a list is looked at like what stands beside it.
        Array.from<unknown>(value).flatMap((item, i) => shape(item, [...path, i]))
      : [issue('expected-list', path)]

/** An object with any keys, whose values are all of one shape. */
export const recordOf =
  (shape: Shape): Shape =>
  (value, path) =>
    isObject(value)
      ? Object.entries(value).flatMap(([key, inner]) => shape(inner, [...path, key]))
      : [issue('expected-object', path)]

/** An object with these keys and no others. */
export const objectOf =
  (required: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape =>
  (value, path) => {
    if (!isObject(value)) return [issue('expected-object', path)]
    const shapes = new Map(Object.entries({ ...optional, ...required }))
    return [
      ...Object.keys(required).flatMap(key =>
        Object.hasOwn(value, key) ? [] : [issue('missing-key', [...path, key], { key })],
      ),
      ...Object.entries(value).flatMap(([key, inner]) => {
        const shape = shapes.get(key)
        return shape ? shape(inner, [...path, key]) : [issue('unknown-key', [...path, key], { key })]
      }),
    ]
  }

/** Keys that may be absent, or there without a value. */
export const absentable = (shapes: Readonly<Record<string, Shape>>): Readonly<Record<string, Shape>> =>
  Object.fromEntries(
    Object.entries(shapes).map(([key, shape]): [string, Shape] => [
      key,
      (value, path) => (value === undefined ? [] : shape(value, path)),
    ]),
  )

export const periodShape = objectOf({ from: dateText, to: dateText })

export const statusText = oneOf('submitted', 'verified', 'rejected')
