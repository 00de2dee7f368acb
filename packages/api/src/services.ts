import type { Logger } from 'pino'
import { type AttemptLimiter, createAttemptLimiter } from './access/attempt-limiter.ts'
import type { Db } from './db/database.ts'
import { type FileStore, fileStoreOf } from './evidence/file-store.ts'
import { createImportRunner, type ImportRunner } from './imports/import-runner.ts'
import { createLiveStandings, type LiveStandings } from './live/live-standings.ts'
import { createLog } from './log.ts'
import { createMetrics, type Metrics, watchScorings } from './ops/metrics.ts'
import { createPasswordHasher, type PasswordCost, type PasswordHasher } from './people/password-hash.ts'
import { createScoringRunner, type ScoringRunner } from './results/scoring-runner.ts'
import type { IdentityProvider } from './single-sign-on/identity-provider.ts'
import { createOpenIdProvider } from './single-sign-on/openid-provider.ts'
import type { SingleSignOnSettings } from './single-sign-on/sign-on-settings.ts'
import { createWorkPools, type WorkPools } from './work/work-pools.ts'

/** What the features share. Made once per process. */
export interface Services {
  readonly db: Db
  readonly log: Logger
  readonly now: () => Date
  readonly settings: Settings
  /** Wrong tokens, by address. */
  readonly failedAttempts: AttemptLimiter
  readonly passwords: PasswordHasher
  /** Wrong passwords and codes: of a browser that is known as the person, else by login and by network. */
  readonly signInAttempts: {
    readonly byDevice: AttemptLimiter
    readonly byLogin: AttemptLimiter
    readonly byNetwork: AttemptLimiter
  }
  /** What the public reads that nobody has read before, by address. */
  readonly publicReads: AttemptLimiter
  /** Stateless scorings without a token, by address. */
  readonly openScorings: AttemptLimiter
  /** Requests for review by whoever is not signed in, and codes that are no request's, by address. */
  readonly openRequests: AttemptLimiter
  readonly wrongCodes: AttemptLimiter
  /** Sign-ons that begin, by address: each is a row until its browser comes back. */
  readonly signOnBeginnings: AttemptLimiter
  /** Null: nobody is told apart but by us. */
  readonly identityProvider: IdentityProvider | null
  /** Where foreign input is read and computed. */
  readonly work: WorkPools
  readonly imports: ImportRunner
  /** Where the bytes of evidence lie. */
  readonly files: FileStore
  /** Bytes of a file, files of an activity, bytes of a unit's files in a period. */
  readonly evidenceLimits: {
    readonly perFile: number
    readonly perActivity: number
    readonly perUnit: number
  }
  readonly scorings: ScoringRunner
  /** What periods come to as they are stored now. */
  readonly live: LiveStandings
  readonly metrics: Metrics
}

export interface Settings {
  readonly publicUrl: URL | null
  readonly trustProxy: boolean
  readonly secureCookies: boolean
}

export interface ServiceOptions {
  readonly db: Db
  readonly log?: Logger
  readonly now?: () => Date
  readonly publicUrl?: URL | null
  readonly trustProxy?: boolean
  readonly singleSignOn?: SingleSignOnSettings | null
  /** Given where several share them, as tests do: a process takes a third of a second to start. */
  readonly work?: WorkPools
  /** In memory unless said otherwise. */
  readonly files?: FileStore
  readonly evidenceMegabytes?: number
  /** What a password costs to hash; tests take less. */
  readonly passwordCost?: PasswordCost
}

const megabyte = 1024 * 1024

/**
 * The composition root: everything the API needs around one open database.
 *
 * Example: `createApi(createServices({ db: opened.value.db }))`.
 */
export const createServices = (options: ServiceOptions): Services => {
  const { db, log = createLog('silent'), now = () => new Date() } = options
  const { publicUrl = null, trustProxy = false, work = createWorkPools(), passwordCost } = options
  const { singleSignOn = null } = options
  const { files = fileStoreOf({ kind: 'memory' }), evidenceMegabytes = 200 } = options
  const metrics = createMetrics(db)
  return {
    db,
    log,
    now,
    settings: { publicUrl, trustProxy, secureCookies: publicUrl?.protocol === 'https:' },
    failedAttempts: createAttemptLimiter({ attempts: 10, seconds: 900 }),
    passwords: createPasswordHasher(passwordCost),
    signInAttempts: {
      byDevice: createAttemptLimiter({ attempts: 20, seconds: 900 }),
      byLogin: createAttemptLimiter({ attempts: 10, seconds: 900 }),
      // A school or an office stands behind one address.
      byNetwork: createAttemptLimiter({ attempts: 50, seconds: 900 }),
    },
    publicReads: createAttemptLimiter({ attempts: 1500, seconds: 60 }),
    openScorings: createAttemptLimiter({ attempts: 30, seconds: 60 }),
    // A school or a library stands behind one address.
    openRequests: createAttemptLimiter({ attempts: 60, seconds: 3600 }),
    wrongCodes: createAttemptLimiter({ attempts: 50, seconds: 900 }),
    signOnBeginnings: createAttemptLimiter({ attempts: 300, seconds: 900 }),
    identityProvider:
      singleSignOn && publicUrl
        ? createOpenIdProvider(singleSignOn, `${publicUrl.origin}/dang-nhap/tro-lai`, log)
        : null,
    work,
    files,
    evidenceLimits: {
      perFile: 10 * megabyte,
      perActivity: 5,
      perUnit: evidenceMegabytes * megabyte,
    },
    imports: createImportRunner(db, log, work.imports),
    scorings: watchScorings(createScoringRunner(db, log, now, work.scorings), [metrics.registry]),
    live: createLiveStandings(db, now, work.live),
    metrics,
  }
}
