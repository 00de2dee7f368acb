import type { Issue } from '@thidua/scoring/issues'
import { renewToken } from '../access/access.service.ts'
import { readConfig } from '../config.ts'
import { openDatabase } from '../db/open-database.ts'
import { sentencesIn } from '../problem.ts'
import { exitCodes } from './help.ts'
import type { Output } from './output.ts'

/**
 * `thidua token`: a new access token in place of every other, shown once. Reads `DATA_DIR` or `DATABASE_URL`
 * as the server does; an embedded database must not be in use.
 */
export const tokenCommand = async (
  environment: Readonly<Record<string, string | undefined>>,
  output: Output,
): Promise<number> => {
  const refuse = (issues: readonly Issue[], code: number): number => {
    for (const { code, params } of issues) output.error(sentencesIn('vi').issue(code, params))
    return code
  }
  const config = readConfig(environment)
  if (!config.ok) return refuse(config.issues, exitCodes.wrongUsage)
  const opened = await openDatabase(config.value.database)
  if (!opened.ok) return refuse(opened.issues, exitCodes.unreadableFile)
  output.out(await renewToken(opened.value.db, new Date()))
  await opened.value.close()
  return exitCodes.done
}
