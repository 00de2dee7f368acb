import { beforeAll, describe, expect, test } from 'vitest'
import {
  type ActivityState,
  activityStates,
  checkStep,
  takerOf,
} from '../../packages/api/src/activities/activity-state.ts'
import { onEachDatabase } from '../support/database.ts'
import { openSmallYear, type SmallYear } from '../support/small-year.ts'

const article = { unit: 'U1', date: '2024-03-01', kind: 'article', title: 'Bài viết' }

describe('where an activity stands', () => {
  test('nothing that was submitted becomes a draft again, and what was voided comes back only as submitted', () => {
    for (const from of activityStates) expect(takerOf(from, 'draft')).toBeUndefined()
    expect(activityStates.filter(to => takerOf('draft', to) !== undefined)).toEqual(['submitted'])
    expect(activityStates.filter(to => takerOf('voided', to) !== undefined)).toEqual(['submitted'])
    for (const from of activityStates) expect(takerOf(from, from)).toBeUndefined()
  })

  test('only a verifier decides, and a unit is told why', () => {
    const decided: readonly ActivityState[] = ['verified', 'rejected', 'returned']
    for (const from of activityStates)
      for (const to of decided) expect([undefined, 'verifier']).toContain(takerOf(from, to))
    for (const status of ['returned', 'rejected', 'voided'] as const) {
      expect(checkStep('a', 'submitted', { status, reason: '  ' })).toMatchObject([{ code: 'reason-needed' }])
      expect(checkStep('a', 'submitted', { status, reason: 'Thiếu minh chứng' })).toEqual([])
    }
    expect(checkStep('a', 'submitted', { status: 'verified' })).toEqual([])
    expect(checkStep('a', 'draft', { status: 'verified' })).toMatchObject([{ code: 'step-not-possible' }])
  })
})

