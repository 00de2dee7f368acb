import { sql } from 'kysely'
import type { Transaction } from '../db/database.ts'
import type { KeptKind } from './kept-kind.ts'
import { personalDigest } from './revision-lines.repository.ts'

/**
 * Erases the personal texts of the past revisions of one record; their digests stay, so that everything verifies as
 * before. The newest revision is no past one: it is changed first, like any record. `key` is as `past_revision` has it.
 */
export const erasePastTexts = async (
  trx: Transaction,
  { table, personal = [] }: KeptKind,
  record: { readonly period: string; readonly key: string },
  change: string,
): Promise<void> => {
  const digests = personal.map(
    column => sql`${sql.lit(column)},
      ${personalDigest(sql.ref('p.salt'), column, sql`p.content ->> ${sql.lit(column)}`)}`,
  )
  await sql`
    insert into erased_text (kind, period, key, revision, erased_by, texts)
    select p.kind, p.period, p.key, p.revision, ${change}, jsonb_strip_nulls(jsonb_build_object(${sql.join(digests)}))
    from past_revision p
    where p.kind = ${table} and p.period = ${record.period} and p.key = ${record.key} and p.salt is not null
  `.execute(trx)
  await sql`
    update past_revision p
    set salt = null, content = p.content - array(select jsonb_object_keys(e.texts))
    from erased_text e
    where (e.kind, e.period, e.key, e.revision) = (p.kind, p.period, p.key, p.revision)
      and p.kind = ${table} and p.period = ${record.period} and p.key = ${record.key} and p.salt is not null
  `.execute(trx)
}
