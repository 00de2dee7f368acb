import { scorePeriod } from '@thidua/scoring'
import { describe, expect, test } from 'vitest'
import {
  article,
  compiled,
  criterion,
  declare,
  group,
  input,
  line,
  pointsOf,
  school,
  scoreDeclared,
  smallSet,
} from '../support/small-set.ts'

/** Shrunk counter-examples that the independent implementation found; each stays as a test. */
describe('what the oracle found', () => {
  const marks = (unit: string, lineId: string, points: string) => ({
    unit,
    line: lineId,
    member: 'TV1',
    points,
    reason: 'lý do',
  })

  test('marks are those of the line wherever in the line they are read: under the leader, in a condition, as a size', () => {
    const set = smallSet([
      group('G', [
        criterion('leader', '10', [
          line('l', { value: { toLeader: { marks: 'mean' } }, points: { proportion: { points: '10' } } }),
        ]),
        criterion('asked', '10', [
          line('w', {
            value: '1',
            points: { yesNo: { yes: '4' } },
            when: { value: { marks: 'mean' }, atLeast: '5' },
          }),
        ]),
        criterion('sized', '10', [
          line('s', {
            value: '1',
            points: {
              bySize: { of: { marks: 'mean' }, classes: [{ from: '5', points: { yesNo: { yes: '3' } } }] },
            },
          }),
        ]),
      ]),
    ])
    const units = [school('u'), school('v')]
    const given = ['l', 'w', 's'].flatMap(id => [marks('u', id, '6'), marks('v', id, '8')])
    const result = scorePeriod(compiled(set), input({ units, marks: given }), 'final')
    expect(['leader', 'asked', 'sized'].map(id => pointsOf(result, id))).toEqual(['7.5', '4', '3'])
  })

  test('over a leader below zero nobody has a share: the worst must not come out best', () => {
    const set = smallSet([
      group('G', [
        criterion('c', '10', [
          line('l', { value: { toLeader: 'done' }, points: { proportion: { points: '10' } } }),
        ]),
      ]),
    ])
    const units = [school('u'), school('v')]
    const declarations = [...declare('u', { done: '-4' }), ...declare('v', { done: '-2' })]
    const result = scorePeriod(compiled(set), input({ units, declarations }), 'final')
    expect([pointsOf(result, 'c', 'u'), pointsOf(result, 'c', 'v')]).toEqual(['0', '0'])
  })

  test('the share of a group of an unresolved unit is unknown, so it closes no gate', () => {
    const set = smallSet(
      [
        group('G', [
          criterion('c', '10', [line('l', { value: 'done', points: { marked: { from: '0', to: '10' } } })]),
        ]),
      ],
      {
        gates: [
          {
            id: 'weak',
            label: { vi: 'Nhóm G dưới 50%', en: 'Group G below 50%' },
            when: { not: { group: 'G', atLeastShare: '0.5' } },
            effect: 'no-commendation',
          },
        ],
      },
    )
    expect(scoreDeclared(set, {}).ratings[0]?.gates).toEqual([{ gate: 'weak', answer: 'unknown' }])
    expect(scoreDeclared(set, { done: '4' }).ratings[0]?.gates).toEqual([{ gate: 'weak', answer: 'yes' }])
  })
})

describe('amounts and factors at the limits of the format stay exact', () => {
  const set = (factor: string) =>
    smallSet(
      [
        group('G', [
          criterion('c', '10', [line('l', { value: 'weighted', points: { yesNo: { yes: '1' } } })]),
        ]),
      ],
      {
        facts: {
          weighted: { sum: 'quantity', factors: { by: 'level', of: { province: factor } } },
        },
      },
    )
  test.each([
    ['999999999999.33333333', '1', '999999999999.33333333'],
    ['123456789.00000001', '3', '370370367.00000003'],
    ['0.00000001', '0.00000001', '0.0000000000000001'],
    ['1.5', '9007199254740993', '13510798882111489.5'],
  ])('a factor of %s times %s is %s', (factor, quantity, value) => {
    const activities = [article('u', { level: 'province', quantity })]
    const result = scorePeriod(compiled(set(factor)), input({ units: [school('u')], activities }), 'final')
    expect(result.scores[0]?.criteria[0]?.lines[0]?.value).toBe(value)
  })
})

describe('a figure that would need itself is missing, never an endless search', () => {
  const set = (value: unknown, facts: Record<string, unknown> = {}) =>
    smallSet(
      [group('G', [criterion('c', '10', [line('l', { value, points: { perItem: { points: '1' } } })])])],
      { facts: { articles: { sum: 'quantity' }, ...facts } },
    )
  const states = (criteria: Record<string, unknown>, units: ReturnType<typeof school>[]) =>
    scorePeriod(compiled(criteria), input({ units }), 'final').scores.map(({ state }) => state)

  test('parents in a ring', () => {
    const ring = [school('p', { parent: 'q' }), school('q', { parent: 'p' })]
    expect(states(set({ children: 'score', as: 'mean' }), ring)).toEqual(['unresolved', 'unresolved'])
    expect(states(set({ children: { points: 'c' }, as: 'mean' }), ring)).toEqual(['unresolved', 'unresolved'])
    const spread = { f: { value: { sum: ['articles', { children: 'f', as: 'sum' }] } } }
    expect(states(set('f', spread), ring)).toEqual(['unresolved', 'unresolved'])
    expect(states(set({ children: 'score', as: 'sum' }), [school('p', { parent: 'p' })])).toEqual([
      'unresolved',
    ])
  })

  test('a parent in the block whose figures its own children read does not have that figure yet', () => {
    const family = [school('p'), school('c', { parent: 'p' })]
    const leader = set({ sum: ['1', { blockMax: { children: 'score', as: 'mean' } }] })
    const score = (units: typeof family) =>
      Object.fromEntries(
        scorePeriod(compiled(leader), input({ units }), 'final').scores.map(({ unit, criteria }) => [
          unit,
          criteria[0]?.state,
        ]),
      )
    expect(score(family)).toEqual({ p: 'scored', c: 'not-applicable' })
    expect(score([...family].reverse())).toEqual({ p: 'scored', c: 'not-applicable' })
  })

  test('parents in a ring whose ratings ask for each other', () => {
    const ring = [school('p', { parent: 'q' }), school('q', { parent: 'p' })]
    const when = { everyChild: { rating: ['good'] } }
    const ratings = [
      {
        id: 'good',
        label: { vi: 'tốt', en: 'good' },
        from: '1',
        conditions: [{ label: { vi: 'x', en: 'x' }, when }],
      },
      { id: 'rest', label: { vi: 'còn lại', en: 'rest' } },
    ]
    const result = scorePeriod(compiled({ ...set('5'), ratings }), input({ units: ring }), 'final')
    expect(result.ratings.map(({ rating, failed }) => [rating, failed[0]?.answer])).toEqual([
      ['rest', 'no'],
      ['rest', 'unknown'],
    ])
  })
})