onEachDatabase('the states of activities', database => {
  let year: SmallYear
  let made = 0
  const put = (id: string, body: object, read?: string) =>
    year.call(
      'PUT',
      `/periods/nam/activities/${id}`,
      body,
      read === undefined ? {} : { headers: { 'if-match': read } },
    )
  const one = async (id: string) => (await year.call('GET', `/periods/nam/activities/${id}`)).body
  const step = (id: string, status: string, reason?: string) =>
    year.call('PATCH', `/periods/nam/activities/${id}`, { status, ...(reason !== undefined && { reason }) })
  const decide = (decisions: readonly object[]) =>
    year.call('POST', '/periods/nam/activities/decisions', { decisions })
  /** A submitted activity like no other. */
  const submitted = async (content: object = {}): Promise<string> => {
    const id = `m-${made++}`
    await put(id, { ...article, title: `Bài ${id}`, ...content })
    return id
  }
  const codes = (answer: { body: { errors: { code: string }[] } }) =>
    answer.body.errors.map(({ code }) => code)
  const revision = async (): Promise<number> =>
    (await database.db.selectFrom('period').select('inputsRevision').executeTakeFirstOrThrow()).inputsRevision

  beforeAll(async () => {
    year = await openSmallYear(database.db)
  })

  test('the same entry sent twice is one, and the second sending is told so', async () => {
    const first = await put('phone-1', article)
    expect(first.body).toMatchObject({
      id: 'phone-1',
      outcome: 'new',
      revision: 1,
      status: 'submitted',
      alike: [],
    })
    const again = await put('phone-1', article)
    expect(again.body).toEqual({ ...first.body, outcome: 'already-stored' })
    expect(again.headers.get('etag')).toBe('"1"')
  })

  test('other content takes the place only of what its sender read, and keeps the id', async () => {
    const id = await submitted()
    const other = { ...article, title: 'Bài sửa' }
    expect(codes(await put(id, other))).toEqual(['record-changed'])
    expect(codes(await put(id, other, '"7"'))).toEqual(['record-changed'])
    const stored = await put(id, other, '"1"')
    expect(stored.body).toMatchObject({ id, outcome: 'changed', revision: 2 })
    expect(await one(id)).toMatchObject({ title: 'Bài sửa', revision: 2 })
    // The answer was lost and the phone sends the same again: nothing is overwritten, nothing refused.
    expect((await put(id, other, '"1"')).body).toEqual({ ...stored.body, outcome: 'already-stored' })
    expect(codes(await put(id, { ...other, unit: 'U2' }, '"2"'))).toEqual(['unit-stays'])
  })

  test('a draft touches no score, is not waited for, and becomes submitted once', async () => {
    const before = await revision()
    const draft = { ...article, title: 'Nháp', status: 'draft' }
    await put('d-1', draft)
    await put('d-1', { ...draft, title: 'Nháp 2' }, '"1"')
    expect(await revision()).toBe(before)
    const waiting = async () =>
      (await year.get('')).body.waiting.find(({ of }: { of: string }) => of === 'article')?.count ?? 0
    const count = await waiting()
    expect((await put('d-1', { ...article, title: 'Nháp 2' }, '"2"')).body).toMatchObject({
      status: 'submitted',
    })
    expect(await revision()).toBe(before + 1)
    expect(await waiting()).toBe(count + 1)
    expect(codes(await put('d-1', { ...article, title: 'Nháp 2', status: 'draft' }, '"3"'))).toEqual([
      'step-not-possible',
    ])
  })

  test('what was returned tells why, is mended, and waits again', async () => {
    const id = await submitted()
    expect(codes(await step(id, 'returned'))).toEqual(['reason-needed'])
    expect((await step(id, 'returned', 'Thiếu đường dẫn')).status).toBe(200)
    expect(await one(id)).toMatchObject({ status: 'returned', reason: 'Thiếu đường dẫn' })
    const mended = await put(id, { ...article, title: 'Bài đủ', link: 'https://example.vn/bai' }, '"2"')
    expect(mended.body).toMatchObject({ status: 'submitted', outcome: 'changed' })
    expect(await one(id)).toMatchObject({ status: 'submitted', reason: null })
  })

  test('what was decided on is not changed under the decision, and is voided, never erased', async () => {
    const id = await submitted()
    await step(id, 'verified')
    expect(codes(await put(id, { ...article, title: 'Khác' }, '"2"'))).toEqual(['activity-settled'])
    expect(codes(await step(id, 'voided'))).toEqual(['reason-needed'])
    await step(id, 'voided', 'Nhập nhầm đơn vị')
    expect(await one(id)).toMatchObject({ status: 'voided', reason: 'Nhập nhầm đơn vị' })
    expect(codes(await step(id, 'verified'))).toEqual(['step-not-possible'])
    expect((await step(id, 'submitted')).status).toBe(200)
    const { body } = await year.get(`/revisions/activity?key=${id}`)
    expect(body.revisions.map(({ content }: { content: { status: string } }) => content.status)).toEqual([
      ...['submitted', 'verified', 'voided', 'submitted'],
    ])
  })

  test('many decisions are one change; what is refused keeps nothing else back, and the same again changes nothing', async () => {
    const [a, b, c] = [await submitted(), await submitted(), await submitted()]
    const decisions = [
      { activity: a, status: 'verified', read: 1 },
      { activity: b, status: 'rejected' },
      { activity: c, status: 'returned', reason: 'Mờ', read: 5 },
      { activity: 'none', status: 'verified' },
    ]
    const { body } = await decide(decisions)
    expect(body.outcomes).toMatchObject([
      { activity: a, outcome: 'done', from: 'submitted' },
      { activity: b, outcome: 'refused', issues: [{ code: 'reason-needed', pointer: '/reason' }] },
      { activity: c, outcome: 'refused', issues: [{ code: 'record-changed' }] },
      { activity: 'none', outcome: 'refused', issues: [{ code: 'activity-not-found' }] },
    ])
    const rows = async () => (await year.get('/journal?action=activities-decided')).body.rows
    expect(await rows()).toMatchObject([
      { details: { activities: 1 }, records: { activity: { made: 1, ended: 1 } } },
    ])
    expect((await decide([{ activity: a, status: 'verified' }])).body.outcomes).toMatchObject([
      { outcome: 'already-so' },
    ])
    expect(await rows()).toHaveLength(1)
  })

  test('an entry that resembles another is told, but not what another unit has', async () => {
    const link = 'https://example.vn/cung-mot-trang'
    const own = await submitted({ title: 'Trang', link })
    const same = await put('alike-1', { ...article, title: 'Trang', link })
    expect(same.body.alike).toEqual([{ why: 'same', activity: own }])
    const other = await put('alike-2', { ...article, unit: 'U2', title: 'Trang của U2', link })
    expect(other.body.alike).toContainEqual({ why: 'same-page-elsewhere', activity: null })
  })

  test('what is returned counts as claimed and not as verified; drafts and voided ones count nowhere', async () => {
    const count = async (status: string): Promise<number> =>
      (
        await database.db
          .selectFrom('claimedActivity')
          .select('id')
          .where('status', '=', status as 'submitted')
          .execute()
      ).length
    const [submittedBefore, verifiedBefore] = [await count('submitted'), await count('verified')]
    const id = await submitted()
    await step(id, 'verified')
    await step(id, 'returned', 'Sai ngày')
    expect([await count('submitted'), await count('verified')]).toEqual([submittedBefore + 1, verifiedBefore])
    await step(id, 'voided', 'Nhập thừa')
    expect([await count('submitted'), await count('verified')]).toEqual([submittedBefore, verifiedBefore])
    await put('d-2', { ...article, title: 'Nháp khác', status: 'draft' })
    expect(await count('submitted')).toBe(submittedBefore)
  })
})
