import { type CriteriaSet, parseCriteriaSet } from '@thidua/scoring/criteria'
import { describe, expect, test } from 'vitest'
import { issuesOf, lineSet, ofLine } from '../support/issues.ts'

const label = { vi: 'x', en: 'x' }

/** Code and place of what is said of a set. */
const said = (set: unknown) => issuesOf(set).map(([code, place]) => [code, place])
const points = (given: unknown) => lineSet({ points: { perItem: { points: given } } })
const award = (rest: Record<string, unknown>) =>
  lineSet(
    {},
    { commendations: [{ id: 'a', label, eligible: [{ label, when: { declared: 'issued' } }], ...rest }] },
  )
const gate = (when: unknown) =>
  lineSet({}, { ratings: [{ id: 'good', label }], gates: [{ id: 'g', label, when, effect: 'not-rated' }] })
const rounding = { line: 'none', criterion: 'none', group: 'none', total: 'none' }
const deadline = (day: string) => lineSet({ value: { daysAfter: { date: 'sent', deadline: day } } })
const several = (rest: Record<string, unknown>) =>
  lineSet({ value: { over: ['1', 'articles'], as: 'mean', ...rest } })

type Refused = readonly [given: unknown, code: string]
const all = (code: string, ...given: readonly unknown[]): readonly Refused[] => given.map(one => [one, code])

describe('what is read, and what is refused, as', () => {
  test.each<
    [what: string, set: (given: never) => unknown, place: string, good: unknown[], bad: readonly Refused[]]
  >([
    [
      'a decimal',
      points,
      `${ofLine}/points/perItem/points`,
      ['0', '-1', '0.25', '123456789012', '-123456789012.12345678', 0.25, -1, ' 1.5 '],
      all(
        'invalid-decimal',
        '1.123456789',
        '1234567890123',
        '+1',
        '.5',
        '5.',
        '1e3',
        '',
        '-',
        '1 2',
        'x1',
        '1x',
        1e21,
        true,
      ),
    ],
    [
      'a whole number',
      (seats: unknown) => award({ quota: { seats } }),
      'commendations/0/quota/seats',
      [0, '0', 9999, '9999', ' 7 '],
      all('invalid-integer', 10_000, '10000', -1, 1.5, '1.5', '', 'x', '1x', 'x1', null),
    ],
    [
      'decimal places',
      (print: unknown) => lineSet({}, { policies: { rounding: { ...rounding, print } } }),
      'policies/rounding/print',
      [0, '12'],
      [
        [13, 'too-many-places'],
        [-1, 'invalid-integer'],
      ],
    ],
    [
      'so many',
      (best: unknown) => several({ best }),
      `${ofLine}/value/best`,
      [1, '9999'],
      [
        [0, 'count-not-positive'],
        ['0', 'count-not-positive'],
        ['10000', 'invalid-integer'],
        ['', 'invalid-integer'],
      ],
    ],
    [
      'yes or no',
      (monotone: unknown) => lineSet({}, { policies: { monotone } }),
      'policies/monotone',
      [true, false, 'true', 'false', 'yes', 'no'],
      all('invalid-flag', 'True', 'có', 1, '', null),
    ],
    [
      'what can only be meant as yes',
      (fullStandard: unknown) => lineSet({ column: 'bonus', when: { fullStandard } }),
      `${ofLine}/when/fullStandard`,
      [true, 'yes', 'true'],
      [
        [false, 'must-be-true'],
        ['no', 'must-be-true'],
        ['x', 'invalid-flag'],
      ],
    ],
    [
      'an id',
      (exclusive: unknown) => lineSet({ exclusive }),
      `${ofLine}/exclusive`,
      ['a', 'Z', 'a1-b.c', 'x'.repeat(64)],
      [
        ...all('invalid-id', '', '1a', '-a', 'a_b', 'a b', 'ă', 'x'.repeat(65), 7),
        ...all('reserved-id', 'constructor', 'toString', 'hasOwnProperty'),
      ],
    ],
    [
      'a date',
      (to: unknown) => lineSet({}, { effective: { from: '2000-01-01', to, by: 'period' } }),
      'effective/to',
      ['2024-02-29', '2000-12-31'],
      all('invalid-date', '2023-02-29', '2024-13-01', '24-01-01', '01-31', '2024-1-1', ''),
    ],
    [
      'a day of the period',
      deadline,
      `${ofLine}/value/daysAfter/deadline`,
      ['2024-02-29', '01-31', '12-01', '10-10', '31', '01', '19', '30'],
      all(
        'invalid-date',
        '2023-02-29',
        '13-01',
        '00-01',
        '1-01',
        '32',
        '00',
        '40',
        '01-32',
        '01-31x',
        'x01-31',
        '',
      ),
    ],
  ])('%s', (_, set, place, good, bad) => {
    for (const given of good) expect([given, said(set(given as never))]).toEqual([given, []])
    for (const [given, code] of bad)
      expect([given, said(set(given as never))]).toEqual([given, [[code, place]]])
  })
})

describe('what was read is plain', () => {
  const read = (set: unknown): CriteriaSet => {
    const parsed = parseCriteriaSet(set)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
    return parsed.value
  }
  test('a decimal is text without spaces, whatever it was written as', () => {
    const { groups } = read(lineSet({ cap: ' 2.50 ', points: { perItem: { points: 0.25 } } }))
    expect(groups[0]?.criteria?.[0]?.lines[0]).toMatchObject({
      cap: '2.50',
      points: { perItem: { points: '0.25' } },
    })
  })
  test('a whole number is a number', () => {
    expect(read(award({ quota: { seats: ' 07 ' } })).commendations[0]?.quota).toEqual({ seats: 7 })
  })
  test('yes and no are true and false, the format is text', () => {
    const flags = ['yes', 'true', true, 'no', 'false', false].map(
      monotone => read(lineSet({}, { policies: { monotone } })).policies.monotone,
    )
    expect(flags).toEqual([true, true, true, false, false, false])
    expect(read({ ...lineSet({}), format: 1 }).format).toBe('1')
    expect(read(gate({ nothingSubmitted: 'yes' })).gates[0]?.when).toEqual({ nothingSubmitted: true })
  })
})
