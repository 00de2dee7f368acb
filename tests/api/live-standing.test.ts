import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { type Pick, pickFrom } from '../oracle/pick.ts'
import { apiOn, type TestApi } from '../support/api.ts'
import { onEachDatabase } from '../support/database.ts'
import { acts, fullyScored, openLiveYear } from '../support/live-year.ts'
import { personWith } from '../support/people.ts'
import { sized } from '../support/size.ts'

type Row = { readonly unit: { readonly id: string } }
type PlacedRow = Row & { readonly standing: { readonly place: number } }

const byUnit = (rows: readonly Row[]) => rows.toSorted((a, b) => (a.unit.id < b.unit.id ? -1 : 1))

/** However busy the machine is, a test waits until the standing is that of now. */
const standingOf = async (api: TestApi, period: string, as?: { readonly cookie: string }) => {
  for (;;) {
    const { status, body } = await api.call('GET', `/periods/${period}/standing`, undefined, as && { as })
    if (status !== 200 || body.isCurrent) return body
  }
}

onEachDatabase('the live standing', database => {
  let api: TestApi
  let periods = 0
  const open = async (): Promise<string> => {
    periods++
    await openLiveYear(api, `k${periods}`)
    return `k${periods}`
  }
  const expectFull = async (period: string) => {
    const { rows, problems } = await standingOf(api, period)
    expect(problems).toEqual([])
    expect(byUnit(rows)).toEqual(byUnit(await fullyScored(database.db, period)))
  }
  const enter = (period: string, unit: string, quantity: string, status = 'verified') =>
    api.call('POST', `/periods/${period}/activities`, {
      activities: [
        { title: `Tin ${quantity} ${unit}`, unit, date: '2024-03-05', kind: 'article', quantity, status },
      ],
    })

  beforeAll(async () => {
    await database.reset()
    api = await apiOn(database.db)
  })

  const act = async (period: string, pick: Pick, name: string, step: number): Promise<boolean> => {
    const status = await acts[name]!(api, period, pick, step)
    expect([name, status < 500]).toEqual([name, true])
    return status >= 200 && status < 300
  }

  test('is that of a full scoring after each thing that can be done', async () => {
    const period = await open()
    const done: string[] = []
    // Every choice is the first there is, so that each of them is one that is taken in.
    const pick = pickFrom(((_: unknown, { min }: { min: number }) => min) as never)
    for (const [step, name] of ['enter', 'enter', ...Object.keys(acts)].entries()) {
      if (await act(period, pick, name, step)) done.push(name)
      await expectFull(period)
    }
    expect(Object.keys(acts).filter(name => !done.includes(name))).toEqual([])
  }, 300_000)

  test('… and after any sequence of entries, decisions, undos and organisation events', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async draw => {
        const pick = pickFrom(draw)
        const period = await open()
        for (let step = 1; step <= sized(6, 12); step++) {
          await act(period, pick, pick.of(['enter', 'enter', 'decide', ...Object.keys(acts)]), step)
          if (pick.chance(70)) await expectFull(period)
        }
        await expectFull(period)
      }),
      { numRuns: sized(1, 200) },
    )
  }, 3_600_000)

  test('follows several who write at once', async () => {
    const period = await open()
    const units = ['U1', 'U2', 'U3', 'V1']
    await Promise.all([
      ...Array.from({ length: 20 }, (_, i) => enter(period, units[i % 4] as string, String(i + 1))),
      ...Array.from({ length: 8 }, () => api.call('GET', `/periods/${period}/standing`)),
    ])
    await expectFull(period)
  })

  test('is not there for a period that is not', async () => {
    expect((await api.call('GET', '/periods/khong-co/standing')).status).toBe(404)
  })

  test('an officer reads points of their own units at once, and no place; a block head the block', async () => {
    const period = await open()
    await enter(period, 'U1', '7', 'submitted')
    await enter(period, 'V1', '4')
    const officer = await personWith(database.db, [{ role: 'officer', unit: 'U1' }])
    const head = await personWith(database.db, [{ role: 'block-head', block: 'b2' }])
    const own = await standingOf(api, period, officer)
    // A unit without sub-units has 90 of the 110 points to get, and 7 of them: 7 × 110 / 90.
    expect(own.rows).toMatchObject([
      { unit: { id: 'U1' }, standing: null, rating: null, totals: { self: '8.56', final: '0' } },
    ])
    const ofUnit = (unit: string) =>
      api.call('GET', `/periods/${period}/units/${unit}/standing`, undefined, { as: officer })
    expect((await ofUnit('U1')).body.row.criteria[0]).toEqual({
      criterion: 'A',
      self: '7',
      verified: '0',
      final: '0',
    })
    expect((await ofUnit('V1')).status).toBe(404)
    const { rows } = await standingOf(api, period, head)
    expect((rows as PlacedRow[]).map(({ unit, standing }) => [unit.id, standing.place])).toEqual([
      ['V1', 1],
      ['V2', 2],
    ])
    expect((await api.call('GET', `/periods/${period}/standing`, undefined, { as: 'public' })).status).toBe(
      401,
    )
  })
})
