import { beforeAll, expect, test } from 'vitest'
import {
  overviewSchema,
  proposalsAnswerSchema,
  standingsSchema,
  unitScoreAnswerSchema,
} from '../../packages/api/src/results/result.schema.ts'
import { apiOn, openSampleYear, sampleFile, type TestApi } from '../support/api.ts'
import { onEachDatabase } from '../support/database.ts'

const files = [
  'hoat-dong.csv',
  'phu-luc-thpt02.xlsx',
  'phu-luc-thpt04.xlsx',
  'phu-luc-thpt20.xlsx',
  'khai-bao.csv',
  'khai-bao-phong-thuoc-so.xlsx',
  'diem-cham-hoi-dong.csv',
  'mo-hinh.xlsx',
  'ap-dung-mo-hinh.csv',
  'quyet-nghi-hoi-dong.csv',
  'tam-dung-de-nghi.csv',
]

onEachDatabase('a year, from files to published standings', database => {
  let year: TestApi
  const read = async (path: string, as: 'committee' | 'public' = 'committee') =>
    (await year.call('GET', `/periods/nam-hoc${path}`, undefined, { as })).body

  beforeAll(async () => {
    year = await apiOn(database.db)
    await openSampleYear(year)
  })

  test('every file is read, and every row of it is accepted or rejected', async () => {
    for (const name of files) {
      const { status, body } = await year.upload('nam-hoc', sampleFile(name))
      expect(status, name).toBe(200)
      expect(body.state, name).toBe('done')
      const { counts } = body
      expect(counts.read, name).toBe(counts.accepted + counts.rejected)
      expect(counts.physical, name).toBe(counts.layout + counts.read)
      expect(counts.accepted, name).toBe(counts.new + counts.changed + counts.alreadyStored + counts.repeated)
      expect(body.progress, name).toEqual({ done: counts.read, total: counts.read })
      expect(counts.new, name).toBeGreaterThan(0)
    }
  })

  test('the same file again changes nothing and says so', async () => {
    const before = await read('')
    const { body } = await year.upload('nam-hoc', sampleFile('hoat-dong.csv'))
    expect(body.changedNothing).toBe(true)
    expect(body.repeats).not.toBeNull()
    expect(body.counts.new + body.counts.changed).toBe(0)
    expect(body.counts.alreadyStored).toBeGreaterThan(3000)
    expect((await read('')).counts).toEqual(before.counts)
  })

  test('the outcome of each row can be read, a page at a time, with what to do about it', async () => {
    const { body } = await year.call('GET', '/periods/nam-hoc/imports')
    const activities = body.imports.find((one: { fileName: string }) => one.fileName === 'hoat-dong.csv')
    const rows = await year.call('GET', `/imports/${activities.id}/rows?outcome=rejected&limit=50`)
    expect(rows.body.total).toBe(activities.counts.rejected)
    expect(rows.body.rows).toHaveLength(50)
    for (const row of rows.body.rows) {
      expect(row.problems.length).toBeGreaterThan(0)
      expect(row.problems[0].message).not.toBe('')
      expect(row.problems[0].remedy).not.toBe('')
    }
    const next = await year.call(
      'GET',
      `/imports/${activities.id}/rows?outcome=rejected&limit=50&after=${rows.body.next}`,
    )
    expect(next.body.rows).toHaveLength(activities.counts.rejected - 50)
    expect(next.body.next).toBeNull()
    const english = await year.call(
      'GET',
      `/imports/${activities.id}/rows?outcome=rejected&limit=1`,
      undefined,
      {
        headers: { 'accept-language': 'en' },
      },
    )
    expect(english.body.rows[0].problems[0].message).not.toBe(rows.body.rows[0].problems[0].message)
  })

  test('scoring makes version 1; scoring again without a change says that nothing changed', async () => {
    const first = await year.call('POST', '/periods/nam-hoc/results', {})
    expect(first.status).toBe(201)
    expect(first.body).toMatchObject({ version: 1, created: true, units: 57, asOf: '2024-06-15' })
    expect(first.body.scored + first.body.unresolved).toBe(57)
    const second = await year.call('POST', '/periods/nam-hoc/results', {})
    expect(second.status).toBe(200)
    expect(second.body).toMatchObject({ version: 1, created: false, digest: first.body.digest })
    expect((await read('')).versions).toHaveLength(1)
  })

  test('an unpublished period is the committee’s alone', async () => {
    // That it runs, who takes part and by which criteria is public; see public-view.test.ts.
    for (const path of ['/activities', '/declarations', '/blocks/khoi-1/standings', '/proposals'])
      expect(
        (await year.call('GET', `/periods/nam-hoc${path}`, undefined, { as: 'public' })).status,
        path,
      ).toBe(401)
  })

  test('published standings are public, and answer as the OpenAPI document says', async () => {
    const published = await year.call('POST', '/periods/nam-hoc/results/1/publication', {
      reason: 'Lấy ý kiến các đơn vị.',
    })
    expect(published.body.publishedAt).not.toBeNull()
    const again = await year.call('POST', '/periods/nam-hoc/results/1/publication', {
      reason: 'Lấy ý kiến các đơn vị.',
    })
    expect(again.body.publishedAt).toBe(published.body.publishedAt)

    const { blocks } = await read('', 'public')
    expect(blocks.map((block: { label: string }) => block.label)).toEqual(
      ['1', '2', '3', '4', '5'].map(number => `Khối ${number}`),
    )
    const seen = new Set<string>()
    for (const { id, units } of blocks) {
      const standings = standingsSchema.parse(await read(`/blocks/${id}/standings`, 'public'))
      expect(standings.rows).toHaveLength(units)
      const places = standings.rows.flatMap(({ standing }) =>
        standing.place === null ? [] : [standing.place],
      )
      expect(places).toEqual([...places].sort((a, b) => a - b))
      for (const { unit } of standings.rows) seen.add(unit.id)
    }
    expect(seen.size).toBe(57)
    overviewSchema.parse(await read('/overview', 'public'))
    const { proposals } = proposalsAnswerSchema.parse(await read('/proposals', 'public'))
    expect(proposals.every(({ lines }) => lines.length > 0)).toBe(true)
  })

  test('a stranger can follow a point from the page to the activity and its evidence', async () => {
    const answer = unitScoreAnswerSchema.parse(await read('/units/THPT02/score', 'public'))
    const named = answer.reasons.lines.flatMap(({ facts }) => facts.flatMap(fact => fact.activities))
    expect(named.length).toBeGreaterThan(20)
    for (const { activity } of named) expect(answer.activities[activity]).toMatchObject({ unit: 'THPT02' })
    for (const { activity } of answer.reasons.notCounted) expect(answer.activities[activity]).toBeDefined()
    expect(answer.scores.final.basis).toBe('final')
    expect(answer.scores.self.basis).toBe('self')
    expect(Object.values(answer.activities).some(({ evidence, title }) => evidence && title)).toBe(true)
  })

  test('a change after publication makes the result stale, the published version stays as it was', async () => {
    const before = await read('/units/THPT02/score', 'public')
    const entered = await year.call('POST', '/periods/nam-hoc/activities', {
      activities: [
        {
          ...{ unit: 'THPT02', date: '2024-04-20', kind: 'press-piece', channel: 'central-press' },
          ...{ level: 'central', title: 'Bài sau công khai', status: 'verified' },
        },
      ],
    })
    expect(entered.body.outcomes[0].outcome).toBe('new')
    expect((await read('')).stale).toBe(true)
    expect(await read('/units/THPT02/score', 'public')).toEqual(before)

    const next = await year.call('POST', '/periods/nam-hoc/results', {})
    expect(next.body).toMatchObject({ version: 2, created: true })
    expect((await read('/units/THPT02/score', 'public')).version).toBe(1)
    expect((await read('/units/THPT02/score')).version).toBe(2)
    expect((await read('/units/THPT02/score?version=1')).scores).toEqual(before.scores)
    expect(
      (await year.call('GET', '/periods/nam-hoc/overview?version=2', undefined, { as: 'public' })).status,
    ).toBe(404)

    await year.call('DELETE', `/periods/nam-hoc/activities/${entered.body.outcomes[0].id}`)
    const back = await year.call('POST', '/periods/nam-hoc/results', {})
    expect(back.body.version).toBe(3)
    expect((await read('/units/THPT02/score')).scores).toEqual(before.scores)
  })

  test('models come with their origin and those who took them over', async () => {
    const { models } = await read('/models', 'public')
    expect(models.length).toBeGreaterThan(5)
    expect(models.some((model: { adoptions: unknown[] }) => model.adoptions.length > 0)).toBe(true)
    expect(await read(`/models/${models[0].id}`, 'public')).toEqual(models[0])
  })
})
