import { equals } from '../../numbers/exact.ts'
import { parse, print } from '../../numbers/text.ts'
import { type Change, change, type Subject } from './change.ts'

type Field = readonly string[]
type Fields = Readonly<Record<string, unknown>>

/** Compared as a whole: an expression or a condition changed inside is another one. */
const whole = new Set(['value', 'when', 'appliesWhen', 'of', 'tieBreak', 'duplicates'])
/** Text whose digits are no number: `1.10` is not `1.1`. */
const worded = new Set(['clause', 'vi', 'en', 'aliases'])
/** Rows of a list that are known by one of their figures. */
const keys: Readonly<Record<string, string>> = {
  bands: 'from',
  classes: 'from',
  interpolate: 'at',
  byBlockSize: 'from',
}
/** What stands where nothing is written. */
const unwritten: Readonly<Record<string, string>> = {
  column: 'standard',
  start: 'earn',
  weight: '1',
  each: '1',
  above: '0',
  steps: 'proportional',
  no: '0',
  capMode: 'clip',
  tieAtEdge: 'vote',
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Rows of figures; without a figure that names them they are known by their place in the list. */
const isRows = (value: unknown): value is readonly Fields[] =>
  Array.isArray(value) && value.length > 0 && value.every(isFields)

const decimal = /^-?\d+(\.\d+)?$/

const isSame = (a: unknown, b: unknown, key: string): boolean => {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => isSame(item, b[i], key))
  if (isFields(a) && isFields(b))
    return namesOf(a, b).every(name => isSame(a[name] ?? unwritten[name], b[name] ?? unwritten[name], name))
  if (typeof a !== 'string' || typeof b !== 'string' || worded.has(key)) return false
  return decimal.test(a) && decimal.test(b) && equals(parse(a), parse(b))
}

/** Names written in either, in the order of the later one. */
const namesOf = (before: Fields, after: Fields): readonly string[] =>
  [...new Set([...Object.keys(after), ...Object.keys(before)])].filter(
    name => before[name] !== undefined || after[name] !== undefined,
  )

/** Two curves of one kind are compared figure by figure, two kinds as a whole. */
const isComparable = (before: unknown, after: unknown, key: string): boolean =>
  isFields(before) &&
  isFields(after) &&
  !whole.has(key) &&
  (key !== 'points' || Object.keys(before)[0] === Object.keys(after)[0]) &&
  (key !== 'quota' || Object.keys(after).some(name => name in before))

const nameOf = (value: unknown): string => {
  const name = String(value)
  return decimal.test(name) ? print(parse(name)) : name
}

const keyed = (rows: readonly unknown[], by: string | undefined): ReadonlyMap<string, unknown> =>
  new Map(rows.map((row, i) => [by === undefined ? String(i) : nameOf((row as Fields)[by]), row]))

const rowChanges = (
  subject: Subject,
  [before, after]: readonly [readonly unknown[], readonly unknown[]],
  by: string | undefined,
  field: Field,
): readonly Change[] => {
  const [was, is] = [keyed(before, by), keyed(after, by)]
  return [...new Set([...is.keys(), ...was.keys()])].flatMap(key => {
    const at = [...field, key]
    if (!was.has(key)) return [change('added', subject, null, is.get(key), at)]
    if (!is.has(key)) return [change('removed', subject, was.get(key), null, at)]
    return valueChanges(subject, was.get(key), is.get(key), at)
  })
}

/** Every figure in which two values differ, as deep as it can be named. */
export const valueChanges = (
  subject: Subject,
  before: unknown,
  after: unknown,
  field: Field = [],
): readonly Change[] => {
  const key = field.at(-1) ?? ''
  if (isSame(before ?? unwritten[key], after ?? unwritten[key], key)) return []
  if (isRows(before) && isRows(after) && !whole.has(key))
    return rowChanges(subject, [before, after], keys[key], field)
  if (!isComparable(before, after, key)) return [change('changed', subject, before, after, field)]
  const [was, is] = [before as Fields, after as Fields]
  return namesOf(was, is).flatMap(name => valueChanges(subject, was[name], is[name], [...field, name]))
}
