import { readdirSync, readFileSync } from 'node:fs'
import { postgresBinaries } from './tmp-postgres.ts'

const declaration = /^on(EachDatabase|Postgres)\(/gm

/** Suites that run on every engine. */
const suitesOnEachDatabase = (): number => {
  const tests = new URL('../', import.meta.url)
  const files = readdirSync(tests, { recursive: true, encoding: 'utf8' }).filter(file =>
    file.endsWith('.test.ts'),
  )
  return files.reduce(
    (sum, file) => sum + (readFileSync(new URL(file, tests), 'utf8').match(declaration)?.length ?? 0),
    0,
  )
}

/** Before the tests: where there is no PostgreSQL, one loud line says what is not tested. */
export const setup = (): void => {
  if (postgresBinaries() !== null) return
  const line = `POSTGRESQL NOT FOUND: ${suitesOnEachDatabase()} SUITES SKIPPED ON IT (install PostgreSQL 15 or newer, or set PG_BIN)`
  process.stderr.write(`\n${'!'.repeat(line.length)}\n${line}\n${'!'.repeat(line.length)}\n\n`)
}
