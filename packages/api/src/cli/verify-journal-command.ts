import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import { readStored } from '../archive/read-stored.ts'
import { readConfig } from '../config.ts'
import { type KnownHead, verifyJournal } from '../journal/verify-journal.ts'
import { journalText } from '../text/journal.ts'
import type { Console } from './console.ts'
import { exitCodes } from './help.ts'
import { refuseWith } from './refuse-with.ts'

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
  const read = await readStored(config.value.database, db => verifyJournal(db, heads.value))
  if (!read.ok) return refuse(read.issues, exitCodes.unreadableFile)
  const text = journalText[console.language]
  const { findings, head, ...counts } = read.value
  for (const finding of findings) {
    const tell = text.findings[finding.code] as (found: typeof finding) => string
    console.error(tell(finding))
  }
  console.out(text.counts(counts))
  if (head) console.out(text.head(head.number, head.digest))
  console.out(findings.length === 0 ? text.holds : text.broken(findings.length))
  return findings.length === 0 ? exitCodes.done : exitCodes.notReproduced
}
