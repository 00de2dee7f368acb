import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { Db } from '../../packages/api/src/db/database.ts'
import { erasePastTexts } from '../../packages/api/src/journal/erase.repository.ts'
import { reserveChange } from '../../packages/api/src/journal/journal.repository.ts'
import { keptKinds } from '../../packages/api/src/journal/kept-kinds.ts'
import { sealJournal } from '../../packages/api/src/journal/seal-journal.ts'
import { verifyJournal } from '../../packages/api/src/journal/verify-journal.ts'
import { onEachDatabase } from '../support/database.ts'
import { declared, marked, openSmallYear, type SmallYear } from '../support/small-year.ts'

const ruling = (points: string) => ({
  rulings: [
    {
      ...{ id: 'KL1', unit: 'U1', criterion: 'C', decision: { kind: 'points', points } },
      ...{ author: 'Hội đồng', reason: `cho ${points} điểm`, document: 'BB 1' },
    },
  ],
})

/** Somebody who owns the database goes around the triggers. */
const tamper = (db: Db, ...statements: readonly string[]) =>
  db.transaction().execute(async trx => {
    await sql`set local session_replication_role = replica`.execute(trx)
    for (const statement of statements) await sql.raw(statement).execute(trx)
  })

onEachDatabase('a journal', database => {
  let year: SmallYear
  beforeEach(async () => {
    await database.reset()
    year = await openSmallYear(database.db)
    await year.post('/declarations', declared({ U1: '50', U2: '45', U3: '20' }))
    await year.post('/rulings', ruling('1'))
    await year.post('/rulings', ruling('2'))
    await sealJournal(database.db)
  })

  const found = async (...heads: Parameters<typeof verifyJournal>[1] & object) =>
    (await verifyJournal(database.db, heads)).findings
  const rowOf = async (action: string): Promise<string> =>
    (
      await database.db
        .selectFrom('journal')
        .select('id')
        .where('action', '=', action)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow()
    ).id

  test('that nobody touched holds, and says what is not sealed yet', async () => {
    expect(await verifyJournal(database.db)).toMatchObject({ rows: 6, sealed: 6, waiting: 0, findings: [] })
    await year.post('/rulings', ruling('3'))
    expect(await verifyJournal(database.db)).toMatchObject({ rows: 7, sealed: 6, waiting: 1, findings: [] })
    await Promise.all([sealJournal(database.db), sealJournal(database.db)])
    await sealJournal(database.db)
    expect(await verifyJournal(database.db)).toMatchObject({ rows: 7, sealed: 7, waiting: 0, findings: [] })
  })

  test.each([
    ['a record that stands', "update ruling set points = 9, change = change where id = 'KL1'", 'ruling'],
    ['an erased record', "delete from declaration where unit = 'U2'", 'declaration'],
    ['a past revision', `update past_revision set content = content || '{"points": 9}'`, 'ruling'],
    ['a past revision that is gone', 'delete from past_revision', 'ruling'],
    ['a personal text', "update ruling set reason = 'khác'", 'ruling'],
    [
      'a record that nobody entered',
      `insert into declaration (period, unit, fact, value, status, revision, change, salt)
        select period, unit, 'cases', '9', status, 1, change, salt from declaration where unit = 'U1'`,
      'declaration',
    ],
  ])('tells %s', async (_, statement, kind) => {
    await tamper(database.db, statement)
    const findings = await found()
    expect(findings.length).toBeGreaterThan(0)
    for (const finding of findings) expect(finding).toMatchObject({ code: 'records-changed', kind })
  })

  test('tells a record of a change that it does not have', async () => {
    await tamper(database.db, "update ruling set change = 999 where id = 'KL1'")
    expect(await found()).toContainEqual({ code: 'records-unknown', row: '999', kind: 'ruling' })
  })

  test('tells an edited row, also where its digest was made to fit', async () => {
    const row = await rowOf('period-opened')
    await tamper(database.db, `update journal set action = 'scored' where id = ${row}`)
    expect(await found()).toEqual([{ code: 'row-changed', row }])
    await tamper(
      database.db,
      `update journal set action = 'period-opened', digest = '${'0'.repeat(64)}' where id = ${row}`,
    )
    expect((await found()).map(({ code }) => code)).toEqual(['row-changed', 'chain-broken'])
  })

  test('tells a deleted, an inserted and a swapped row', async () => {
    const row = await rowOf('period-opened')
    await tamper(
      database.db,
      'create table kept as select * from journal',
      `delete from journal where id = ${row}`,
    )
    expect(await found()).toContainEqual({ code: 'row-missing', row, number: 2 })
    await tamper(database.db, `insert into journal select * from kept where id = ${row}`)
    expect(await found()).toEqual([])

    await tamper(database.db, 'update kept set id = 500', 'insert into journal select * from kept limit 1')
    expect((await found()).map(({ code }) => code)).toContain('row-unsealed')
    await tamper(database.db, 'delete from journal where id = 500', 'drop table kept')

    await tamper(
      database.db,
      'update journal_seal set journal = -journal where number in (2, 3)',
      `update journal_seal a set journal = -b.journal from journal_seal b
        where (a.number, b.number) in ((2, 3), (3, 2))`,
    )
    expect(await found()).toEqual([
      { code: 'chain-broken', number: 2 },
      { code: 'chain-broken', number: 3 },
    ])
  })

  test('tells a tail that was cut off, by the head of a published version and by one that was noted', async () => {
    await year.post('/marks', marked(['U1', 'U2', 'U3']))
    const version = await year.score()
    expect((await year.publish(version, 'chưa có đủ số liệu')).status).toBe(200)
    // All that was done before it; the publication itself is sealed after it.
    const { head } = await verifyJournal(database.db)
    expect(head?.number).toBe(8)
    await sealJournal(database.db)
    const noted = (await verifyJournal(database.db)).head!
    expect(noted.number).toBe(9)
    expect(await found(noted)).toEqual([])

    await tamper(database.db, 'delete from journal_seal where number > 7', 'delete from journal where id > 7')
    const heads = [
      { code: 'head-missing', number: 8, of: 'nam 1' },
      { code: 'head-missing', number: 9, of: null },
    ]
    expect(await found(noted)).toEqual(expect.arrayContaining(heads))
  })

  test('still holds when the personal texts of past revisions are erased', async () => {
    const kind = keptKinds.find(({ table }) => table === 'ruling')!
    const change = await reserveChange(database.db)
    const record = { period: 'nam', key: '["KL1"]' }
    await database.db.transaction().execute(trx => erasePastTexts(trx, kind, record, change))
    const past = await database.db.selectFrom('pastRevision').select(['content', 'salt']).execute()
    expect(past).toEqual([
      { content: expect.not.objectContaining({ reason: expect.anything() }), salt: null },
    ])
    expect(JSON.stringify(past)).not.toContain('cho 1 điểm')
    expect(await found()).toEqual([])

    await tamper(database.db, `update erased_text set texts = texts || '{"reason": "0"}'`)
    expect((await found()).map(({ code }) => code)).toEqual(['records-changed'])
  })

  test('knows of an import that is not finished', async () => {
    await sql`update import set state = 'running', change = nextval('journal_id')`.execute(database.db)
    expect(await verifyJournal(database.db)).toMatchObject({ underWay: 1, findings: [] })
  })
})
