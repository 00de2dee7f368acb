import { parseBundle, verifyActivities, verifyBundle } from '@thidua/scoring/receipt'
import { beforeAll, describe, expect, test } from 'vitest'
import { apiOn, type TestApi } from '../support/api.ts'
import { onEachDatabase } from '../support/database.ts'
import { criterion, group, line, smallSet } from '../support/small-set.ts'

const label = (text: string) => ({ vi: text, en: text })
const one = { perItem: { points: '1' } }

/** Articles count once a link; one case costs a point, and is one case whoever declares it. */
const set = (succession: object) =>
  smallSet(
    [
      group('G', [
        criterion('C', '100', [line('L', { value: 'articles', points: one })]),
        criterion('V', '5', [line('M', { column: 'deduction', value: 'cases', points: one })], {
          start: 'full',
        }),
      ]),
    ],
    {
      facts: { articles: { count: 'activities', where: { kind: ['article'] } } },
      declarations: { cases: { label: label('cases'), type: 'count' } },
      policies: { duplicates: [{ by: 'link', counts: 'once' }], ...succession },
      ratings: [
        { id: 'good', label: label('good'), from: '6' },
        { id: 'rest', label: label('rest') },
      ],
      commendations: [
        {
          ...{
            id: 'praise',
            label: label('praise'),
            quota: { percentOf: 'units', percent: '50', rounding: 'floor' },
          },
          eligible: [{ label: label('any'), when: { score: { atLeast: '1' } } }],
        },
      ],
    },
  )
const policy = { succession: { declarations: { cases: 'largest' } } }
const block = { id: 'k', label: 'K' }
const article = (title: string, unit: string, date: string, evidence?: string) => ({
  ...{ title, unit, date, kind: 'article', quantity: '1', status: 'verified' },
  ...(evidence && { evidence }),
})

