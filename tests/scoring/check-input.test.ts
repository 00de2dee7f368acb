import { scorePeriod } from '@thidua/scoring'
import { checkInput, doubtInput, type ScoringInput } from '@thidua/scoring/records'
import { describe, expect, it, test } from 'vitest'
import { fullSet, fullYear } from '../support/full-year.ts'

type Key = string | number
// biome-ignore lint/suspicious/noExplicitAny: a caller without types
type Plain = any

const keysOf = (path: string): Key[] => path.split('/').map(key => (/^\d+$/.test(key) ? Number(key) : key))
const holderOf = (document: Plain, keys: readonly Key[]): Plain =>
  keys.slice(0, -1).reduce((inner, key) => inner[key], document)

const changed = (change: (input: Plain) => unknown) => {
  const input = structuredClone(fullYear)
  change(input)
  return checkInput(fullSet, input)
}
/** The issues of the full year with one place written otherwise. */
const withValue = (path: string, value: unknown) =>
  changed(input => {
    const keys = keysOf(path)
    holderOf(input, keys)[keys.at(-1)!] = value
  })
const error = (code: string, path: readonly Key[], params: Record<string, string> = {}) => ({
  code,
  path,
  params,
  severity: 'error',
})

it('an input in which everything is as it should be has no issue, and is scored', () => {
  expect(checkInput(fullSet, fullYear)).toEqual([])
  expect(scorePeriod(fullSet, fullYear, 'final').scores.map(({ total }) => total)).toEqual(['4.5', '4', '27'])
})

describe('a value that is not what it must be has its place', () => {
  const states = 'submitted, verified, rejected'
  test.each<[string, unknown, string, Record<string, string>]>([
    ['period/from', '2024', 'invalid-date', { given: '2024' }],
    ['asOf', '2024-02-30', 'invalid-date', { given: '2024-02-30' }],
    ['units/0/name', 5, 'invalid-text', { given: 'number' }],
    ['units/0/kind', '', 'invalid-text', { given: '' }],
    ['units/1/parent', '', 'invalid-text', { given: '' }],
    ['units/2/attributes/staff', '1,5', 'invalid-decimal', { given: '1,5' }],
    ['activities/0/quantity', '-1', 'invalid-amount', { given: '-1' }],
    ['activities/0/status', 'sent', 'not-one-of', { given: 'sent', values: states }],
    ['activities/2/reached', '', 'invalid-amount', { given: '' }],
    ['activities/2/audience', 120, 'invalid-amount', { given: 'number' }],
    ['activities/2/channel', '', 'invalid-text', { given: '' }],
    ['activities/2/level', '', 'invalid-text', { given: '' }],
    ['activities/2/partner', '', 'invalid-text', { given: '' }],
    ['activities/2/title', null, 'invalid-text', { given: 'object' }],
    ['activities/2/evidence', 1, 'invalid-text', { given: 'number' }],
    ['activities/2/link', 1, 'invalid-text', { given: 'number' }],
    ['activities/2/event', 1, 'invalid-text', { given: 'number' }],
    ['declarations/0/status', '', 'not-one-of', { given: '', values: states }],
    ['declarations/4/verifiedValue', 2, 'invalid-text', { given: 'number' }],
    ['marks/0/recused', 'no', 'invalid-flag', { given: 'no' }],
    ['marks/0/points', 'ten', 'invalid-decimal', { given: 'ten' }],
    ['rulings/0/decision/points', '', 'invalid-decimal', { given: '' }],
    ['rulings/0/decision', null, 'expected-object', {}],
    [
      'rulings/0/decision',
      { kind: 'perhaps' },
      'not-one-of',
      { given: 'perhaps', values: 'points, not-applicable' },
    ],
    ['rulings/0/reason', null, 'invalid-text', { given: 'object' }],
    ['holds/0/from', '', 'invalid-date', { given: '' }],
    ['holds/1/until', null, 'invalid-date', { given: 'object' }],
    ['gateRulings/0/gate', '', 'invalid-text', { given: '' }],
    ['gateRulings/0/document', 1, 'invalid-text', { given: 'number' }],
    ['history/0/period/to', '', 'invalid-date', { given: '' }],
    ['history/0/rating', '', 'invalid-text', { given: '' }],
    ['successions/0/on', 'May', 'invalid-date', { given: 'May' }],
    ['units', {}, 'expected-list', {}],
    ['activities/1', 'a1', 'expected-object', {}],
  ])('%s: %j is %s', (path, value, code, params) => {
    const keys = keysOf(path)
    const place = code === 'not-one-of' && path.endsWith('decision') ? [...keys, 'kind'] : keys
    expect(withValue(path, value)).toStrictEqual([error(code, place, params)])
  })

  test.each([
    ...['period', 'asOf', 'units', 'activities', 'declarations', 'marks', 'rulings', 'holds', 'period/to'],
    ...['id', 'name', 'kind', 'block', 'attributes'].map(key => `units/0/${key}`),
    ...['id', 'unit', 'date', 'kind', 'quantity', 'status'].map(key => `activities/0/${key}`),
    ...['unit', 'fact', 'value', 'status'].map(key => `declarations/0/${key}`),
    ...['unit', 'line', 'member', 'points', 'reason'].map(key => `marks/0/${key}`),
    ...['id', 'unit', 'criterion', 'decision', 'author', 'reason', 'document'].map(key => `rulings/0/${key}`),
    'rulings/0/decision/points',
    ...['id', 'unit', 'from', 'reason', 'document'].map(key => `holds/0/${key}`),
    ...['id', 'unit', 'gate', 'author', 'reason', 'document'].map(key => `gateRulings/0/${key}`),
    ...['unit', 'period', 'rating', 'commendations', 'document'].map(key => `history/0/${key}`),
    ...['from', 'to', 'on', 'document'].map(key => `successions/0/${key}`),
  ])('%s must be there', path => {
    const keys = keysOf(path)
    const key = String(keys.at(-1))
    expect(changed(input => delete holderOf(input, keys)[key])).toStrictEqual([
      error('missing-key', keys, { key }),
    ])
  })

  test.each([
    ...['gateRulings', 'history', 'successions', 'units/1/parent', 'marks/1/recused', 'holds/1/until'],
    ...['channel', 'level', 'partner', 'reached', 'audience', 'title', 'evidence', 'link', 'event'].map(
      key => `activities/2/${key}`,
    ),
    ...['declarations/4/verifiedValue', 'declarations/4/evidence'],
  ])('%s may be absent, or there without a value', path => {
    const keys = keysOf(path)
    expect(withValue(path, undefined)).toEqual([])
    expect(changed(input => delete holderOf(input, keys)[keys.at(-1)!])).toEqual([])
  })

  test.each([
    ...['period', 'units/0', 'activities/0', 'declarations/0', 'marks/0', 'rulings/0', 'rulings/0/decision'],
    ...['rulings/2/decision', 'holds/0', 'gateRulings/0', 'history/0', 'successions/0'],
  ])('%s has no other keys', path => {
    expect(withValue(`${path}/more`, '')).toStrictEqual([
      error('unknown-key', [...keysOf(path), 'more'], { key: 'more' }),
    ])
  })

  it('keeps nobody from hearing of the names in every other record', () => {
    const wrong = changed(input => {
      input.asOf = ''
      input.rulings[0].reason = 1
      input.rulings[0].criterion = 'c0'
      input.rulings[1].criterion = 'c0'
      input.declarations[0].unit = 'Z'
      input.gateRulings[0].gate = 'open'
    })
    expect(wrong).toStrictEqual([
      error('invalid-date', ['asOf'], { given: '' }),
      error('invalid-text', ['rulings', 0, 'reason'], { given: 'number' }),
      error('unknown-unit', ['declarations', 0, 'unit'], { unit: 'Z' }),
      error('unknown-criterion', ['rulings', 1, 'criterion'], { criterion: 'c0' }),
      error('unknown-gate', ['gateRulings', 0, 'gate'], { name: 'open' }),
    ])
  })

  it('of a unit leaves open which units there are: records of it are not called unknown', () => {
    const given = withValue('units/2/id', '')
    expect(given).toStrictEqual([error('invalid-text', ['units', 2, 'id'], { given: '' })])
    expect(withValue('units/1', null)).toStrictEqual([error('expected-object', ['units', 1])])
  })

  it('of the whole is all that is told', () => {
    for (const input of [null, undefined, 'x', []] as unknown as ScoringInput[])
      expect(checkInput(fullSet, input)).toStrictEqual([error('expected-object', [])])
  })
})

