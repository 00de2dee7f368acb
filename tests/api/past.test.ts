import { verifyBundle } from '@thidua/scoring/receipt'
import { beforeAll, expect, test } from 'vitest'
import { apiOn, type TestApi } from '../support/api.ts'
import { onEachDatabase } from '../support/database.ts'
import { criterion, group, line, smallSet } from '../support/small-set.ts'

const label = (text: string) => ({ vi: text, en: text })
const three = { periods: 2, rating: ['good'], predecessors: 'every' }

/** A point for what was done; no rating without a self-score; the title after three good years. */
const set = smallSet(
  [
    group('G', [
      criterion('C', '100', [line('L', { value: 'done', points: { perItem: { points: '1' } } })], {
        clause: '1',
      }),
    ]),
  ],
  {
    declarations: {
      done: { label: label('done'), type: 'number' },
      'self-score': { label: label('self-score'), type: 'yes-no' },
    },
    ratings: [
      { id: 'good', label: label('good'), from: '70' },
      { id: 'rest', label: label('rest') },
    ],
    gates: [
      { id: 'silent', label: label('silent'), when: { undeclared: 'self-score' }, effect: 'not-rated' },
    ],
    commendations: [
      {
        id: 'title',
        label: label('title'),
        eligible: [
          { label: label('now'), when: { rating: ['good'] } },
          { label: label('before'), when: { streak: three } },
        ],
      },
    ],
  },
)

const years = [2022, 2023].map(year => ({ from: `${year}-01-01`, to: `${year}-12-31` }))
const before = (unit: string, ratings: readonly string[]) =>
  ratings.map((rating, i) => ({ unit, period: years[i], rating, document: `QĐ ${i + 1}` }))

onEachDatabase('what lies before the period, and what opens a gate', database => {
  let api: TestApi
  const post = (path: string, body: unknown) => api.call('POST', `/periods/nam${path}`, body)
  const get = (path: string) => api.call('GET', `/periods/nam${path}`)
  const outcome = async (unit: string) => {
    const { version } = (await post('/results', {})).body
    const { body } = await get(`/units/${unit}/score?version=${version}`)
    const [{ outcome: title, conditions }] = body.proposals
    return { rating: body.rating.rating, title, before: conditions[1]?.answer }
  }

  beforeAll(async () => {
    api = await apiOn(database.db)
    const installed = await api.call('POST', '/criteria-sets', set)
    expect(installed.body).toMatchObject({ digest: expect.any(String) })
    const created = await api.call('POST', '/periods', {
      ...{ id: 'nam', title: 'Năm 2024', from: '2024-01-01', to: '2024-12-31' },
      ...{ proposalDate: '2024-12-31', criteriaSet: installed.body.digest },
    })
    expect(created.status).toBe(201)
    const units = ['A', 'B'].map(id => ({ id, name: id, kind: 'school', block: { id: 'k', label: 'K' } }))
    expect((await post('/units', { units })).body.outcomes).toEqual(['new', 'new'])
    const declare = (unit: string, fact: string, value: string) => ({ unit, fact, value, status: 'verified' })
    await post('/declarations', {
      declarations: [
        declare('A', 'done', '80'),
        declare('A', 'self-score', 'yes'),
        declare('B', 'done', '90'),
      ],
    })
  })

  test('without a recorded past nobody is said to have three good years; silence closes the gate', async () => {
    expect(await outcome('A')).toEqual({ rating: 'good', title: 'not-eligible', before: 'unknown' })
    expect(await outcome('B')).toEqual({ rating: null, title: 'gate', before: undefined })
  })

  test('good years of its predecessors carry the title, and the receipt proves it', async () => {
    const history = [...before('A1', ['good', 'good']), ...before('A2', ['good', 'good'])]
    const successions = ['A1', 'A2'].map(from => ({ from, to: 'A', on: '2023-12-31', document: 'NQ 1' }))
    expect((await post('/history', { history })).body.outcomes).toEqual(['new', 'new', 'new', 'new'])
    expect((await post('/successions', { successions })).body.outcomes).toEqual(['new', 'new'])
    expect(await outcome('A')).toEqual({ rating: 'good', title: 'proposed', before: 'yes' })
    const { body } = await get('/receipt')
    expect(verifyBundle(body)).toMatchObject({ ok: true, value: { isReproduced: true } })
    expect(body.facts.history).toHaveLength(4)
  })

  test('one broken year of one predecessor breaks it; the same again changes nothing', async () => {
    const [first, second] = before('A2', ['rest', 'good'])
    expect((await post('/history', { history: [first, second] })).body.outcomes).toEqual([
      'changed',
      'already-stored',
    ])
    expect(await outcome('A')).toEqual({ rating: 'good', title: 'not-eligible', before: 'no' })
    expect((await post('/history', { history: [first] })).body.outcomes).toEqual(['already-stored'])
    expect((await get('')).body.stale).toBe(false)
  })

  test('a decision of the committee opens the gate', async () => {
    const ruling = { id: 'Q1', unit: 'B', gate: 'silent', author: 'HĐ', reason: 'Mất điện', document: 'TB 2' }
    expect((await post('/gate-rulings', { gateRulings: [ruling] })).body.outcomes).toEqual(['new'])
    expect(await outcome('B')).toEqual({ rating: 'good', title: 'not-eligible', before: 'unknown' })
    expect((await get('/gate-rulings?unit=B')).body.gateRulings).toEqual([ruling])
    expect((await get('/gate-rulings?unit=A')).body.gateRulings).toEqual([])
  })

  test('what is stored is listed, and counted', async () => {
    expect((await get('/history?unit=A1')).body.history).toEqual(
      before('A1', ['good', 'good']).map(outcome => ({ ...outcome, commendations: [] })),
    )
    expect((await get('/successions?unit=A2')).body.successions).toEqual([
      { from: 'A2', to: 'A', on: '2023-12-31', document: 'NQ 1', inherits: null, name: null },
    ])
    expect((await get('')).body.counts).toMatchObject({ gateRulings: 1, history: 4, successions: 2 })
  })

  test('everything that is wrong is told at once, and nothing is stored', async () => {
    const [good] = before('A3', ['good'])
    const codes = async (path: string, body: unknown) =>
      (await post(path, body)).body.errors.map(
        ({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`,
      )
    expect(
      await codes('/history', {
        history: [good, good, { ...good, unit: 'A4', rating: 'tot', commendations: ['title', 'cup'] }],
      }),
    ).toEqual([
      '/history/1 repeated-key',
      '/history/2/rating unknown-rating',
      '/history/2/commendations/1 unknown-commendation',
    ])
    expect(
      await codes('/history', { history: [{ ...good, period: { from: '2024-01-02', to: '2024-01-01' } }] }),
    ).toEqual(['/history/0/period/to ends-before-it-starts'])
    expect(
      await codes('/successions', { successions: [{ from: 'A', to: 'A', on: '2024-01-01', document: 'x' }] }),
    ).toEqual(['/successions/0/to own-successor'])
    const ruling = { id: 'Q9', author: 'x', reason: 'x', document: 'x' }
    expect(
      await codes('/gate-rulings', {
        gateRulings: [
          { ...ruling, unit: 'Z', gate: 'silent' },
          { ...ruling, unit: 'A', gate: 'door' },
        ],
      }),
    ).toEqual([
      '/gateRulings/1 repeated-key',
      '/gateRulings/0/unit unknown-unit',
      '/gateRulings/1/gate unknown-gate',
    ])
    expect((await get('')).body.counts).toMatchObject({ gateRulings: 1, history: 4, successions: 2 })
  })
})
