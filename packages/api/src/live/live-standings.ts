import { setTimeout as sleep } from 'node:timers/promises'
import type { Issue } from '@thidua/scoring/issues'
import { statementAnswers } from '../db/asked-database.ts'
import type { Db, Transaction } from '../db/database.ts'
import { inOneMoment } from '../db/in-one-moment.ts'
import type { WorkPool } from '../work/work-pool.ts'
import { type LiveUpdate, liveJob } from './live-job.ts'
import type { LiveRow } from './live-row.ts'
import { isSameMark, type Mark, selectMark } from './touched.repository.ts'

/** Where the units of a period stand, of one state of its inputs. */
export interface LiveReading {
  readonly mark: Mark
  /** When it was worked out. */
  readonly at: string
  readonly rows: ReadonlyMap<string, LiveRow>
  /** What keeps it from being scored. */
  readonly issues: readonly Issue[]
}

/** Keeps the standings of periods, each followed by whoever reads it. */
export interface LiveStandings {
  /**
   * The standing of what is stored now, if it is there within so many milliseconds; else the latest there is, which is
   * null at first. Writers never wait for it.
   */
  read(
    period: string,
    patience?: number,
  ): Promise<{ readonly reading: LiveReading | null; readonly isCurrent: boolean }>
}

/** Readings of so many periods are held; the one read longest ago goes first. */
const mostHeld = 4

/** How long a reader waits for what was written just now. */
const usualPatience = 2000

export const createLiveStandings = (db: Db, now: () => Date, pool: WorkPool): LiveStandings => {
  const held = new Map<string, LiveReading>()
  const running = new Map<string, Promise<boolean>>()

  const ask = async (at: Db | Transaction, period: string): Promise<LiveUpdate> => {
    const have = held.get(period)?.mark ?? null
    const done = await pool.run(liveJob, { period, have }, statementAnswers(at))
    return done.ok ? done.value : { kind: 'failed', issues: done.issues }
  }

  const hold = (period: string, reading: LiveReading): void => {
    held.delete(period)
    held.set(period, reading)
    for (const [id] of held) if (held.size > mostHeld) held.delete(id)
  }

  /** Whether it is worth asking again. */
  const catchUp = async (period: string): Promise<boolean> => {
    const first = await ask(db, period)
    const update = first.kind === 'overtaken' ? await inOneMoment(db, trx => ask(trx, period)) : first
    const at = now().toISOString()
    if (update.kind === 'gone') held.delete(period)
    if (update.kind === 'unfit')
      hold(period, { mark: update.mark, at, rows: new Map(), issues: update.issues })
    if (update.kind === 'rows') {
      const before = update.isWhole ? [] : (held.get(period)?.rows ?? [])
      const rows = new Map([...before, ...update.rows.map(row => [row.unit.id, row] as const)])
      hold(period, { mark: update.mark, at, rows, issues: [] })
    }
    return update.kind !== 'failed' && update.kind !== 'gone'
  }

  /** Those who wait share one catching up; whoever wants a later state begins the next. */
  const follow = (period: string): Promise<boolean> => {
    const found = running.get(period)
    if (found) return found
    const started = catchUp(period).finally(() => running.delete(period))
    running.set(period, started)
    return started
  }

  const isCurrent = async (period: string): Promise<boolean> =>
    isSameMark(held.get(period)?.mark ?? null, await selectMark(db, period))

  return {
    read: async (period, patience = usualPatience) => {
      const end = performance.now() + patience
      let current = await isCurrent(period)
      for (let goesOn = true; goesOn && !current && performance.now() < end; ) {
        const timeout = new AbortController()
        const waited = sleep(end - performance.now(), false, { signal: timeout.signal }).catch(() => false)
        goesOn = await Promise.race([follow(period), waited])
        timeout.abort()
        current = await isCurrent(period)
      }
      return { reading: held.get(period) ?? null, isCurrent: current }
    },
  }
}