onEachDatabase('units that are reorganised within a stored period', database => {
  let api: TestApi
  const open = async (period: string, rules: object) => {
    const installed = await api.call('POST', '/criteria-sets', set(rules))
    await api.call('POST', '/periods', {
      ...{ id: period, title: period, from: '2024-01-01', to: '2024-12-31' },
      ...{ proposalDate: '2024-12-31', criteriaSet: installed.body.digest },
    })
    const post = (path: string, body: unknown) => api.call('POST', `/periods/${period}${path}`, body)
    const units = ['A', 'B', 'N', 'X', 'Y'].map(id => ({ id, name: `Trường ${id}`, kind: 'school', block }))
    await post('/units', { units })
    const stored = await post('/activities', {
      activities: [
        article('a1', 'A', '2024-02-01', 'https://vd.example/1'),
        article('a2', 'A', '2024-03-01'),
        // After the day of the merger there is no A any more.
        article('a3', 'A', '2024-09-01'),
        article('b1', 'B', '2024-02-02', 'https://vd.example/1'),
        article('n1', 'N', '2024-08-01'),
        article('x1', 'X', '2024-05-01'),
        article('y1', 'Y', '2024-05-01'),
      ],
    })
    expect(stored.status).toBe(200)
    await post('/declarations', {
      declarations: ['A', 'B', 'X', 'Y'].map(unit => ({
        ...{ unit, fact: 'cases', status: 'verified' },
        value: unit === 'A' || unit === 'B' ? '1' : '0',
      })),
    })
    const score = async () => {
      const { version } = (await post('/results', {})).body
      const read = async (path: string) =>
        (
          await api.call(
            'GET',
            `/periods/${period}${path}${path.includes('?') ? '&' : '?'}version=${version}`,
          )
        ).body
      return { version, read, standings: await read('/blocks/k/standings') }
    }
    return { post, score }
  }
  const totals = (standings: { rows: { unit: { id: string }; totals: { final: string } }[] }) =>
    Object.fromEntries(standings.rows.map(({ unit, totals: { final } }) => [unit.id, final]))
  const merger = ['A', 'B'].map(from => ({ from, to: 'N', on: '2024-06-30', document: 'NQ 12' }))

  beforeAll(async () => {
    api = await apiOn(database.db)
  })

  describe('with the policy', () => {
    let period: Awaited<ReturnType<typeof open>>
    beforeAll(async () => {
      period = await open('co', policy)
    })

    test('records follow to the heir, one link and one case count once, and the old units leave the ranking', async () => {
      expect((await period.post('/successions', { successions: merger })).body).toEqual({
        outcomes: ['new', 'new'],
      })
      const { standings, read } = await period.score()
      const listed = (await read('/units')).ended
      expect(listed.map((end: { unit: { id: string } }) => end.unit.id)).toEqual(['A', 'B'])
      expect(listed).toEqual(standings.ended)
      // N: its own article, a2, and the one link of A and B: 3; one case: 4 of 5.
      expect(totals(standings)).toEqual({ N: '7', X: '6', Y: '6' })
      expect(standings.ended).toEqual([
        {
          unit: { id: 'A', name: 'Trường A' },
          block,
          on: '2024-06-30',
          document: 'NQ 12',
          heir: { id: 'N', name: 'Trường N' },
        },
        {
          unit: { id: 'B', name: 'Trường B' },
          block,
          on: '2024-06-30',
          document: 'NQ 12',
          heir: { id: 'N', name: 'Trường N' },
        },
      ])
      // Three units are left: floor(3 × 50%) = 1 seat.
      expect((await read('/proposals')).proposals[0]).toMatchObject({ seatBase: 3, seats: 1 })
      const sheet = await read('/units/N/score')
      const titles = Object.values(sheet.activities as Record<string, { title: string }>).map(
        own => own.title,
      )
      expect(titles.sort()).toEqual(['a1', 'a2', 'b1', 'n1'])
      expect(sheet.reasons.takenOver.map(({ from }: { from: string }) => from).sort()).toEqual(['A', 'B'])
      expect(sheet.declarations).toMatchObject([{ unit: 'N', fact: 'cases', verifiedValue: '1' }])
      const gone = await read('/units/A/score')
      expect([gone.status, gone.errors[0].code, gone.errors[0].message]).toEqual([
        404,
        'unit-merged',
        'Trường A đã sáp nhập vào Trường N từ ngày 30/06/2024 (NQ 12); kết quả được tính cho Trường N.',
      ])
    })

    test('the receipt is reproduced, and so are its facts from the activities as they were reported', async () => {
      const bundle = (await api.call('GET', '/periods/co/receipt')).body
      const verified = verifyBundle(bundle)
      expect(verified.ok && verified.value.isReproduced).toBe(true)
      const opened = parseBundle(JSON.stringify(bundle))
      const { activities } = (await api.call('GET', '/periods/co/activities?limit=100')).body
      const plain = activities.map((activity: object) =>
        Object.fromEntries(Object.entries(activity).filter(([, value]) => value !== null)),
      )
      expect(opened.ok && verifyActivities(opened.value, plain)).toEqual([])
    })

    test('a unit that closed is neither scored nor ranked, and its records go nowhere', async () => {
      const closures = [{ unit: 'Y', on: '2024-10-01', document: 'QĐ 7' }]
      expect((await period.post('/closures', { closures })).body).toEqual({ outcomes: ['new'] })
      const { standings, read } = await period.score()
      expect(totals(standings)).toEqual({ N: '7', X: '6' })
      expect(standings.ended).toHaveLength(3)
      expect((await read('/units/Y/score')).errors[0].code).toBe('unit-closed')
      expect((await read('/overview')).ended).toHaveLength(3)
    })

    test('a closure outside the period is refused with its place', async () => {
      const closures = [{ unit: 'X', on: '2025-02-01', document: 'QĐ 8' }]
      const { status, body } = await period.post('/closures', { closures })
      expect([status, body.errors[0].pointer]).toEqual([422, '/closures/0/on'])
    })

    test('a split takes effect only where one of the successors inherits, and the answer says so', async () => {
      const successions = ['N', 'X'].map(to => ({ from: 'Z', to, on: '2024-05-31', document: 'NQ 13' }))
      await period.post('/units', { units: [{ id: 'Z', name: 'Trường Z', kind: 'school', block }] })
      const first = (await period.post('/successions', { successions })).body
      expect(first.warnings).toMatchObject([
        { code: 'split-without-heir', count: 2, places: ['/successions/0', '/successions/1'] },
      ])
      expect(Object.keys(totals((await period.score()).standings))).toContain('Z')
      const [one_, ...rest] = successions
      const second = (
        await period.post('/successions', { successions: [{ ...one_, inherits: true }, ...rest] })
      ).body
      expect(second).toEqual({ outcomes: ['changed', 'already-stored'] })
      expect(Object.keys(totals((await period.score()).standings))).not.toContain('Z')
    })

    test('a successor that is not listed changes nothing, and the answer says so', async () => {
      const successions = [{ from: 'X', to: 'MOI', on: '2024-05-31', document: 'NQ 14' }]
      const { warnings } = (await period.post('/successions', { successions })).body
      expect(warnings).toMatchObject([{ code: 'successor-not-listed', pointer: '/successions/0/to' }])
      const organisation = await api.call('GET', '/periods/co/organisation')
      expect(organisation.body.ended.map(({ unit }: { unit: { id: string } }) => unit.id)).toEqual([
        'A',
        'B',
        'Y',
        'Z',
      ])
      expect(organisation.body.warnings).toMatchObject([
        { code: 'successor-not-listed', message: expect.stringContaining('nên “Trường X” vẫn được chấm') },
      ])
      expect((await api.call('GET', '/periods/co/organisation', undefined, { as: 'public' })).status).toBe(
        401,
      )
      expect(Object.keys(totals((await period.score()).standings))).toContain('X')
    })
  })

  test('without the policy nothing moves, and the answer says why', async () => {
    const period = await open('khong', {})
    const { outcomes, warnings } = (await period.post('/successions', { successions: merger })).body
    expect(outcomes).toEqual(['new', 'new'])
    expect(warnings.map(({ code }: { code: string }) => code)).toEqual([
      'succession-without-policy',
      'succession-without-policy',
    ])
    expect(Object.keys(totals((await period.score()).standings)).sort()).toEqual(['A', 'B', 'N', 'X', 'Y'])
  })
})