describe('what a scoring would leave out in silence is doubted, not refused', () => {
  const doubts = (change: (input: Plain) => unknown) => {
    const input = structuredClone(fullYear)
    change(input)
    expect(checkInput(fullSet, input)).toEqual([])
    return doubtInput(fullSet, input).map(({ code, path, severity }) => {
      expect(severity).toBe('warning')
      return `${path.join('/')} ${code}`
    })
  }
  const asItIs = doubts(() => {})

  test.each<[string, (input: Plain) => unknown, string]>([
    [
      'a kind',
      input => Object.assign(input.activities[0], { kind: 'dance' }),
      'activities/0/kind unknown-term',
    ],
    [
      'a channel',
      input => Object.assign(input.activities[0], { channel: 'smoke' }),
      'activities/0/channel unknown-term',
    ],
    [
      'a day after the period',
      input => Object.assign(input.activities[0], { date: '2030-01-01' }),
      'activities/0/date outside-period',
    ],
    [
      'more reached than there were',
      input => Object.assign(input.activities[0], { reached: '3', audience: '2' }),
      'activities/0/reached reached-over-audience',
    ],
    [
      'an attribute',
      input => Object.assign(input.units[0].attributes, { shoes: '3' }),
      'units/0/attributes/shoes unknown-term',
    ],
    [
      'what is declared again',
      input => input.declarations.push({ ...input.declarations[0] }),
      `declarations/${fullYear.declarations.length} repeated-key`,
    ],
  ])('%s', (_, change, told) => {
    expect(doubts(change).filter(found => !asItIs.includes(found))).toEqual([told])
  })

  it('an activity that no rule counts is told by its kind', () => {
    const other = Object.keys(fullSet.set.vocabulary.kinds).find(kind => kind !== 'article')!
    expect(doubts(input => Object.assign(input.activities[0], { kind: other }))).toContain(
      'activities/0/kind activity-without-rule',
    )
  })

  it('a set that is not in force on the first day of the period', () => {
    const { from } = fullSet.set.effective
    const before = { from: `${Number(from.slice(0, 4)) - 2}-01-01`, to: fullYear.period.to }
    const [first] = doubtInput(fullSet, { ...fullYear, period: before })
    expect(first).toMatchObject({ code: 'set-not-in-force', path: ['period', 'from'], severity: 'warning' })
  })
})
