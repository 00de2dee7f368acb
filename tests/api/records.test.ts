import { beforeAll, describe, expect, test } from 'vitest'
import { createClient, fetchInProcess } from '../../packages/api/src/client.ts'
import { everyRecordKind } from '../../packages/api/src/records/record-kinds.ts'
import { apiOn, openSampleYear, type TestApi } from '../support/api.ts'
import { onEachDatabase } from '../support/database.ts'
import { openTiedPeriod } from '../support/tied-period.ts'

const said = { author: 'Hội đồng', reason: 'Đã xác minh', document: 'Số 01' }

/** One record of every kind, and what the API answers of it where that is more than was sent. */
interface Sample {
  readonly sent: object
  readonly more?: object
  /** Where a record fits only a period of its own. */
  readonly period?: string
}

const ballot = (unit: string, inFavour: number) => ({
  ...{ unit, inFavour, against: 9 - inFavour },
  ...{ abstained: 0, won: inFavour > 4 },
})

const samples: Record<string, Sample> = {
  declarations: {
    sent: { unit: 'THPT02', fact: 'spokesperson-published', value: 'yes', status: 'verified' },
    more: { verifiedValue: null, evidence: null },
  },
  marks: {
    sent: { unit: 'THPT02', line: 'E2.1', member: 'TV1', points: '2.5', reason: 'Cách làm mới' },
    more: { recused: false },
  },
  rulings: {
    sent: {
      ...{ id: 'QN01', unit: 'THPT02', criterion: 'A1' },
      ...{ decision: { kind: 'points', points: '7.25' }, ...said },
    },
  },
  holds: {
    sent: { id: 'TD01', unit: 'THPT02', from: '2024-05-01', reason: 'Đang xác minh', document: 'Số 02' },
    more: { until: null },
  },
  gateRulings: { sent: { id: 'QC01', unit: 'THPT02', gate: 'khong-tu-cham', ...said } },
  history: {
    sent: {
      ...{ unit: 'THPT02', period: { from: '2022-09-01', to: '2023-08-31' }, rating: null },
      ...{ commendations: [], document: 'QĐ 100' },
    },
  },
  successions: {
    sent: { from: 'THPT02', to: 'THPT03', on: '2023-12-31', document: 'QĐ 2018' },
    more: { inherits: null, name: null },
  },
  closures: { sent: { unit: 'THPT02', on: '2024-03-31', document: 'QĐ 2019' } },
  councilDecisions: {
    period: 'hai-truong',
    sent: {
      ...{ id: 'QN-CO', commendation: 'co', block: 'k', members: 9, present: 9, cast: 9 },
      ...{ ballots: [ballot('THPT02', 8), ballot('THPT03', 1)], on: '2024-06-10', document: 'Số 12' },
    },
    more: { rating: null, rule: null },
  },
}

