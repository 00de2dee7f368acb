import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { knownMigrations, migrate } from '../../packages/api/src/db/migrate.ts'
import { onEachDatabase } from '../support/database.ts'
import { writeInTest } from '../support/test-change.ts'

const set = 'a'.repeat(64)

/** A period as the version before stored it. */
const stored = [
  `insert into criteria_set (digest, id, version, document) values ('${set}', 'x', '2024-01-01', '{}')`,
  `insert into period (id, title, starts_on, ends_on, criteria_set, revision)
    values ('nam', 'Năm 2024', '2024-01-01', '2024-12-31', '${set}', 7)`,
  "insert into block values ('nam', 'b1', 'Khối 1')",
  "insert into unit (period, id, name, kind, block) values ('nam', 'U1', 'Trường 1', 'school', 'b1')",
  `insert into activity (period, id, unit, date, kind, title, quantity, status)
    values ('nam', 'hd-1', 'U1', '2024-03-01', 'article', 'Bài viết', 1.50, 'verified')`,
  "insert into mark values ('nam', 'U1', 'J.1', 'TV1', 9.5, 'Nhận xét', false)",
  "insert into hold values ('nam', 'H1', 'U1', '2024-03-01', null, 'Đang xác minh', 'CV 1')",
]

onEachDatabase('a database from before there were revisions', database => {
  test('is taken over: every row is a first revision, and one row of the journal tells of all', async () => {
    const { db } = database
    await sql`drop schema public cascade`.execute(db)
    await sql`create schema public`.execute(db)
    await migrate(
      db,
      knownMigrations.filter(name => name <= '0016-ranges'),
    )
    for (const statement of stored) await sql.raw(statement).execute(db)
    await migrate(db)

    const journal = await db.selectFrom('journal').select(['id', 'action', 'actor', 'records']).execute()
    expect(journal).toHaveLength(1)
    expect(journal[0]).toMatchObject({ action: 'taken-over', actor: { kind: 'system', id: 'migration' } })
    const made = Object.entries(journal[0]!.records).map(([kind, { made, ended }]) => [kind, made, ended])
    expect(made.sort()).toEqual(
      ['activity', 'block', 'hold', 'mark', 'period', 'unit'].map(kind => [kind, 1, 0]),
    )
    const { inputsRevision, revision } = await db
      .selectFrom('period')
      .select(['inputsRevision', 'revision'])
      .executeTakeFirstOrThrow()
    expect({ inputsRevision, revision }).toEqual({ inputsRevision: 7, revision: 1 })

    await writeInTest(db, 'nam', trx => trx.updateTable('hold').set({ endsOn: '2024-04-01' }).execute())
    const held = await db.selectFrom('hold').select(['revision', 'endsOn']).executeTakeFirstOrThrow()
    expect(held).toEqual({ revision: 2, endsOn: '2024-04-01' })
    const past = await db.selectFrom('pastRevision').select(['kind', 'key', 'change', 'content']).execute()
    expect(past).toMatchObject([{ kind: 'hold', key: '["H1"]', change: journal[0]!.id }])
    expect(past[0]?.content).toMatchObject({ ends_on: null, reason: 'Đang xác minh' })
  })

  test('an empty one needs no such row', async () => {
    await database.reset()
    expect(await database.db.selectFrom('journal').select('id').execute()).toEqual([])
  })
})
