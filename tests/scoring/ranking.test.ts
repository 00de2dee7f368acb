import { scorePeriod } from '@thidua/scoring'
import { encodeActivities, scoreColumns } from '@thidua/scoring/columns'
import type { Unit } from '@thidua/scoring/records'
import { describe, expect, test } from 'vitest'
import { compiled, criterion, declare, group, input, line, school, smallSet } from '../support/small-set.ts'

const perItem = { perItem: { points: '1' } }
const table = [
  group('G', [criterion('a', '10', [line('a1', { value: 'done', points: perItem })])]),
  group('H', [
    criterion('b', '10', [
      line('b1', { value: 'share', points: perItem }),
      line('b2', { value: 'cases', points: perItem, column: 'bonus' }),
      line('b3', { value: 'handled', points: { yesNo: { yes: '1' } }, column: 'deduction' }),
    ]),
  ]),
]

interface Entrant {
  readonly id: string
  /** done, share, cases, handled: what earns in a, earns in b, adds to b, takes 1 from b. */
  readonly declared: readonly [string, string, string, 'yes' | 'no']
  readonly staff?: string
  readonly block?: string
}

const unitOf = ({ id, staff, block }: Entrant): Unit =>
  school(id, { block: block ?? 'b1', attributes: staff === undefined ? {} : { staff } })

const standingsOf = (
  entrants: readonly Entrant[],
  tieBreak: unknown[],
  { basis = 'rounded', ...policies }: Record<string, unknown> = {},
) => {
  const set = compiled(smallSet(table, { policies: { ...policies, ranking: { basis, tieBreak } } }))
  const given = input({
    units: entrants.map(unitOf),
    declarations: entrants.flatMap(({ id, declared: [done, share, cases, handled] }) =>
      declare(id, { done, share, cases, handled }),
    ),
  })
  const standings = scorePeriod(set, given, 'final').blocks.flatMap(block => block.standings)
  const columns = scoreColumns(set, given, encodeActivities([], new Map()), 'final')
  const byUnit = new Map(standings.map(standing => [standing.unit, standing]))
  expect([...columns.ranks]).toEqual(given.units.map(({ id }) => byUnit.get(id)?.place ?? 0))
  return standings
}

const linesOf = (standings: ReturnType<typeof standingsOf>) =>
  standings.map(({ unit, place, shared, decidedBy, tieKeys }) => [unit, place, shared, decidedBy, tieKeys])

describe('equal totals are told apart by the declared keys, in their order', () => {
  // A: 6 + 4 = 10 · B: 4 + 6 = 10 · C: 4 + 4 + 2 bonus = 10 · D: 6 + 5 − 1 = 10
  const a: Entrant = { id: 'A', declared: ['6', '4', '0', 'no'], staff: '10' }
  const b: Entrant = { id: 'B', declared: ['4', '6', '0', 'no'], staff: '20' }
  const c: Entrant = { id: 'C', declared: ['4', '4', '2', 'no'] }
  const d: Entrant = { id: 'D', declared: ['6', '5', '0', 'yes'] }

  // What is not known wins neither way.
  const unknown = null

  const cases: readonly [string, readonly Entrant[], unknown[], unknown[]][] = [
    [
      'a group',
      [a, b],
      [{ group: 'H' }],
      [
        ['B', 1, false, 0, ['6']],
        ['A', 2, false, 0, ['4']],
      ],
    ],
    [
      'the first group of the table',
      [b, a],
      [{ group: 'G' }],
      [
        ['A', 1, false, 0, ['6']],
        ['B', 2, false, 0, ['4']],
      ],
    ],
    [
      'a criterion',
      [b, a],
      [{ criterion: 'a' }],
      [
        ['A', 1, false, 0, ['6']],
        ['B', 2, false, 0, ['4']],
      ],
    ],
    [
      'standard points',
      [c, a],
      [{ component: 'standard' }],
      [
        ['A', 1, false, 0, ['10']],
        ['C', 2, false, 0, ['8']],
      ],
    ],
    [
      'bonuses',
      [a, c],
      [{ component: 'bonus' }],
      [
        ['C', 1, false, 0, ['2']],
        ['A', 2, false, 0, ['0']],
      ],
    ],
    [
      'deductions: fewer are better',
      [d, a],
      [{ component: 'deduction' }],
      [
        ['A', 1, false, 0, ['0']],
        ['D', 2, false, 0, ['-1']],
      ],
    ],
    [
      'a fact',
      [a, b],
      [{ fact: 'staff' }],
      [
        ['B', 1, false, 0, ['20']],
        ['A', 2, false, 0, ['10']],
      ],
    ],
    [
      'a fact, said to be better when higher',
      [a, b],
      [{ fact: 'staff', better: 'higher' }],
      [
        ['B', 1, false, 0, ['20']],
        ['A', 2, false, 0, ['10']],
      ],
    ],
    [
      'a fact that is better when lower',
      [b, a],
      [{ fact: 'staff', better: 'lower' }],
      [
        ['A', 1, false, 0, ['-10']],
        ['B', 2, false, 0, ['-20']],
      ],
    ],
    [
      'a fact that one of them lacks',
      [c, a],
      [{ fact: 'staff' }],
      [
        ['A', 1, false, 0, ['10']],
        ['C', 2, false, 0, [unknown]],
      ],
    ],
    [
      '… better when lower',
      [c, a],
      [{ fact: 'staff', better: 'lower' }],
      [
        ['A', 1, false, 0, ['-10']],
        ['C', 2, false, 0, [unknown]],
      ],
    ],
    [
      '… however bad the known one is',
      [c, { ...b, staff: '2000000000000' }],
      [{ fact: 'staff', better: 'lower' }],
      [
        ['B', 1, false, 0, ['-2000000000000']],
        ['C', 2, false, 0, [unknown]],
      ],
    ],
    [
      'a fact that both lack: the place is shared',
      [{ id: 'A', declared: ['6', '4', '0', 'no'] }, c],
      [{ fact: 'staff' }],
      [
        ['A', 1, true, null, [unknown]],
        ['C', 1, true, null, [unknown]],
      ],
    ],
    [
      'the second key, where the first is equal',
      [a, b],
      [{ component: 'bonus' }, { group: 'H' }],
      [
        ['B', 1, false, 1, ['0', '6']],
        ['A', 2, false, 1, ['0', '4']],
      ],
    ],
    [
      'no key: the place is shared',
      [a, b],
      [],
      [
        ['A', 1, true, null, []],
        ['B', 1, true, null, []],
      ],
    ],
    [
      'keys that are all equal: shared',
      [a, b],
      [{ component: 'bonus' }],
      [
        ['A', 1, true, null, ['0']],
        ['B', 1, true, null, ['0']],
      ],
    ],
  ]
  test.each(cases)('by %s', (_, entrants, tieBreak, lines) => {
    expect(linesOf(standingsOf(entrants, tieBreak))).toEqual(lines)
    const sumsOnly = { missing: 'zero', notApplicable: 'no-rescale' }
    expect(linesOf(standingsOf(entrants, tieBreak, sumsOnly))).toEqual(lines)
  })

  test('only neighbours with the same total say what decided', () => {
    // E: 9 + 9 = 18 stands before, F: 1 stands after; between them A and B are told apart by group H, C shares with A.
    const e: Entrant = { id: 'E', declared: ['9', '9', '0', 'no'] }
    const f: Entrant = { id: 'F', declared: ['1', '0', '0', 'no'] }
    const same: Entrant = { id: 'S', declared: ['6', '4', '0', 'no'] }
    expect(linesOf(standingsOf([f, a, same, b, e], [{ group: 'H' }]))).toEqual([
      ['E', 1, false, null, ['9']],
      ['B', 2, false, 0, ['6']],
      ['A', 3, true, 0, ['4']],
      ['S', 3, true, null, ['4']],
      ['F', 5, false, null, ['0']],
    ])
  })

  test('each block has places of its own, in the order in which blocks appear', () => {
    const other: Entrant = { id: 'O', declared: ['1', '0', '0', 'no'], block: 'b0' }
    const standings = standingsOf([b, other, a], [{ group: 'H' }])
    expect(standings.map(({ block, unit, place }) => `${block} ${unit} ${place}`)).toEqual([
      'b1 B 1',
      'b1 A 2',
      'b0 O 1',
    ])
  })
})

