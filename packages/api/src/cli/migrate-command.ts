import { issue } from '@thidua/scoring/issues'
import { readConfig } from '../config.ts'
import { knownMigrations } from '../db/migrate.ts'
import { openDatabase } from '../db/open-database.ts'
import { archiveText } from '../text/archive.ts'
import type { Console } from './console.ts'
import { exitCodes } from './help.ts'
import { refuseWith } from './refuse-with.ts'

/** `thidua migrate`: brings the tables up to date, for servers that may not do so themselves. */
export const migrateCommand = async (args: readonly string[], console: Console): Promise<number> => {
  const refuse = refuseWith(console)
  if (args.length > 0)
    return refuse([issue('cli-value', [], { option: 'thidua', rule: 'migrate' })], exitCodes.wrongUsage)
  const config = readConfig(console.environment)
  if (!config.ok) return refuse(config.issues, exitCodes.wrongUsage)
  const opened = await openDatabase(config.value.database)
  if (!opened.ok) return refuse(opened.issues, exitCodes.unreadableFile)
  await opened.value.close()
  console.out(archiveText[console.language].upToDate(knownMigrations.at(-1) ?? ''))
  return exitCodes.done
}
