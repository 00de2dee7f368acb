import { failure, type Issue, issue, type Result, success } from '@thidua/scoring/issues'
import type { Logger } from 'pino'
import type { Writer } from '../access/actor.ts'
import type { Db } from '../db/database.ts'
import { DatabaseTrouble } from '../db/database-trouble.ts'
import type { WorkPool } from '../work/work-pool.ts'
import { createResult } from './create-result.ts'
import { type ScoringStage, scoringStages } from './scoring-progress.ts'

type Outcome = Awaited<ReturnType<typeof createResult>>

/** The last scoring of a period that this process began. */
export interface ScoringRun {
  readonly startedAt: string
  readonly state: 'running' | 'done' | 'failed'
  readonly stage: ScoringStage
  /** Of all stages together, in units; the total is null before the units are counted. */
  readonly progress: { readonly done: number; readonly total: number | null }
  /** The version that came of it, and whether it is a new one. */
  readonly result: { readonly version: number; readonly created: boolean } | null
  readonly issues: readonly Issue[]
}

/** Scores periods, each once at a time, and remembers how far the last scoring of each has come. */
export interface ScoringRunner {
  /** Begins a scoring; fails with `scoring-runs` while one of the same period runs. */
  start(
    actor: Writer,
    period: string,
    asOf: string | undefined,
  ): Result<{ readonly finished: Promise<Outcome> }>
  find(period: string): ScoringRun | null
  /** Resolves when nothing runs. */
  idle(): Promise<void>
}

export const createScoringRunner = (db: Db, log: Logger, now: () => Date, pool: WorkPool): ScoringRunner => {
  const runs = new Map<string, ScoringRun>()
  const running = new Set<Promise<unknown>>()

  const work = async (
    actor: Writer,
    period: string,
    asOf: string | undefined,
    startedAt: Date,
  ): Promise<Outcome> => {
    const change = (values: Partial<ScoringRun>): void => {
      runs.set(period, { ...(runs.get(period) as ScoringRun), ...values })
    }
    try {
      const outcome = await createResult(
        db,
        pool,
        actor,
        { period, asOf, now: startedAt },
        (stage, done, total) => {
          const before = scoringStages.indexOf(stage) * (total ?? 0)
          const all = total === null ? null : scoringStages.length * total
          change({ stage, progress: { done: before + done, total: all } })
        },
      )
      const { version, created } = outcome.ok ? outcome.value : { version: 0, created: false }
      change(
        outcome.ok
          ? { state: 'done', result: { version, created } }
          : { state: 'failed', issues: outcome.issues },
      )
      return outcome
    } catch (error) {
      const code = error instanceof DatabaseTrouble ? (`database-${error.kind}` as const) : 'scoring-broken'
      change({ state: 'failed', issues: [issue(code, [])] })
      log.error({ err: error, period }, 'scoring failed')
      throw error
    }
  }

  return {
    start: (actor, period, asOf) => {
      const known = runs.get(period)
      if (known?.state === 'running') return failure([issue('scoring-runs', [])])
      const startedAt = now()
      runs.set(period, {
        ...{ startedAt: startedAt.toISOString(), state: 'running', stage: 'facts' },
        ...{ progress: { done: 0, total: null }, result: null, issues: [] },
      })
      const finished = work(actor, period, asOf, startedAt)
      const settled = finished.catch(() => {}).finally(() => running.delete(settled))
      running.add(settled)
      return success({ finished })
    },
    find: period => runs.get(period) ?? null,
    idle: async () => {
      await Promise.all(running)
    },
  }
}