onEachDatabase('every kind of record', database => {
  let year: TestApi

  beforeAll(async () => {
    year = await apiOn(database.db)
    await openSampleYear(year)
    await openTiedPeriod(year, 'hai-truong', ['THPT02', 'THPT03'])
  })

  test('has a sample here', () => {
    expect(Object.keys(samples)).toEqual(everyRecordKind.map(({ field }) => field))
  })

  describe.each(everyRecordKind.map(kind => [kind.field, kind] as const))('%s', (field, kind) => {
    const { sent, more, period = 'nam-hoc' } = samples[field]!
    const path = `/periods/${period}/${kind.segment}`

    test('is stored once, counted, listed by its unit, and read back as it was sent', async () => {
      const before = (await year.call('GET', `/periods/${period}`)).body.counts[field]
      expect((await year.call('POST', path, { [field]: [sent] })).body).toMatchObject({ outcomes: ['new'] })
      expect((await year.call('POST', path, { [field]: [sent] })).body).toMatchObject({
        outcomes: ['already-stored'],
      })
      expect((await year.call('GET', `/periods/${period}`)).body.counts[field]).toBe(before + 1)
      expect((await year.call('GET', `${path}?unit=THPT02`)).body[field]).toContainEqual({ ...sent, ...more })
      expect((await year.call('GET', `${path}?unit=PGD09`)).body[field]).toEqual([])
    })

    test('what is answered can be sent back as it is, and changes nothing', async () => {
      await year.call('POST', path, { [field]: [sent] })
      const answered = (await year.call('GET', path)).body[field]
      const again = await year.call('POST', path, { [field]: answered })
      expect(again.status, JSON.stringify(again.body.errors)).toBe(200)
      expect(again.body.outcomes).toEqual(answered.map(() => 'already-stored'))
      expect((await year.call('GET', path)).body[field]).toEqual(answered)
    })

    test('sent twice in one body is refused with its place', async () => {
      const { status, body } = await year.call('POST', path, { [field]: [sent, sent] })
      expect(status).toBe(422)
      expect(body.errors).toHaveLength(1)
      expect(body.errors[0].pointer).toMatch(new RegExp(`^/${field}/1`))
    })
  })

  test('units and activities, too, are answered as they can be sent', async () => {
    for (const [field, path] of [
      ['units', '/periods/nam-hoc/units'],
      ['activities', '/periods/nam-hoc/activities'],
    ] as const) {
      const activity = { unit: 'THPT02', date: '2024-03-01', kind: 'article', title: 'Bài viết' }
      const written = {
        ...activity,
        evidence: 'https://vd.edu.vn/bai-1',
        event: 'Tuần lễ Đọc',
        reached: '2.50',
      }
      if (field === 'activities') await year.call('POST', path, { activities: [activity, written] })
      const answered = (await year.call('GET', path)).body[field]
      expect(answered.length).toBeGreaterThan(1)
      const again = await year.call('POST', path, { [field]: answered })
      expect(again.status, JSON.stringify(again.body.errors)).toBe(200)
      const outcomes = again.body.outcomes.map((o: string | { outcome: string }) =>
        typeof o === 'string' ? o : o.outcome,
      )
      expect(outcomes).toEqual(answered.map(() => 'already-stored'))
      expect((await year.call('GET', path)).body[field]).toEqual(answered)
    }
  })

  test('an activity sent back under its id with another value takes the place of the stored one', async () => {
    const path = '/periods/nam-hoc/activities'
    const entered = { unit: 'THPT03', date: '2024-03-02', kind: 'article', title: 'Bài sửa' }
    await year.call('POST', path, { activities: [entered] })
    const [stored] = (await year.call('GET', `${path}?unit=THPT03`)).body.activities
    const changed = { ...stored, date: '2024-03-09', title: 'Bài đã sửa' }
    const { body } = await year.call('POST', path, { activities: [changed] })
    expect(body.outcomes).toMatchObject([{ outcome: 'changed' }])
    const listed = (await year.call('GET', `${path}?unit=THPT03`)).body.activities
    expect(listed).toEqual([{ ...changed, id: body.outcomes[0].id }])
  })

  test('is written by the committee alone, and read by whom it says once the period is published', async () => {
    const statuses = (method: 'GET' | 'POST') =>
      Promise.all(
        everyRecordKind.map(async ({ segment, field }) => {
          const body = method === 'POST' ? { [field]: [samples[field]!.sent] } : undefined
          return (await year.call(method, `/periods/hai-truong/${segment}`, body, { as: 'public' })).status
        }),
      )
    const refused = everyRecordKind.map(() => 401)
    expect(await statuses('POST')).toEqual(refused)
    expect(await statuses('GET')).toEqual(refused)
    const { version } = (await year.call('POST', '/periods/hai-truong/results', {})).body
    await year.call('POST', `/periods/hai-truong/results/${version}/publication`, { reason: 'Thử' })
    expect(await statuses('POST')).toEqual(refused)
    expect(await statuses('GET')).toEqual(
      everyRecordKind.map(({ readers }) => (readers === 'public' ? 200 : 401)),
    )
  })

  test('the typed client knows the fields of each kind', async () => {
    const committee = new Request('http://localhost/', { headers: { authorization: `Bearer ${year.token}` } })
    const period = createClient(fetchInProcess(year.api, committee)).periods[':period']
    const param = { period: 'nam-hoc' }
    const gateRuling = { id: 'QC09', unit: 'THPT03', gate: 'khong-tu-cham', ...said }
    const stored = await period['gate-rulings'].$post({ param, json: { gateRulings: [gateRuling] } })
    expect(stored.ok && (await stored.json()).outcomes).toEqual(['new'])
    const listed = await period['gate-rulings'].$get({ param, query: { unit: 'THPT03' } })
    expect(listed.ok && (await listed.json()).gateRulings[0]?.gate).toBe('khong-tu-cham')
    const declared = await period.declarations.$get({ param, query: {} })
    const values = declared.ok ? (await declared.json()).declarations.map(({ value }) => value) : []
    expect(values.every(value => typeof value === 'string')).toBe(true)
  })
})
