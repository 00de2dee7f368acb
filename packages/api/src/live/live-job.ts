import { type Issue, type Result, success } from '@thidua/scoring/issues'
import { askedDatabase } from '../db/asked-database.ts'
import type { Db } from '../db/database.ts'
import { type Ask, defineJob } from '../work/job.ts'
import { type LivePeriod, readSince, readWhole } from './live-period.ts'
import { type LiveRow, liveRows } from './live-row.ts'
import { isSameMark, type Mark, selectMark } from './touched.repository.ts'

export interface LiveWanted {
  readonly period: string
  /** The state of the rows that the caller holds. */
  readonly have: Mark | null
}

/** What has become of a period's standing. */
export type LiveUpdate =
  | {
      readonly kind: 'rows'
      readonly mark: Mark
      readonly isWhole: boolean
      readonly rows: readonly LiveRow[]
    }
  /** It cannot be scored. */
  | { readonly kind: 'unfit'; readonly mark: Mark; readonly issues: readonly Issue[] }
  /** Somebody wrote each time while it was read. */
  | { readonly kind: 'overtaken' }
  /** The process exceeded its limits, or has no time. */
  | { readonly kind: 'failed'; readonly issues: readonly Issue[] }
  | { readonly kind: 'gone' }

/** Periods that this process keeps scored, the one asked for last at the end. */
const kept = new Map<string, LivePeriod>()
const mostKept = 2

const keep = (period: LivePeriod): void => {
  kept.delete(period.id)
  kept.set(period.id, period)
  for (const [id] of kept) if (kept.size > mostKept) kept.delete(id)
}

const tries = 3

/** Reads what is new and scores it, if what was read is of one moment. */
const follow = async (db: Db, { period: id, have }: LiveWanted): Promise<LiveUpdate | null> => {
  const mark = await selectMark(db, id)
  if (mark === null) return { kind: 'gone' }
  const isOfOneMoment = async (): Promise<boolean> => isSameMark(await selectMark(db, id), mark)
  const known = kept.get(id)
  const since = known ? await readSince(db, known, mark) : null
  if (known && since) {
    if (!(await isOfOneMoment())) return null
    // Where scoring fails halfway, what is kept is of no state at all.
    kept.delete(id)
    const { period, moved } = since()
    keep(period)
    const isWhole = !isSameMark(have, known.mark)
    const units = isWhole ? period.input.units.map(unit => unit.id) : moved
    return { kind: 'rows', mark, isWhole, rows: liveRows(period, new Set(units)) }
  }
  kept.delete(id)
  const read = await readWhole(db, id, mark)
  if (!(await isOfOneMoment())) return null
  if (typeof read !== 'function') return { kind: 'unfit', mark, issues: read.unfit }
  const period = read()
  keep(period)
  const units = new Set(period.input.units.map(unit => unit.id))
  return { kind: 'rows', mark, isWhole: true, rows: liveRows(period, units) }
}

const catchUp = async (wanted: LiveWanted, ask: Ask): Promise<Result<LiveUpdate>> => {
  const db = askedDatabase(ask)
  for (let attempt = 0; attempt < tries; attempt++) {
    const update = await follow(db, wanted)
    if (update) return success(update)
  }
  return success({ kind: 'overtaken' })
}

/** Brings the standing of a period up to what is stored now, outside the server's process, which remembers it. */
export const liveJob = defineJob(import.meta.url, 'liveJob', catchUp)
