import { beforeEach, expect, test } from 'vitest'
import { onEachDatabase } from '../support/database.ts'
import { openSmallYear, type SmallYear } from '../support/small-year.ts'

const entered = { activities: [{ unit: 'U1', date: '2024-03-01', kind: 'article', title: 'Bài viết' }] }

onEachDatabase('what was done', database => {
  let year: SmallYear
  let id: string
  beforeEach(async () => {
    await database.reset()
    year = await openSmallYear(database.db)
    id = (await year.post('/activities', entered)).body.outcomes[0].id
  })
  const one = (): string => `/periods/nam/activities/${id}`
  const decide = (status: string, read?: string) =>
    year.call(
      'PATCH',
      one(),
      { status, reason: 'Xem lại' },
      read === undefined ? {} : { headers: { 'if-match': read } },
    )

  test('is read newest first, by action, day and actor, a page at a time, by the committee alone', async () => {
    await decide('verified')
    const { body } = await year.get('/journal')
    expect(body.rows.map((row: { action: string }) => row.action)).toEqual([
      'activity-decided',
      'activities-stored',
      'import-done',
      'period-opened',
    ])
    expect(body.rows[0]).toMatchObject({
      ...{ subject: { activity: id }, details: { status: 'verified' }, actor: { role: 'secretary' } },
      records: { activity: { made: 1, ended: 1 } },
    })
    const first = (await year.get('/journal?limit=3')).body
    expect((await year.get(`/journal?limit=3&after=${first.next}`)).body.rows).toHaveLength(1)
    expect((await year.get('/journal?action=import-done')).body.rows).toHaveLength(1)
    expect((await year.get('/journal?day=2020-01-01')).body.rows).toEqual([])
    expect((await year.get(`/journal?actor=${body.rows[0].actor.id}`)).body.rows).toHaveLength(4)
    expect((await year.get('/journal?actor=x')).body.rows).toEqual([])
    expect((await year.get('/journal', 'public')).status).toBe(401)
  })

  test('shows every revision of a record, and the change that removed it', async () => {
    await decide('verified')
    await year.call('DELETE', one())
    await year.post('/activities', entered)
    const { body } = await year.get(`/revisions/activity?key=${id}`)
    // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what the test asserts
    const told = body.revisions.map(({ revision, content, made, removed }: Record<string, any>) => [
      ...[revision, content.status, made.action],
      removed?.action ?? null,
    ])
    expect(told).toEqual([
      [1, 'submitted', 'activities-stored', null],
      [2, 'verified', 'activity-decided', 'activity-removed'],
      [3, 'submitted', 'activities-stored', null],
    ])
    expect((await year.get('/revisions/activity?key=none')).status).toBe(404)
    expect((await year.get('/revisions/mark?key=U1')).status).toBe(404)
    expect((await year.get(`/revisions/activity?key=${id}`, 'public')).status).toBe(401)
  })

  test('a decision on what was read is refused once it is something else, with both readings', async () => {
    const { headers, body } = await year.call('GET', one())
    const read = headers.get('etag') ?? ''
    expect(read).toBe('"1"')
    expect(body).toMatchObject({ id, status: 'submitted', revision: 1 })
    const answers = await Promise.all([decide('verified', read), decide('rejected', read)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const won = answers.find(({ status }) => status === 200)!.body.status
    const { errors } = answers.find(({ status }) => status === 409)!.body
    expect(errors).toMatchObject([
      { code: 'record-changed', params: { read: '1', stored: '2', status: won } },
    ])
    expect((await year.call('GET', one())).body.status).toBe(won)
    expect((await year.call('DELETE', one(), undefined, { headers: { 'if-match': read } })).status).toBe(409)
    expect((await decide('submitted', '"2"')).status).toBe(200)
    expect((await decide('verified', 'W/"2"')).status).toBe(422)
  })
})
