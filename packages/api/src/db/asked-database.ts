import { CompiledQuery, type PostgresPoolClient } from 'kysely'
import type { Ask } from '../work/job.ts'
import type { Db, Transaction } from './database.ts'
import { kyselyOn } from './kysely-on.ts'

interface Statement {
  readonly text: string
  readonly parameters: readonly unknown[]
}

/**
 * A database for reading in a process that has none: each statement is asked of whoever has it, by itself, so that
 * others have their turn between two of them. What may change meanwhile the reader has to watch.
 */
export const askedDatabase = (ask: Ask): Db => {
  const query = (text: string, parameters: readonly unknown[] = []) =>
    ask('statement', { text, parameters } satisfies Statement)
  // Cursors are not used: of Kysely's two ways to ask, this is the one for statements.
  const client = { query: query as PostgresPoolClient['query'], release: () => {} }
  return kyselyOn({ connect: async () => client, end: async () => {} })
}

/** Answers such questions from a database, or from within one transaction of it. */
export const statementAnswers = (db: Db | Transaction) => ({
  statement: async ({ text, parameters }: Statement) => {
    const { rows } = await db.withoutPlugins().executeQuery(CompiledQuery.raw(text, [...parameters]))
    return { command: 'SELECT', rows }
  },
})
