import { failure, issue, success } from '@thidua/scoring/issues'
import type { Actor } from '../access/actor.ts'
import { type Sight, sightOf } from '../access/sight.ts'
import type { Db } from '../db/database.ts'
import { visiblePeriod } from '../periods/period.service.ts'
import { compareNames } from '../units/compare-names.ts'
import type { LiveRow } from './live-row.ts'
import type { LiveStandings } from './live-standings.ts'

const last = Number.POSITIVE_INFINITY

export const byPlace = (a: LiveRow, b: LiveRow): number =>
  compareNames(a.unit.block.label, b.unit.block.label) ||
  (a.standing.place ?? last) - (b.standing.place ?? last) ||
  compareNames(a.unit.name, b.unit.name)

const covers = ({ isAll, units }: Sight, { unit }: LiveRow): boolean => isAll || units.has(unit.id)

/**
 * What a caller reads of a row: places and ratings tell of the others in the block, so they are for those who read the
 * records of the whole block.
 */
const shown = (row: LiveRow, ofBlock: Sight) => {
  const { standing, rating, ...own } = row
  const { byPoints } = rating
  return covers(ofBlock, row)
    ? { ...own, standing, rating, byPoints }
    : { ...own, standing: null, rating: null, byPoints }
}

/** What is stored now comes to, as far as the caller reads it unpublished. */
const openLive = async (db: Db, live: LiveStandings, actor: Actor, id: string) => {
  const found = await visiblePeriod(db, actor, id)
  if (!found.ok) return found
  const ofBlock = await sightOf(db, actor, found.value, 'read-committee-records')
  const { reading, isCurrent } = await live.read(id)
  const of = {
    ...{ revision: reading?.mark.revision ?? null, at: reading?.at ?? null, isCurrent },
    issues: reading?.issues ?? [],
  }
  return success({ of, sight: found.value.sight, ofBlock, rows: reading?.rows ?? new Map<string, LiveRow>() })
}

export const readLiveStanding = async (
  db: Db,
  live: LiveStandings,
  actor: Actor,
  wanted: { readonly period: string; readonly block: string | undefined },
) => {
  const opened = await openLive(db, live, actor, wanted.period)
  if (!opened.ok) return opened
  const { of, sight, ofBlock, rows } = opened.value
  const isWanted = (row: LiveRow): boolean =>
    covers(sight, row) && (wanted.block === undefined || row.unit.block.id === wanted.block)
  const found = [...rows.values()].filter(isWanted).sort(byPlace)
  return success({
    ...of,
    rows: found.map(row => {
      const { criteria: _, ...short } = shown(row, ofBlock)
      return short
    }),
  })
}

export const readLiveUnit = async (
  db: Db,
  live: LiveStandings,
  actor: Actor,
  wanted: { readonly period: string; readonly unit: string },
) => {
  const opened = await openLive(db, live, actor, wanted.period)
  if (!opened.ok) return opened
  const { of, sight, ofBlock, rows } = opened.value
  const row = rows.get(wanted.unit)
  const isSeen = sight.isAll || sight.units.has(wanted.unit)
  // Before the first reading nobody knows whether the unit is scored.
  if (!isSeen || (!row && of.revision !== null && of.issues.length === 0))
    return failure<never>([issue('unit-not-found', [], { unit: wanted.unit })])
  return success({ ...of, row: row ? shown(row, ofBlock) : null })
}
