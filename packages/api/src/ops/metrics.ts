import { prometheus } from '@hono/prometheus'
import type { MiddlewareHandler } from 'hono'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Db } from '../db/database.ts'
import { poolStateOf } from '../db/pool-state.ts'
import type { ScoringRunner } from '../results/scoring-runner.ts'
import { countImportsByState } from './ops.repository.ts'

export interface Metrics {
  /** Counts requests of the API by route pattern, method and status; never by address, which may name a unit. */
  readonly apiRequests: MiddlewareHandler
  /** The same for pages. */
  readonly pageRequests: MiddlewareHandler
  /** Everything in Prometheus' text format. */
  print(): Promise<{ readonly text: string; readonly type: string }>
}

const watchDatabase = (db: Db, registers: Registry[]): void => {
  new Gauge({
    name: 'thidua_database_connections',
    help: 'Connections of the pool: open, of these idle, and callers that wait for one',
    labelNames: ['state'],
    registers,
    collect() {
      for (const [state, count] of Object.entries(poolStateOf(db) ?? {})) this.set({ state }, count)
    },
  })
  new Gauge({
    name: 'thidua_imports',
    help: 'Imports by state',
    labelNames: ['state'],
    registers,
    async collect() {
      for (const { state, count } of await countImportsByState(db)) this.set({ state }, count)
    },
  })
}

/** Counts what a runner scores, and how long it takes. */
export const watchScorings = (runner: ScoringRunner, registers: Registry[]): ScoringRunner => {
  const running = new Gauge({
    name: 'thidua_scorings_running',
    help: 'Scorings that run now',
    registers,
  })
  const ended = new Counter({
    name: 'thidua_scorings_total',
    help: 'Scorings that ended, by outcome',
    labelNames: ['outcome'],
    registers,
  })
  const seconds = new Histogram({
    name: 'thidua_scoring_duration_seconds',
    help: 'How long a scoring of a stored period took',
    buckets: [0.1, 0.5, 1, 2, 5, 10, 30, 60, 300],
    registers,
  })
  const watch = async (finished: Promise<{ readonly ok: boolean }>): Promise<void> => {
    const end = seconds.startTimer()
    running.inc()
    const outcome = await finished.then(
      ({ ok }) => (ok ? 'done' : 'refused'),
      () => 'broken',
    )
    running.dec()
    ended.inc({ outcome })
    end()
  }
  return {
    ...runner,
    start: (...args) => {
      const started = runner.start(...args)
      if (started.ok) void watch(started.value.finished)
      return started
    },
  }
}

export const createMetrics = (db: Db): Metrics & { readonly registry: Registry } => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  watchDatabase(db, [registry])
  const requests = (prefix: string) => prometheus({ registry, prefix }).registerMetrics
  return {
    registry,
    apiRequests: requests('thidua_api_'),
    pageRequests: requests('thidua_pages_'),
    print: async () => ({ text: await registry.metrics(), type: registry.contentType }),
  }
}
