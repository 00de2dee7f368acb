import { failure, type Issue, issue, type Result, success } from '@thidua/scoring/issues'
import { type DatabaseLimits, defaultLimits } from './db/database-limits.ts'
import type { DatabasePlace } from './db/open-database.ts'
import { readSingleSignOn, type SingleSignOnSettings } from './single-sign-on/sign-on-settings.ts'

/** What the server reads from its environment. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly database: Exclude<DatabasePlace, { readonly kind: 'memory' }>
  /** Address that browsers see, e.g. `https://thidua.example`; with https, cookies are sent over TLS only. */
  readonly publicUrl: URL | null
  /** Behind a proxy of ours: the client's address is the last entry of X-Forwarded-For. */
  readonly trustProxy: boolean
  /** False: the tables must be up to date, and `thidua migrate` is run with a role that may change them. */
  readonly migrates: boolean
  /** Where health and metrics are asked for; null: nowhere. */
  readonly ops: { readonly host: string; readonly port: number } | null
  /** Null: people come in by passwords alone. */
  readonly singleSignOn: SingleSignOnSettings | null
  /** How many megabytes of files a unit may have in a period. */
  readonly evidenceMegabytes: number
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

const logLevels: readonly Config['logLevel'][] = ['debug', 'info', 'warn', 'error', 'silent']

type Environment = Readonly<Record<string, string | undefined>>

const setting =
  (environment: Environment, problems: Issue[]) =>
  <T>(name: string, fallback: T, rule: string, read: (value: string) => T | undefined): T => {
    const value = environment[name]?.trim()
    if (value === undefined || value === '') return fallback
    const result = read(value)
    if (result === undefined) problems.push(issue('invalid-setting', [name], { name, value, rule }))
    return result ?? fallback
  }

const readUrl =
  (protocols: readonly string[]) =>
  (value: string): URL | undefined =>
    URL.canParse(value) && protocols.includes(new URL(value).protocol) ? new URL(value) : undefined

const port = (value: string): number | undefined =>
  /^\d{1,5}$/.test(value) && Number(value) < 65_536 ? Number(value) : undefined

const wholeSeconds = (value: string): number | undefined =>
  /^\d{1,4}$/.test(value) && Number(value) >= 1 && Number(value) <= 3600 ? Number(value) : undefined

const wholeMegabytes = (value: string): number | undefined =>
  /^[1-9]\d{0,4}$|^100000$/.test(value) ? Number(value) : undefined

const yesNo = (value: string): boolean | undefined =>
  value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : undefined

/**
 * Reads `PORT` (8080), `HOST` (127.0.0.1), `DATA_DIR` (.data), `DATABASE_URL` (none: the database lies in `DATA_DIR`),
 * `PUBLIC_URL`, `TRUST_PROXY`, `MIGRATE`, `OPS_PORT` (none), `OPS_HOST` (127.0.0.1), `LOG_LEVEL`, `EVIDENCE_MEGABYTES`
 * (200), single sign-on (`OIDC_…`) and the time limits on PostgreSQL (`DATABASE_…_SECONDS`); reports everything that is
 * wrong at once. The address of the database is never repeated
 * in a problem, because it may hold a password.
 */
export const readConfig = (environment: Environment): Result<Config> => {
  const problems: Issue[] = []
  const read = setting(environment, problems)
  const folder = environment.DATA_DIR?.trim()
  const url = environment.DATABASE_URL?.trim()
  if (url && !readUrl(['postgres:', 'postgresql:'])(url))
    problems.push(
      issue('invalid-setting', ['DATABASE_URL'], {
        name: 'DATABASE_URL',
        value: '…',
        rule: 'postgres://user:password@host:port/database',
      }),
    )
  const opsPort = read<number | null>('OPS_PORT', null, '0–65535', port)
  const seconds = (name: string, fallback: number) => read(name, fallback, '1–3600', wholeSeconds)
  const limits: DatabaseLimits = {
    connect: seconds('DATABASE_CONNECT_SECONDS', defaultLimits.connect),
    statement: seconds('DATABASE_STATEMENT_SECONDS', defaultLimits.statement),
    lock: seconds('DATABASE_LOCK_SECONDS', defaultLimits.lock),
    idle: seconds('DATABASE_IDLE_SECONDS', defaultLimits.idle),
  }
  const config: Omit<Config, 'singleSignOn'> = {
    port: read('PORT', 8080, '0–65535', port),
    host: read('HOST', '127.0.0.1', 'host', value => value),
    database: url
      ? { kind: 'server', url, limits, folder: folder || '.data' }
      : { kind: 'folder', folder: folder || '.data' },
    evidenceMegabytes: read('EVIDENCE_MEGABYTES', 200, '1–100000', wholeMegabytes),
    publicUrl: read<URL | null>('PUBLIC_URL', null, 'https://…', readUrl(['http:', 'https:'])),
    trustProxy: read('TRUST_PROXY', false, 'true, false', yesNo),
    ops:
      opsPort === null
        ? null
        : { host: read('OPS_HOST', '127.0.0.1', 'host', value => value), port: opsPort },
    migrates: read('MIGRATE', true, 'true, false', yesNo),
    logLevel: read('LOG_LEVEL', 'info', logLevels.join(', '), value =>
      logLevels.find(level => level === value),
    ),
  }
  const singleSignOn = readSingleSignOn(environment, config.publicUrl, problems)
  return problems.length > 0 ? failure(problems) : success({ ...config, singleSignOn })
}
