import type { Activity } from '@thidua/scoring/records'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchStored } from '../../packages/api/src/intake/corrections/match-stored.ts'
import { completeActivity } from '../../packages/api/src/intake/families/complete-activity.ts'

const activity = (change: Partial<Activity> = {}): Activity => {
  const {
    id: _,
    link: __,
    ...draft
  } = {
    unit: 'THPT01',
    date: '2023-10-12',
    kind: 'article',
    channel: 'portal',
    title: 'Tin tháng 10',
    quantity: '20',
    status: 'submitted' as const,
    ...change,
  } as Activity
  return completeActivity(draft).activity
}

const match = (given: readonly Partial<Activity>[], stored: readonly Partial<Activity>[]) =>
  matchStored(given.map(activity), stored.map(activity))

const kinds = (given: readonly Partial<Activity>[], stored: readonly Partial<Activity>[]): string[] =>
  match(given, stored).map(({ kind }) => kind)

const page = (n: number): string => `https://a.vd.example/tin/${n}`

describe('the same activity with another value is a correction', () => {
  test.each<[string, Partial<Activity>, Partial<Activity>, unknown]>([
    ['quantity', {}, { quantity: '2' }, [{ field: 'quantity', before: '20', after: '2' }]],
    [
      'with a page',
      { evidence: page(1) },
      { evidence: page(1), quantity: '2' },
      [{ field: 'quantity', before: '20', after: '2' }],
    ],
    [
      'evidence is added',
      {},
      { evidence: page(1) },
      [{ field: 'evidence', before: undefined, after: page(1) }],
    ],
    [
      'a document is named better',
      { evidence: 'KH 12' },
      { evidence: 'KH 12/KH-THPT' },
      [{ field: 'evidence', before: 'KH 12', after: 'KH 12/KH-THPT' }],
    ],
    [
      'people reached',
      { reached: '40', audience: '50' },
      { reached: '45', audience: '50' },
      [{ field: 'reached', before: '40', after: '45' }],
    ],
    [
      'level, of the same page',
      { evidence: page(1), level: 'district' },
      { evidence: page(1), level: 'province' },
      [{ field: 'level', before: 'district', after: 'province' }],
    ],
    [
      'capitals of the title',
      {},
      { title: 'TIN THÁNG 10', quantity: '2' },
      [{ field: 'quantity', before: '20', after: '2' }],
    ],
  ])('%s', (_, stored, given, changes) => {
    expect(match([given], [stored])).toMatchObject([{ kind: 'correction', changes }])
  })

  test('it keeps what the correction does not name, and takes its status', () => {
    const [found] = match([{ quantity: '2' }], [{ evidence: page(1), reached: '40', status: 'verified' }])
    expect(found).toMatchObject({
      kind: 'correction',
      activity: { quantity: '2', evidence: page(1), link: page(1), reached: '40', status: 'submitted' },
    })
  })
})

describe('another activity stays another', () => {
  test.each<[string, Partial<Activity>]>([
    ['unit', { unit: 'THPT02' }],
    ['day', { date: '2023-10-13' }],
    ['kind', { kind: 'post' }],
    ['channel', { channel: 'zalo' }],
    ['title', { title: 'Tin tháng 11' }],
    ['level without a page', { level: 'district' }],
    ['event', { event: 'hội thi' }],
  ])('%s', (what, change) => {
    const stored = what === 'event' ? { event: 'hội khỏe' } : {}
    expect(kinds([{ ...change, quantity: '2' }], [stored])).toEqual(['new'])
  })

  test('the same title on another page', () => {
    expect(match([{ evidence: page(2) }], [{ evidence: page(1) }])).toMatchObject([
      { kind: 'new', alike: [{ why: 'same-title' }] },
    ])
  })
})

describe('the same page is pointed out', () => {
  test('in an earlier file of the unit, and of another unit', () => {
    const stored = [
      { evidence: page(1), title: 'Cũ' },
      { evidence: `https://m.a.vd.example/tin/1/?utm_source=x`, unit: 'THPT02' },
    ]
    expect(match([{ evidence: page(1), date: '2023-10-20' }], stored)).toMatchObject([
      {
        kind: 'new',
        alike: [
          { why: 'same-page', activity: { title: 'Cũ' } },
          { why: 'same-page-elsewhere', activity: { unit: 'THPT02' } },
        ],
      },
    ])
  })

  test('as one of several', () => {
    expect(
      match([{ evidence: page(2), title: 'Khác' }], [{ evidence: `${page(1)} ${page(2)}` }]),
    ).toMatchObject([{ alike: [{ why: 'same-page' }] }])
  })
})

describe('several against several', () => {
  test('what is there as it is takes no part', () => {
    expect(kinds([{}, { quantity: '2' }], [{}, { quantity: '5' }])).toEqual(['stored', 'correction'])
    expect(kinds([{}, { quantity: '2' }], [{}])).toEqual(['stored', 'new'])
  })
  test('nobody can say which', () => {
    expect(kinds([{ quantity: '2' }], [{}, { quantity: '5' }])).toEqual(['unclear'])
    expect(kinds([{ quantity: '2' }, { quantity: '3' }], [{}])).toEqual(['unclear', 'unclear'])
  })
  test('pages say which', () => {
    const stored = [{ evidence: page(1) }, { evidence: page(2) }]
    const given = [
      { evidence: page(2), quantity: '2' },
      { evidence: page(1), quantity: '3' },
    ]
    const found = match(given, stored)
    expect(found).toMatchObject([
      { kind: 'correction', of: { link: page(2) } },
      { kind: 'correction', of: { link: page(1) } },
    ])
  })
})

const drawn = fc.record({
  title: fc.constantFrom('A', 'B'),
  quantity: fc.constantFrom('1', '2', '3'),
  evidence: fc.constantFrom(undefined, page(1), page(2), 'KH 1'),
})

test('no stored activity is corrected twice, order does not matter, and a second time nothing is new', () => {
  fc.assert(
    fc.property(fc.array(drawn, { maxLength: 5 }), fc.array(drawn, { maxLength: 5 }), (given, before) => {
      const stored = [...new Map(before.map(one => [activity(one).id, activity(one)])).values()]
      const incoming = [...new Map(given.map(one => [activity(one).id, activity(one)])).values()]
      const matches = matchStored(incoming, stored)
      const replaced = matches.flatMap(one => (one.kind === 'correction' ? [one.of.id] : []))
      expect(new Set(replaced).size).toBe(replaced.length)
      const reversed = matchStored([...incoming].reverse(), [...stored].reverse()).reverse()
      expect(reversed.map(({ kind }) => kind)).toEqual(matches.map(({ kind }) => kind))
      const after = stored.filter(({ id }) => !replaced.includes(id))
      for (const one of matches) if (one.kind === 'correction' || one.kind === 'new') after.push(one.activity)
      const again = matchStored(incoming, after)
      again.forEach((one, i) => {
        if (matches[i]!.kind !== 'unclear') expect(one.kind).not.toBe('new')
      })
    }),
    { numRuns: 300 },
  )
})
