import { describe, expect, test } from 'vitest'
import {
  diff,
  label,
  type Parts,
  perItem,
  short,
  withFlag,
  withItems,
  withLine,
} from '../support/changed-line.ts'
import { group, smallSet } from '../support/small-set.ts'

const withRating = (parts: Parts = {}) =>
  smallSet([group('G', [])], { ratings: [{ id: 'good', label, from: '50', ...parts }] })

describe('numbers are compared as numbers, words letter by letter', () => {
  const title = (text: string) => smallSet([group('G', [])], { title: { vi: text, en: text } })
  const aliases = (...words: string[]) =>
    smallSet([group('G', [])], {
      vocabulary: {
        unitKinds: { school: { label, aliases: words } },
        ...{ kinds: { article: { label } }, channels: {}, levels: {} },
      },
    })
  const vote = (quorum: string) => ({ quorum, thresholdPercent: '80', denominator: 'members' })
  const council = (quorum: string) => withFlag({ council: vote(quorum) })
  const share = (rest: Parts = {}) =>
    withFlag({ quota: { percentOf: 'units', percent: '20', rounding: 'floor', ...rest } })
  const under = { units: 5, seats: 1 }
  test.each<[string, Parts, Parts, unknown[]]>([
    ['a cap', withLine({ cap: '2.5' }), withLine({ cap: '2.50' }), []],
    [
      'a value in the place of a fact',
      withLine(),
      withLine({ value: '1' }),
      [['changed', 'value', 'articles', '1']],
    ],
    ['points below zero', withItems({ points: '-1' }), withItems({ points: '-1.0' }), []],
    [
      'a title',
      title('1.1'),
      title('1.10'),
      [
        ['changed', 'title/vi', '1.1', '1.10'],
        ['changed', 'title/en', '1.1', '1.10'],
      ],
    ],
    ['an alias', aliases('1.1'), aliases('1.10'), [['changed', 'aliases', ['1.1'], ['1.10']]]],
    ['one alias more', aliases('a'), aliases('a', 'b'), [['changed', 'aliases', ['a'], ['a', 'b']]]],
    ['a quorum', council('2/3'), council('4/6'), [['changed', 'council/quorum', '2/3', '4/6']]],
    ['a council that votes', withFlag(), council('2/3'), [['changed', 'council', null, vote('2/3')]]],
    ['no council any more', council('2/3'), withFlag(), [['changed', 'council', vote('2/3'), null]]],
    ['a quota with one figure more', share(), share({ under }), [['changed', 'quota/under', null, under]]],
  ])('%s', (_, before, after, changes) => {
    expect(short(diff(before, after))).toEqual(changes)
  })
})

describe('rows of figures go by the figure that names them', () => {
  const points = (curve: Parts) => withLine({ points: curve })
  const straight = (...rows: [at: string, points: string][]) =>
    points({ interpolate: rows.map(([at, given]) => ({ at, points: given })) })
  const classes = (...rows: [from: string, points: string][]) =>
    points({
      bySize: {
        of: 'staff',
        classes: rows.map(([from, given]) => ({ from, points: { perItem: { points: given } } })),
      },
    })
  const seats = (...rows: [from: string, seats: number][]) =>
    withFlag({ quota: { byBlockSize: rows.map(([from, given]) => ({ from, seats: String(given) })) } })
  test.each<[string, Parts, Parts, unknown[]]>([
    [
      'a point of a straight line',
      straight(['0', '0'], ['10', '5']),
      straight(['0', '0'], ['10.0', '6']),
      [['changed', 'points/interpolate/10/points', '5', '6']],
    ],
    [
      'a size class',
      classes(['0', '1'], ['20', '2']),
      classes(['0', '1'], ['20', '3']),
      [['changed', 'points/bySize/classes/20/points/perItem/points', '2', '3']],
    ],
    [
      'a class that begins elsewhere',
      classes(['0', '1'], ['20', '2']),
      classes(['0', '1'], ['30', '2']),
      [
        ['added', 'points/bySize/classes/30', null, { from: '30', points: { perItem: { points: '2' } } }],
        ['removed', 'points/bySize/classes/20', { from: '20', points: { perItem: { points: '2' } } }, null],
      ],
    ],
    [
      'seats of a block size',
      seats(['1', 0], ['5', 1]),
      seats(['1', 0], ['6', 1]),
      [
        ['added', 'quota/byBlockSize/6', null, { from: 6, seats: 1 }],
        ['removed', 'quota/byBlockSize/5', { from: 5, seats: 1 }, null],
      ],
    ],
    [
      'a curve in a class that becomes another',
      points({ bySize: { of: 'staff', classes: [{ from: '0', points: perItem }] } }),
      points({ bySize: { of: 'staff', classes: [{ from: '0', points: { yesNo: { yes: '1' } } }] } }),
      [['changed', 'points/bySize/classes/0/points', perItem, { yesNo: { yes: '1' } }]],
    ],
    [
      'of what the size is',
      points({ bySize: { of: 'staff', classes: [{ from: '0', points: perItem }] } }),
      points({ bySize: { of: { sum: ['staff', 'planned'] }, classes: [{ from: '0', points: perItem }] } }),
      [['changed', 'points/bySize/of', 'staff', { sum: ['staff', 'planned'] }]],
    ],
  ])('%s', (_, before, after, changes) => {
    expect(short(diff(before, after))).toEqual(changes)
  })

  const asked = (...bounds: string[]) => ({
    conditions: bounds.map(bound => ({ label, when: { place: { atMost: bound } } })),
  })
  test.each<[string, Parts, Parts, unknown[]]>([
    [
      'conditions have no such figure and go by their place',
      withRating(asked('1', '2')),
      withRating(asked('1', '3')),
      [['changed', 'conditions/1/when', { place: { atMost: '2' } }, { place: { atMost: '3' } }]],
    ],
    [
      'one more of them',
      withRating(asked('1')),
      withRating(asked('1', '2')),
      [['added', 'conditions/1', null, { label, when: { place: { atMost: '2' } } }]],
    ],
    [
      'the first of them, as a whole list',
      withRating(),
      withRating(asked('1')),
      [['changed', 'conditions', null, [{ label, when: { place: { atMost: '1' } } }]]],
    ],
    [
      'the first of them after none, as a whole list',
      withRating({ conditions: [] }),
      withRating(asked('1')),
      [['changed', 'conditions', [], [{ label, when: { place: { atMost: '1' } } }]]],
    ],
    [
      'a list of rules that are compared as a whole',
      smallSet([group('G', [])], { policies: { duplicates: [{ by: 'link', counts: 'once' }] } }),
      smallSet([group('G', [])], { policies: { duplicates: [{ by: 'event', counts: 'once' }] } }),
      [['changed', 'duplicates', [{ by: 'link', counts: 'once' }], [{ by: 'event', counts: 'once' }]]],
    ],
    [
      'tie-breaks too',
      smallSet([group('G', [])], { policies: { ranking: { basis: 'rounded', tieBreak: [{ group: 'G' }] } } }),
      smallSet([group('G', []), group('H', [])], {
        policies: { ranking: { basis: 'rounded', tieBreak: [{ group: 'H' }] } },
      }),
      [
        ['added', '', null, group('H', [])],
        ['changed', 'ranking/tieBreak', [{ group: 'G' }], [{ group: 'H' }]],
      ],
    ],
  ])('%s', (_, before, after, changes) => {
    expect(short(diff(before, after))).toEqual(changes)
  })
})
