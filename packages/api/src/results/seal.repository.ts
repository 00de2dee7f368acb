import { issue } from '@thidua/scoring/issues'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { ProblemException } from '../problem.ts'
import { type SealedPart, sealedParts } from './seal.ts'

/**
 * Every reader of a version asks here first whether what it is about to read is what was stored. The database makes
 * the digests itself, so that nothing but a word comes back; it is no match for who rewrites the digests too, whom
 * the receipt and its published digest expose.
 */

const sha256 = (text: RawBuilder<unknown>) => sql<string>`encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`

export const refuseAltered = (period: string, version: number): never => {
  throw new ProblemException([issue('version-altered', [], { period, version: String(version) })])
}

const head = sql`concat_ws(chr(10), period, version, digest, criteria_set, to_char(as_of, 'YYYY-MM-DD'))`

/** Whether a version is named as it was stored; asked with the list of versions, which every page reads. */
export const isNamedRight = sql<boolean>`(seal is null or seal ->> 'head' = ${sha256(head)})`

const ofVersion = (part: string) =>
  sha256(sql`concat_ws(chr(10), ${head}, ${sql.lit(part)}, ${sql.ref(part)})`)

const brokenPart = (part: SealedPart | 'ranges') =>
  part === 'ranges'
    ? sql<boolean>`ranges is not null and ranges_seal is distinct from ${ofVersion(part)}`
    : sql<boolean>`seal ->> ${sql.lit(part)} is distinct from ${ofVersion(part)}`

/** Refuses to go on where parts of a version are not what was stored. */
export const requireParts = async (
  db: Db,
  period: string,
  version: number,
  parts: readonly (SealedPart | 'ranges')[],
): Promise<void> => {
  const { rows } = await sql`
    select 1 from result where period = ${period} and version = ${version} and seal is not null
    and (${sql.join(parts.map(brokenPart), sql` or `)})`.execute(db)
  if (rows.length > 0) refuseAltered(period, version)
}

type UnitPart = 'summary' | 'detail'

const brokenUnit = (part: UnitPart) =>
  sql<boolean>`${sql.ref(`${part}_seal`)} is distinct from ${sha256(
    sql`concat_ws(chr(10), period, version, unit, block, position, ${sql.lit(part)}, ${sql.ref(part)})`,
  )}`

/** The same of the units of a version, of all or of those named; that all of them are there is always asked. */
export const requireUnits = async (
  db: Db,
  period: string,
  version: number,
  parts: readonly UnitPart[],
  { block, units }: { readonly block?: string | undefined; readonly units?: readonly string[] } = {},
): Promise<void> => {
  const ofBlock = block === undefined ? sql`` : sql`and block = ${block}`
  const ofUnits = units === undefined ? sql`` : sql`and unit = any(${[...units]})`
  const { rows } = await sql`
    select 1 from result where period = ${period} and version = ${version} and seal is not null and (
      seal ->> 'units' is distinct from ${sha256(sql`(
        select string_agg(concat_ws(' ', unit, block, position), chr(10) order by position, unit)
        from result_unit where period = ${period} and version = ${version})`)}
      or exists (
        select from result_unit where period = ${period} and version = ${version} ${ofBlock} ${ofUnits}
        and (${sql.join(parts.map(brokenUnit), sql` or `)})))`.execute(db)
  if (rows.length > 0) refuseAltered(period, version)
}

/** Whether all of a version is what was stored; one from before there were seals is. */
export const isIntact = async (db: Db, period: string, version: number): Promise<boolean> => {
  try {
    await requireParts(db, period, version, [...sealedParts, 'ranges'])
    await requireUnits(db, period, version, ['summary', 'detail'])
    return true
  } catch (reason) {
    if (reason instanceof ProblemException) return false
    throw reason
  }
}
