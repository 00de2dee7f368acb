import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { keptKinds } from '../../packages/api/src/journal/kept-kinds.ts'
import { everyRecordKind } from '../../packages/api/src/records/record-kinds.ts'
import { onEachDatabase } from '../support/database.ts'
import { declared, openSmallYear, type SmallYear } from '../support/small-year.ts'

const ruling = (points: string) => ({
  rulings: [
    {
      ...{ id: 'KL1', unit: 'U1', criterion: 'C', decision: { kind: 'points', points } },
      ...{ author: 'Hội đồng', reason: `cho ${points} điểm`, document: 'BB 1' },
    },
  ],
})

onEachDatabase('what is stored', database => {
  let year: SmallYear
  beforeEach(async () => {
    await database.reset()
    year = await openSmallYear(database.db)
  })

  const journal = async () =>
    (
      await database.db
        .selectFrom('journal')
        .select(['id', 'action', 'actor', 'subject', 'records'])
        .orderBy('id')
        .execute()
    ).map(({ actor: { kind, role }, ...row }) => ({ ...row, by: `${kind} ${role}` }))
  const past = () =>
    database.db
      .selectFrom('pastRevision')
      .select(['kind', 'key', 'revision', 'change', 'endedBy', 'content'])
      .orderBy('kind')
      .orderBy('revision')
      .execute()

  test('names the change that made it, and every change has its row in the journal', async () => {
    await year.post('/rulings', ruling('1'))
    expect((await journal()).map(({ action, by }) => [action, by])).toEqual([
      ['criteria-set-installed', 'token secretary'],
      ['period-opened', 'token secretary'],
      ['import-done', 'token secretary'],
      ['records-stored', 'token secretary'],
    ])
    const { id, records } = (await journal()).at(-1)!
    expect(records).toEqual({
      ruling: { made: 1, ended: 0, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
    const stored = await database.db
      .selectFrom('ruling')
      .select(['revision', 'change'])
      .executeTakeFirstOrThrow()
    expect(stored).toEqual({ revision: 1, change: id })
  })

  test('is replaced and the replaced is kept; what changes nothing is no change', async () => {
    await year.post('/rulings', ruling('1'))
    await year.post('/rulings', ruling('2'))
    const before = await journal()
    await year.post('/rulings', ruling('2'))
    expect(await journal()).toEqual(before)
    const [first, second] = before.slice(-2).map(({ id }) => id)
    expect(await past()).toEqual([
      {
        ...{ kind: 'ruling', key: '["KL1"]', revision: 1, change: first, endedBy: second },
        content: expect.objectContaining({ reason: 'cho 1 điểm', points: 1, document: 'BB 1' }),
      },
    ])
    const stored = await database.db
      .selectFrom('ruling')
      .select(['revision', 'change'])
      .executeTakeFirstOrThrow()
    expect(stored).toEqual({ revision: 2, change: second })
  })

  test('is removed, and goes on counting when it is stored again', async () => {
    const entered = { activities: [{ unit: 'U1', date: '2024-03-01', kind: 'article', title: 'Bài viết' }] }
    const { id } = (await year.post('/activities', entered)).body.outcomes[0]
    await year.call('DELETE', `/periods/nam/activities/${id}`)
    await year.post('/activities', entered)
    const stored = await database.db.selectFrom('activity').select('revision').executeTakeFirstOrThrow()
    expect(stored.revision).toBe(2)
    expect(await past()).toMatchObject([{ kind: 'activity', key: `["${id}"]`, revision: 1 }])
    expect((await journal()).slice(-3).map(({ action }) => action)).toEqual([
      'activities-stored',
      'activity-removed',
      'activities-stored',
    ])
  })

  test('keeps the revisions of the settings of a period, and none for what is entered into it', async () => {
    await year.patch('', { title: 'Năm 2024 (sửa)' })
    await year.post('/declarations', declared({ U1: '1' }))
    expect(await past()).toMatchObject([{ kind: 'period', revision: 1, content: { title: 'Năm 2024' } }])
    expect((await past())[0]?.content).not.toHaveProperty('marks_key')
  })

  test('takes nothing outside a change, on any table', async () => {
    const refused: string[] = []
    for (const { table } of keptKinds)
      await sql`insert into ${sql.table(table)} default values`.execute(database.db).catch((error: Error) => {
        if (error.message === `a write to ${table} that belongs to no change`) refused.push(table)
      })
    expect(refused).toEqual(keptKinds.map(({ table }) => table))
    expect(refused.length).toBe(everyRecordKind.length + 22)
    await expect(sql`delete from unit`.execute(database.db)).rejects.toThrow('belongs to no change')
    await expect(sql`truncate ruling`.execute(database.db)).rejects.toThrow('is only added to')
  })

  test('cannot be rewritten in the journal or in the past', async () => {
    await year.post('/rulings', ruling('1'))
    await year.post('/rulings', ruling('2'))
    for (const statement of [
      "update journal set action = 'x'",
      'delete from journal',
      'truncate journal cascade',
      "update past_revision set content = '{}'",
      'delete from past_revision',
    ])
      await expect(sql.raw(statement).execute(database.db), statement).rejects.toThrow('is only added to')
  })
})
