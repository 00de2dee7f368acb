import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import { readStored } from '../archive/read-stored.ts'
import { Unusable } from '../archive/unusable.ts'
import { readConfig } from '../config.ts'
import { prepareSchema } from '../db/migrate.ts'
import { type KnownHead, verifyJournal } from '../journal/verify-journal.ts'
import type { Console } from './console.ts'
import { exitCodes } from './help.ts'
import { refuseWith } from './refuse-with.ts'
import { tellJournal } from './tell-journal.ts'

const headText = /^([1-9]\d{0,14}):([0-9a-f]{64})$/

/** Heads that somebody noted: `--head NUMBER:DIGEST`, as often as wanted. */
const readHeads = (args: readonly string[]): Result<readonly KnownHead[]> => {
  const heads: KnownHead[] = []
  const words = args.flatMap(word => (word.startsWith('--head=') ? ['--head', word.slice(7)] : [word]))
  for (let i = 0; i < words.length; i += 2) {
    const [, number, digest] = headText.exec(words[i + 1] ?? '') ?? []
    if (words[i] !== '--head' || number === undefined || digest === undefined)
      return failure([issue('cli-value', [], { option: '--head', rule: '12:3f…(64)' })])
    heads.push({ number: Number(number), digest })
  }
  return success(heads)
}

/** `thidua verify-journal`: reads the database itself, beside a running server too, and names what was tampered with. */
export const verifyJournalCommand = async (args: readonly string[], console: Console): Promise<number> => {
  const refuse = refuseWith(console)
  const config = readConfig(console.environment)
  const heads = readHeads(args)
  if (!config.ok) return refuse(config.issues, exitCodes.wrongUsage)
  if (!heads.ok) return refuse(heads.issues, exitCodes.wrongUsage)
  const read = await readStored(config.value.database, async db => {
    // Of another release's tables nothing could be said: what they lack would be taken for what was deleted.
    const issues = await prepareSchema(db, 'expect-newest')
    if (issues.length > 0) throw new Unusable(issues)
    return verifyJournal(db, heads.value)
  })
  if (!read.ok) return refuse(read.issues, exitCodes.unreadableFile)
  return tellJournal(read.value, console) ? exitCodes.done : exitCodes.notReproduced
}