describe('the basis of the rank', () => {
  // 3.334 and 3.331 are both printed 3.33.
  const high: Entrant = { id: 'high', declared: ['3.334', '0', '0', 'no'] }
  const low: Entrant = { id: 'low', declared: ['3.331', '0', '2', 'no'] }
  const lower: Entrant = { ...low, declared: ['3.331', '0', '0', 'no'] }
  const least: Entrant = { id: 'least', declared: ['3.331', '0', '0', 'no'] }
  const placesOf = (basis: string, entrants: readonly Entrant[], tieBreak: unknown[] = []) =>
    standingsOf(entrants, tieBreak, { basis }).map(({ unit, total, place }) => `${unit} ${total} ${place}`)

  test('rounded: what is printed alike shares a place', () => {
    expect(placesOf('rounded', [lower, high])).toEqual(['low 3.33 1', 'high 3.33 1'])
  })
  test('exact: what is printed alike may still differ', () => {
    expect(placesOf('exact', [lower, high])).toEqual(['high 3.33 1', 'low 3.33 2'])
  })
  test('exact: a tie-break is asked only where the exact totals are equal', () => {
    expect(placesOf('exact', [lower, least, high], [{ component: 'bonus' }])).toEqual([
      'high 3.33 1',
      'low 3.33 2',
      'least 3.33 2',
    ])
    expect(placesOf('rounded', [high, low], [{ component: 'bonus' }])).toEqual(['low 5.33 1', 'high 3.33 2'])
  })
})

describe('without a total', () => {
  test('a unit stands last, has no place, shares none, and nothing decided', () => {
    const set = compiled(smallSet(table, { policies: { ranking: { basis: 'rounded', tieBreak: [] } } }))
    const given = input({
      units: [school('silent'), school('mute'), school('u')],
      declarations: declare('u', { done: '1', share: '1', cases: '0', handled: 'no' }),
    })
    const standings = scorePeriod(set, given, 'final').blocks[0]?.standings
    expect(standings).toEqual([
      { unit: 'u', block: 'b1', total: '2', place: 1, shared: false, decidedBy: null, tieKeys: [] },
      { unit: 'silent', block: 'b1', total: null, place: null, shared: false, decidedBy: null, tieKeys: [] },
      { unit: 'mute', block: 'b1', total: null, place: null, shared: false, decidedBy: null, tieKeys: [] },
    ])
    expect([...scoreColumns(set, given, encodeActivities([], new Map()), 'final').ranks]).toEqual([0, 0, 1])
  })
})
