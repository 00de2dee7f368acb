import pg from 'pg'

/**
 * Why a statement was not carried out although nothing is wrong with it. `away`: the database cannot be reached, breaks
 * the connection, says nothing, or takes no writes. `busy`: a limit of time or of connections was reached. `full`: its
 * disk is.
 */
export type TroubleKind = 'away' | 'busy' | 'full'

/** What a caller of the database is told of its trouble, whatever library or server said it. */
export class DatabaseTrouble extends Error {
  readonly kind: TroubleKind
  constructor(kind: TroubleKind, cause: unknown) {
    super(`the database is ${kind}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    this.kind = kind
  }
}

/** SQLSTATE by code or by class, the more exact first (PostgreSQL, appendix A). */
const kindOfState: readonly (readonly [state: string, kind: TroubleKind])[] = [
  ['53100', 'full'],
  // Too many connections, out of memory.
  ['53', 'busy'],
  // A statement or a lock that took too long, a transaction left idle, a deadlock.
  ['57014', 'busy'],
  ['55P03', 'busy'],
  ['25P03', 'busy'],
  ['40P01', 'busy'],
  // The connection broke; the server shuts down, crashed, starts, or dropped the database.
  ['08', 'away'],
  ['57P', 'away'],
  // A standby that is not the primary yet.
  ['25006', 'away'],
  // The server's own files or devices fail.
  ['58', 'away'],
]

/** What node-postgres and its pool say in words alone. */
const kindOfWords: readonly (readonly [words: RegExp, kind: TroubleKind])[] = [
  [/^timeout exceeded when trying to connect/, 'busy'],
  [/^(Connection terminated|timeout expired|Client (has encountered a connection error|was closed))/, 'away'],
]

const kindOf = (error: Error): TroubleKind | undefined => {
  const { code, syscall } = error as NodeJS.ErrnoException
  if (error instanceof pg.DatabaseError)
    return kindOfState.find(([state]) => code?.startsWith(state) === true)?.[1]
  if (syscall !== undefined) return 'away'
  return kindOfWords.find(([words]) => words.test(error.message))?.[1]
}

/** The error as callers get it: trouble of the database as such, anything else as it is. */
export const namedTrouble = (error: unknown): unknown => {
  if (!(error instanceof Error) || error instanceof DatabaseTrouble) return error
  const kind = kindOf(error)
  return kind === undefined ? error : new DatabaseTrouble(kind, error)
}
