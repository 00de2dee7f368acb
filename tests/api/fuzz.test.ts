import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { onEachDatabase, type TestDatabase } from '../support/database.ts'
import { readDescription } from '../support/fuzz/description.ts'
import { knownOf } from '../support/fuzz/known.ts'
import { initOf, requestsOf, type Sent } from '../support/fuzz/requests.ts'
import { sized } from '../support/size.ts'
import { declared, marked, openSmallYear, type SmallYear } from '../support/small-year.ts'

/** A year with a published version, a later one that is not, and everything a record can be. */
const openYear = async (database: TestDatabase): Promise<SmallYear> => {
  const year = await openSmallYear(database.db)
  await year.post('/declarations', declared({ U1: '50', U2: '40', U3: '40' }))
  await year.post('/marks', marked(['U1', 'U2', 'U3']))
  await year.post('/activities', {
    activities: ['U1', 'U2'].map(unit => ({
      unit,
      date: '2024-03-19',
      kind: 'article',
      title: 'Tin',
      status: 'verified',
    })),
  })
  await year.post('/holds', {
    holds: [{ id: 'h1', unit: 'U1', from: '2024-05-01', reason: 'Đơn', document: 'CV 1' }],
  })
  await year.publish(await year.score(), 'Biên bản 4')
  await year.post('/declarations', declared({ U2: '45' }))
  await year.score()
  return year
}

/** Everything that is stored, as one text; what only says who is signed in is left out. */
const contents = async ({ db }: TestDatabase): Promise<string> => {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('session', 'token')
    order by 1`.execute(db)
  const texts: string[] = []
  for (const { name } of rows) {
    const found = await sql<{ text: string | null }>`
      select string_agg(t::text, chr(10) order by t::text) as text from ${sql.table(name)} t`.execute(db)
    texts.push(`${name}: ${found.rows[0]?.text}`)
  }
  return texts.join('\n')
}

onEachDatabase('every route, asked anything', database => {
  let year: SmallYear
  let description: ReturnType<typeof readDescription>
  let published: unknown[]

  const readPublished = async () => {
    const [block] = (await year.get('')).body.blocks
    const paths = ['/receipt', '/overview', '/units/U1/score', '/proposals', `/blocks/${block.id}/standings`]
    const answers = paths.map(async path => (await year.get(`${path}?version=1`, 'public')).body)
    // The title of the period, which version is the latest, and what a later one made of this one are of now.
    return (await Promise.all(answers)).map(
      ({ period: _period, latest: _latest, state, supersededBy, ...own }) => {
        // It goes on from provisional, and never back; superseded is what another one stands for, and nothing else.
        if (state !== undefined) {
          expect(['provisional', 'final', 'superseded']).toContain(state)
          expect(state === 'superseded').toBe(supersededBy !== null)
        }
        return own
      },
    )
  }

  beforeAll(async () => {
    await database.reset()
    year = await openYear(database)
    description = readDescription((await year.call('GET', '/openapi.json')).body)
    published = await readPublished()
  })

  /** Sends a request and says what is wrong with the answer; null where nothing is. */
  const faultOf = async (
    operation: Parameters<typeof description.faultOf>[0],
    sent: Sent,
    token?: string,
  ): Promise<string | null> => {
    const init = initOf(sent)
    const headers = { ...sent.headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) }
    const answer = await year.api.request(`/api/v1${sent.path}`, { ...init, headers })
    const text = await answer.text()
    if (answer.status >= 500) return `${answer.status}: ${text}`
    // Nothing to describe: the reader has it already.
    if (answer.status === 304) return null
    // URLs resolve such a segment, so that another route was asked than the one described.
    if (/\/%2e%2e(?:[/?]|$)/.test(sent.path)) return null
    return description.faultOf(operation, answer.status, answer.headers.get('content-type') ?? '', text)
  }

  const askEverything = async (numRuns: number, token?: string): Promise<void> => {
    const known = await knownOf(year, description.operations)
    const requests = requestsOf(description.operations, description.resolve, known)
    const property = fc.asyncProperty(requests, async ({ operation, sent }) => {
      expect(await faultOf(operation, sent, token)).toBeNull()
    })
    await fc.assert(property, { numRuns, interruptAfterTimeLimit: sized(300_000, 3_000_000) })
  }

  test('answers the public as described, and changes nothing for it', async () => {
    const before = await contents(database)
    await askEverything(sized(200, 40_000))
    expect(await contents(database)).toBe(before)
  })

  test('answers the committee as described, and moves nothing that is published', async () => {
    await askEverything(sized(450, 60_000), year.token)
    await year.services.scorings.idle()
    expect(await readPublished()).toEqual(published)
  })
})
