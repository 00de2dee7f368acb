import { verifyBundle } from '@thidua/scoring/receipt'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { publicationCheckSchema } from '../../packages/api/src/publication/publication.schema.ts'
import { tiesAnswerSchema } from '../../packages/api/src/ties/tie.schema.ts'
import { apiOn, type TestApi } from '../support/api.ts'
import { onEachDatabase } from '../support/database.ts'
import { criterion, group, line, smallSet } from '../support/small-set.ts'
import { openTiedPeriod } from '../support/tied-period.ts'

const ballot = (unit: string, inFavour: number, won: boolean) => ({
  ...{ unit, inFavour, won, against: 9 - inFavour, abstained: 0 },
})
const decision = {
  ...{ id: 'QN1', commendation: 'co', block: 'k', members: 9, present: 9, cast: 9 },
  ...{ ballots: [ballot('A', 8, true), ballot('B', 1, false)], on: '2024-12-20', document: '12/QN-HĐ' },
}
const label = (text: string) => ({ vi: text, en: text })

onEachDatabase('ties of a result', database => {
  let api: TestApi
  const post = (path: string, body: unknown) => api.call('POST', `/periods/nam${path}`, body)
  const get = (path: string, as?: 'public') =>
    api.call('GET', `/periods/nam${path}`, undefined, as ? { as } : {})
  const score = async () => (await post('/results', {})).body
  const ties = async () => tiesAnswerSchema.parse((await get('/ties')).body)
  const check = async (version: number) =>
    publicationCheckSchema.parse((await get(`/results/${version}/publication`)).body)
  const declare = (values: Readonly<Record<string, string>>) =>
    post('/declarations', {
      declarations: Object.entries(values).map(([unit, value]) => ({
        ...{ unit, value, fact: 'done', status: 'verified' },
      })),
    })

  beforeEach(async () => {
    api = await apiOn(database.db)
  })
  afterEach(() => database.reset())

  describe('at a form of commendation', () => {
    beforeEach(() => openTiedPeriod(api, 'nam', ['A', 'B', 'C', 'D'], { C: '80', D: '70' }))

    test('are listed with units and seats, open until the council has decided', async () => {
      await score()
      const open = {
        ...{
          commendation: 'co',
          rating: null,
          block: { id: 'k', label: 'Khối K' },
          seats: 1,
          decision: null,
        },
        units: [
          { id: 'A', name: 'Trường A' },
          { id: 'B', name: 'Trường B' },
        ],
      }
      expect(await ties()).toEqual({ version: 1, ties: [open], idle: [] })
      await post('/council-decisions', { councilDecisions: [decision] })
      const scored = await score()
      expect(scored.warnings).toBeUndefined()
      expect(await ties()).toEqual({ version: 2, ties: [{ ...open, decision: 'QN1' }], idle: [] })
      expect((await get('/ties?version=1')).body.ties).toEqual([open])
    })

    test('are hidden from the public until they are published', async () => {
      const { version } = await score()
      expect((await get('/ties', 'public')).status).toBe(401)
      await post(`/results/${version}/publication`, { reason: 'Chờ hội đồng bỏ phiếu.' })
      expect((await get('/ties', 'public')).body.ties).toHaveLength(1)
    })

    test('that dissolve leave the decision without effect, which scoring, the ties and publication tell', async () => {
      await post('/council-decisions', { councilDecisions: [decision] })
      await score()
      await declare({ B: '85' })
      const scored = await score()
      expect(scored.created).toBe(true)
      expect(scored.warnings).toEqual([
        {
          ...{ code: 'vote-settles-nothing', pointer: '' },
          params: { id: 'QN1', document: '12/QN-HĐ', on: '2024-12-20' },
          message:
            'Quyết nghị số 12/QN-HĐ ngày 20/12/2024 hiện không có tác dụng trong kết quả. Không có đơn vị nào đồng hạng ở suất cuối cùng trong khối “Khối K” nên không có gì để bỏ phiếu.',
        },
      ])
      const { idle } = await ties()
      expect(idle).toMatchObject([{ id: 'QN1', commendation: 'co', block: { label: 'Khối K' } }])
      expect(idle[0]?.reasons[0]).toContain('Không có đơn vị nào đồng hạng')
      const found = await check(scored.version)
      expect(found.idle).toEqual(idle)
      // The points stand as they are, so nothing is open.
      expect([found.open.votes, found.needsReason]).toEqual([0, false])
      const bundle = (await get('/receipt')).body
      const verified = verifyBundle(bundle)
      expect(verified.ok && verified.value.isReproduced).toBe(true)
    })

    test('between other units name those who are tied now, and the same number takes them in', async () => {
      await post('/council-decisions', { councilDecisions: [decision] })
      await score()
      await declare({ B: '85', C: '90' })
      const { warnings, version } = await score()
      expect(warnings[0].message).toContain('Đơn vị “Trường B” không đồng hạng')
      expect(warnings[0].message).toContain('Đơn vị “Trường C” cũng đồng hạng')
      expect((await check(version)).votes).toMatchObject([{ units: [{ id: 'A' }, { id: 'C' }] }])
      const ballots = [ballot('A', 1, false), ballot('C', 8, true)]
      const again = await post('/council-decisions', { councilDecisions: [{ ...decision, ballots }] })
      expect(again.body.outcomes).toEqual(['changed'])
      expect((await score()).warnings).toBeUndefined()
    })

    test('of a unit that was closed since are told with its name', async () => {
      await post('/council-decisions', { councilDecisions: [decision] })
      await post('/closures', { closures: [{ unit: 'B', on: '2024-12-25', document: 'QĐ 9' }] })
      const { warnings } = await score()
      expect(warnings).toHaveLength(1)
      const { status, body } = await api.call('GET', '/periods/nam/ties', undefined, {
        headers: { 'accept-language': 'en' },
      })
      expect([status, body.idle[0].reasons[0]]).toEqual([
        200,
        'Nobody in block “Khối K” is tied for the last seat, so there is nothing to vote on.',
      ])
    })
  })

  test('at a rating with a quota are open votes too: publishing asks for a reason and names them', async () => {
    const set = smallSet(
      [
        group('G', [
          criterion('C', '100', [line('L', { value: 'done', points: { perItem: { points: '1' } } })]),
        ]),
      ],
      {
        ratings: [
          { id: 'top', label: label('Xuất sắc'), from: '80', quota: { seats: '1' }, tieAtEdge: 'vote' },
          { id: 'rest', label: label('Còn lại') },
        ],
      },
    )
    const installed = await api.call('POST', '/criteria-sets', set)
    await api.call('POST', '/periods', {
      ...{ id: 'nam', title: 'Năm 2024', from: '2024-01-01', to: '2024-12-31' },
      criteriaSet: installed.body.digest,
    })
    const block = { id: 'k', label: 'Khối K' }
    const units = ['A', 'B'].map(id => ({ id, name: `Trường ${id}`, kind: 'school', block }))
    await post('/units', { units })
    await declare({ A: '90', B: '90' })
    const { version } = await score()
    const found = await check(version)
    expect(found.votes).toMatchObject([
      { commendation: null, rating: 'top', block, seats: 1, units: [{ id: 'A' }, { id: 'B' }] },
    ])
    expect([found.open.votes, found.needsReason]).toEqual([1, true])
    const refused = await post(`/results/${version}/publication`, {})
    expect(refused.body.errors[0].message).toContain('1 trường hợp bằng nhau chờ hội đồng biểu quyết')
  })
})
