import { parseBundle, verifyBundle } from '@thidua/scoring/receipt'
import { describe, expect, it, test } from 'vitest'
import { bundleOf, fullYear } from '../support/full-year.ts'

type Key = string | number
// biome-ignore lint/suspicious/noExplicitAny: whoever writes a bundle by hand does not mind types
type Plain = any

const keysOf = (path: string): Key[] => path.split('/').map(key => (/^\d+$/.test(key) ? Number(key) : key))
const holderOf = (document: Plain, keys: readonly Key[]): Plain =>
  keys.slice(0, -1).reduce((inner, key) => inner[key], document)

const changed = (change: (document: Plain) => void) => {
  const document = bundleOf(fullYear) as Plain
  change(document)
  const read = parseBundle(JSON.stringify(document))
  return read.ok ? [] : read.issues
}

/** The issues of a bundle with one place written otherwise. */
const withValue = (path: string, value: unknown) =>
  changed(document => {
    const keys = keysOf(path)
    holderOf(document, keys)[keys.at(-1)!] = value
  })

const error = (code: string, path: readonly Key[], params: Record<string, string> = {}) => ({
  code,
  path,
  params,
  severity: 'error',
})

const hex = 'f'.repeat(64)
const unit = 'facts/units/0'
const outcome = 'result/units/0'

describe('a value of a bundle that is not what it must be has its place', () => {
  test.each<[string, unknown, string, Record<string, string>]>([
    ['format', 'thidua-bundle/2', 'not-one-of', { given: 'thidua-bundle/2', values: 'thidua-bundle/1' }],
    ['receipt/format', '', 'not-one-of', { given: '', values: 'thidua-receipt/1' }],
    ['facts/format', null, 'not-one-of', { given: 'object', values: 'thidua-facts/1, thidua-facts/2' }],
    ['result/format', 1, 'not-one-of', { given: 'number', values: 'thidua-result/1' }],
    ['receipt/semantics', '9', 'not-one-of', { given: '9', values: '1, 2' }],
    ['receipt/digest', hex.slice(1), 'invalid-digest', { given: hex.slice(1) }],
    [`${unit}/activities`, null, 'invalid-digest', { given: 'object' }],
    ['receipt/engine', 1, 'invalid-text', { given: 'number' }],
    ['facts/basis', 'sure', 'not-one-of', { given: 'sure', values: 'self, verified, final' }],
    [`${unit}/kind`, '', 'invalid-text', { given: '' }],
    [`${unit}/kind`, 'x'.repeat(201), 'invalid-text', { given: 'x'.repeat(100) }],
    [`${unit}/kind`, ['x'], 'invalid-text', { given: 'object' }],
    [`${unit}/submitted`, 'true', 'invalid-flag', { given: 'true' }],
    [`${unit}/submitted`, 1, 'invalid-flag', { given: 'number' }],
    [`${unit}/measures/articles`, '-1', 'invalid-amount', { given: '-1' }],
    [`${unit}/measures/articles`, 1, 'invalid-amount', { given: 'number' }],
    [`${unit}/attributes/staff`, '1,5', 'invalid-decimal', { given: '1,5' }],
    [`${unit}/marks/l2/spread`, '8.', 'invalid-decimal', { given: '8.' }],
    [`${unit}/marks/l2/values/mean`, '1/0', 'invalid-decimal', { given: '1/0' }],
    [`${unit}/marks/l2/members`, '2', 'invalid-integer', { given: '2' }],
    [`${unit}/marksDigest`, 'x', 'invalid-digest', { given: 'x' }],
    [`${unit}/rulings/c3/points`, '', 'invalid-decimal', { given: '' }],
    [`${unit}/declared/0`, '', 'invalid-text', { given: '' }],
    ['facts/units/1/gateRulings/late', '', 'invalid-text', { given: '' }],
    ['facts/history/0/period/to', '31/12/2023', 'invalid-date', { given: '31/12/2023' }],
    ['facts/history/0/commendations/0', '', 'invalid-text', { given: '' }],
    ['facts/successions/0/on', '2024', 'invalid-date', { given: '2024' }],
    [`${outcome}/place`, 1.5, 'invalid-integer', { given: 'number' }],
    [`${outcome}/place`, '1', 'invalid-integer', { given: '1' }],
    [`${outcome}/lines/l1`, 7, 'invalid-text', { given: 'number' }],
    ['receipt', [], 'expected-object', {}],
    [unit, 'A', 'expected-object', {}],
    [unit, null, 'expected-object', {}],
    [`${unit}/attributes`, [], 'expected-object', {}],
    [`${unit}/measures`, null, 'expected-object', {}],
    [`${unit}/marks/l2`, [], 'expected-object', {}],
    ['facts/units', null, 'expected-list', {}],
  ])('%s: %j is %s', (path, value, code, params) => {
    expect(withValue(path, value)).toStrictEqual([error(code, keysOf(path), params)])
  })

  test.each([
    ['64 hexadecimal digits', 'receipt/facts', hex, true],
    ['one digit less', 'receipt/facts', hex.slice(1), false],
    ['one digit more before', 'receipt/facts', `0${hex}`, false],
    ['a letter beyond f after', 'receipt/facts', `${hex}g`, false],
    ['capital letters', 'receipt/facts', hex.toUpperCase(), false],
    ['a leap day', 'facts/asOf', '2024-02-29', true],
    ['the same day of another year', 'facts/asOf', '2023-02-29', false],
    ['a thirteenth month', 'facts/asOf', '2024-13-01', false],
    ['a day without its zero', 'facts/asOf', '2024-03-1', false],
    ['a time behind the date', 'facts/asOf', '2024-03-01T00:00', false],
    ['words where the digits stand', 'facts/asOf', '0NaN-NaN-NaN', false],
    ['an id of 200 characters', `${unit}/kind`, 'x'.repeat(200), true],
    ['40 digits', `${unit}/measures/articles`, '9'.repeat(40), true],
    ['41 digits', `${unit}/measures/articles`, '9'.repeat(41), false],
    ['24 decimals', `${unit}/measures/articles`, `12.${'1'.repeat(24)}`, true],
    ['25 decimals', `${unit}/measures/articles`, `12.${'1'.repeat(25)}`, false],
    ['a space before an amount', `${unit}/measures/articles`, ' 1', false],
    ['a word behind an amount', `${unit}/measures/articles`, '1x', false],
    ['a negative decimal of 40 digits', `${unit}/attributes/staff`, `-${'9'.repeat(40)}`, true],
    ['a decimal of 41 digits', `${unit}/attributes/staff`, '9'.repeat(41), false],
    ['a decimal with 24 decimals', `${unit}/attributes/staff`, `-12.${'1'.repeat(24)}`, true],
    ['a decimal with 25 decimals', `${unit}/attributes/staff`, `-12.${'1'.repeat(25)}`, false],
    ['a space before a decimal', `${unit}/attributes/staff`, ' 1', false],
    ['a word behind a decimal', `${unit}/attributes/staff`, '1x', false],
    ['no points: the criterion does not apply', `${unit}/rulings/c3/points`, null, true],
    ['no rating of an earlier year', 'facts/history/0/rating', null, true],
    ['a fraction', `${unit}/marks/l2/values/mean`, '26/3', true],
    ['a fraction of nothing', `${unit}/marks/l2/values/mean`, '26/', false],
    ['no place', `${outcome}/place`, null, true],
    ['an empty total', `${outcome}/total`, '', true],
  ])('%s', (_, path, value, isRead) => {
    expect(withValue(path, value).map(issue => issue.path)).toEqual(isRead ? [] : [keysOf(path)])
  })
})

