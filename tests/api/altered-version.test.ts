import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { createWeb } from '../../packages/web/src/app.ts'
import { loadAssets } from '../../packages/web/src/assets/load-assets.ts'
import { onEachDatabase } from '../support/database.ts'
import { sized } from '../support/size.ts'
import { declared, marked, openSmallYear, type SmallYear } from '../support/small-year.ts'

type Holder = Record<string | number, unknown>

/** Ways to every single value of plain data. */
const leaves = (value: unknown, way: readonly string[] = []): (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...way, key]))
    : [way]

const another = (value: unknown): unknown =>
  typeof value === 'number' ? value + 1 : typeof value === 'string' ? `${value}1` : value !== true

/** The same data with another value at one place. */
const edited = (text: string, way: readonly string[]): string => {
  const root = JSON.parse(text)
  const holder = way.slice(0, -1).reduce<Holder>((at, key) => at[key] as Holder, root)
  const last = way.at(-1) as string
  holder[last] = another(holder[last])
  return JSON.stringify(root)
}

const spread = <T>(items: readonly T[], most: number): T[] =>
  items.filter((_, i) => i % Math.max(1, Math.ceil(items.length / most)) === 0)

const ofResult = ['proposals', 'overview', 'records', 'receipt', 'facts', 'outcome', 'ranges'] as const
const ofUnits = ['summary', 'detail'] as const

const assets = loadAssets()
const origin = 'http://thi-dua.test'

onEachDatabase('a version that was changed in the database', database => {
  let year: SmallYear
  let cookie: string
  let before: ReadonlyMap<string, string>

  const paths = [
    ...['', '/units', '/activities', '/activities?unit=U1', '/declarations', '/rulings', '/holds', '/models'],
    ...['/overview', '/proposals', '/missing', '/ties', '/units/U1/score', '/units/U2/score', '/receipt'],
    ...[
      '/receipt/marks',
      '/council-decisions',
      '/results/2/changes',
      '/results/2/publication',
      '/criteria-set',
    ],
    '/blocks/BLOCK/standings',
  ]
  const pages = [
    ...[
      '/',
      '/ky/nam',
      '/ky/nam/don-vi/U1',
      '/ky/nam/con-thieu',
      '/ky/nam/de-nghi',
      '/ky/nam/thay-doi?version=2',
    ],
    ...['/ky/nam/bo-tieu-chi', '/ky/nam/mo-hinh', '/ky/nam/khoi/BLOCK'],
  ]
  const ownPages = ['/ky/nam', '/ky/nam/don-vi/U1', '/ky/nam/bieu-quyet', '/ky/nam/cong-bo/2']

  /** What everybody reads everywhere, by address. Pages are built anew, so that none is remembered. */
  const readEverything = async (): Promise<Map<string, string>> => {
    const block = (await database.db.selectFrom('block').select('id').executeTakeFirstOrThrow()).id
    const web = createWeb(year.api, { assets, log: () => {} })
    const read = new Map<string, string>()
    const take = async (name: string, answer: Response) => {
      const text = await answer.text()
      const isRefused = answer.status === 500 && /version-altered|không khớp với biên nhận/.test(text)
      // A reference in the log is another one each time.
      read.set(name, isRefused ? 'refused' : `${answer.status} ${text.replace(/"requestId":"[^"]*"/, '')}`)
    }
    for (const path of paths.map(found => found.replace('BLOCK', block)))
      for (const as of ['public', 'committee']) {
        const headers = as === 'committee' ? { authorization: `Bearer ${year.token}` } : {}
        await take(`${as} ${path}`, await year.api.request(`/api/v1/periods/nam${path}`, { headers }))
      }
    for (const path of pages.map(found => found.replace('BLOCK', block)))
      await take(`page ${path}`, await web.request(`${origin}${path}`))
    for (const path of ownPages)
      await take(`own ${path}`, await web.request(`${origin}${path}`, { headers: { cookie } }))
    return read
  }

  /** Who is told that the version is not what was scored. Everybody else reads what they read before. */
  const refusedAfter = async (
    change: () => Promise<unknown>,
    undo: () => Promise<unknown>,
  ): Promise<string[]> => {
    await change()
    const after = await readEverything()
    await undo()
    const refused = [...after].filter(([, text]) => text === 'refused').map(([name]) => name)
    const kept = [...before].filter(([name]) => !refused.includes(name))
    expect(new Map([...after].filter(([, text]) => text !== 'refused'))).toEqual(new Map(kept))
    return refused
  }

  const column = (table: 'result' | 'result_unit', name: string) => {
    const where = sql`period = 'nam' and version = 2 ${table === 'result_unit' ? sql`and unit = 'U1'` : sql``}`
    return {
      read: async (): Promise<string> => {
        const { rows } = await sql<{ text: string }>`
          select ${sql.ref(name)}::text as text from ${sql.table(table)} where ${where}`.execute(database.db)
        return rows[0]?.text ?? ''
      },
      write: (value: unknown) =>
        sql`update ${sql.table(table)} set ${sql.ref(name)} = ${value} where ${where}`.execute(database.db),
    }
  }

  beforeAll(async () => {
    await database.reset()
    year = await openSmallYear(database.db)
    await year.post('/declarations', declared({ U1: '50', U2: '40', U3: '40' }))
    await year.post('/declarations', declared({ U1: '0' }, { fact: 'cases', status: 'submitted' }))
    await year.post('/marks', marked(['U1', 'U2', 'U3']))
    const activity = { date: '2024-03-19', kind: 'article', title: 'Tin' }
    await year.post('/activities', {
      activities: ['U1', 'U2'].flatMap(unit => [
        { ...activity, unit, status: 'verified' },
        { ...activity, unit, date: '2024-04-01', status: 'submitted' },
      ]),
    })
    await year.post('/holds', {
      holds: [{ id: 'h1', unit: 'U1', from: '2024-05-01', reason: 'Đơn', document: 'CV 1' }],
    })
    await year.publish(await year.score(), 'Biên bản 4')
    await year.post('/declarations', declared({ U2: '45' }))
    await year.publish(await year.score(), 'Biên bản 5')
    const signedIn = await createWeb(year.api, { assets }).request(`${origin}/dang-nhap`, {
      method: 'POST',
      headers: { origin },
      body: new URLSearchParams({ token: year.token }),
    })
    cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    before = await readEverything()
  }, 300_000)

  test('nothing is refused while it is what was stored', () => {
    expect([...before.values()].filter(text => text === 'refused' || text.startsWith('500'))).toEqual([])
  })

  const columns = [
    ...ofResult.map(name => ['result', name] as const),
    ...ofUnits.map(name => ['result_unit', name] as const),
  ]
  test.for(columns)('is refused wherever a figure of %s.%s would be shown', async ([table, name]) => {
    const { read, write } = column(table, name)
    const text = await read()
    for (const way of spread(leaves(JSON.parse(text)), sized(1, 60))) {
      const refused = await refusedAfter(
        () => write(edited(text, way)),
        () => write(text),
      )
      expect(refused.length, way.join('.')).toBeGreaterThan(0)
    }
  })

  test('is refused where a digest, the day of proposals, a block or an order is another', async () => {
    const { write: writeDigest, read: readDigest } = column('result', 'digest')
    const digest = await readDigest()
    const cases = [
      { ...column('result', 'digest'), value: 'f'.repeat(64), stored: digest },
      { ...column('result', 'as_of'), value: '2025-02-02', stored: '2025-01-10' },
      { ...column('result_unit', 'block'), value: 'x', stored: await column('result_unit', 'block').read() },
      {
        ...column('result_unit', 'position'),
        value: 7,
        stored: Number(await column('result_unit', 'position').read()),
      },
      { ...column('result_unit', 'unit'), value: 'U1', stored: 'U1', none: true },
    ]
    for (const { write, value, stored, ...rest } of cases) {
      const refused = await refusedAfter(
        () => write(value),
        () => write(stored),
      )
      expect(refused.length > 0, String(value)).toBe(!('none' in rest))
    }
    await writeDigest(digest)
  })

  test('is refused where a unit was taken out, or stands in the place of another', async () => {
    const unit = await database.db
      .selectFrom('resultUnit')
      .selectAll()
      .where('version', '=', 2)
      .where('unit', '=', 'U3')
      .executeTakeFirstOrThrow()
    const [summary, detail] = [JSON.stringify(unit.summary), JSON.stringify(unit.detail)]
    const rows = database.db.deleteFrom('resultUnit').where('version', '=', 2).where('unit', '=', 'U3')
    const refused = await refusedAfter(
      () => rows.execute(),
      () =>
        database.db
          .insertInto('resultUnit')
          .values({ ...unit, summary, detail } as never)
          .execute(),
    )
    expect(refused).toContain('public /units/U1/score')
    const { read, write } = column('result_unit', 'summary')
    const own = await read()
    const swapped = await refusedAfter(
      () => write(summary),
      () => write(own),
    )
    expect(swapped).toContain('public /units/U1/score')
  })

  test('is told in a sentence, logged, and the version before it is still shown', async () => {
    const { read, write } = column('result_unit', 'summary')
    const text = await read()
    await write(text.replace('"final":"', '"final":"1'))
    const answer = await year.get('/units/U1/score', 'public')
    expect(answer.status).toBe(500)
    expect(answer.body.errors[0]).toMatchObject({
      code: 'version-altered',
      message: expect.stringContaining('không khớp với biên nhận'),
    })
    expect((await year.get('/units/U1/score?version=1', 'public')).status).toBe(200)
    await write(text)
  })
})