describe('the keys of a bundle', () => {
  const required = [
    ...['format', 'receipt', 'criteriaSet', 'facts', 'result'],
    ...['format', 'semantics', 'criteriaSet/digest', 'facts', 'activities', 'result', 'digest', 'engine'].map(
      key => `receipt/${key}`,
    ),
    ...['criteriaSet/id', 'criteriaSet/version', 'basis', 'period/from', 'period/to', 'asOf', 'units'].map(
      key => `facts/${key}`,
    ),
    ...['unit', 'kind', 'block', 'submitted', 'activities', 'attributes', 'measures', 'declarations'].map(
      key => `${unit}/${key}`,
    ),
    ...['marks', 'rulings', 'hold', 'marks/l2/members', 'marks/l2/values', 'rulings/c3/ruling'].map(
      key => `${unit}/${key}`,
    ),
    ...['unit', 'period', 'rating', 'commendations'].map(key => `facts/history/0/${key}`),
    ...['from', 'to', 'on'].map(key => `facts/successions/0/${key}`),
    ...['unit', 'block', 'standard', 'bonus', 'deduction', 'exact', 'total', 'place', 'shared', 'rating'].map(
      key => `${outcome}/${key}`,
    ),
    ...['commendable', 'gates', 'groups', 'criteria', 'lines'].map(key => `${outcome}/${key}`),
    ...['commendation', 'block', 'seatBase', 'seats', 'units'].map(key => `result/proposals/0/${key}`),
  ]
  test.each(required)('%s must be there', path => {
    const keys = keysOf(path)
    const issues = changed(document => delete holderOf(document, keys)[keys.at(-1)!])
    expect(issues).toStrictEqual([error('missing-key', keys, { key: String(keys.at(-1)) })])
  })

  const optional = [`${unit}/parent`, `${unit}/declared`, 'facts/units/1/gateRulings', 'facts/history']
  test.each([...optional, 'facts/successions'])('%s may be absent', path => {
    const keys = keysOf(path)
    expect(changed(document => delete holderOf(document, keys)[keys.at(-1)!])).toEqual([])
  })

  const objects = ['receipt', 'receipt/criteriaSet', 'facts', 'facts/period', unit, `${unit}/marks/l2`]
  const others = [`${unit}/rulings/c3`, 'facts/history/0', 'facts/successions/0', 'result', outcome]
  test.each([...objects, ...others, 'result/proposals/0'])('%s has no other', path => {
    expect(withValue(`${path}/name`, 'x')).toStrictEqual([
      error('unknown-key', [...keysOf(path), 'name'], { key: 'name' }),
    ])
  })
})

describe('what cannot be opened at all', () => {
  it('is told in one issue', () => {
    expect(parseBundle('{')).toStrictEqual({ ok: false, issues: [error('not-json', [])] })
    for (const document of [null, [], 'x', 5])
      expect(verifyBundle(document)).toStrictEqual({ ok: false, issues: [error('expected-object', [])] })
  })
  it('is a criteria set that its own parser refuses, each place under the set', () => {
    expect(withValue('criteriaSet/groups/0/criteria/0/standard', 'ten')).toMatchObject([
      { code: 'invalid-decimal', path: ['criteriaSet', 'groups', 0, 'criteria', 0, 'standard'] },
    ])
  })
})
