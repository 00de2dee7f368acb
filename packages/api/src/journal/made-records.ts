import { setImmediate as nextTurn } from 'node:timers/promises'
import type { QueryExecutorProvider } from 'kysely'
import { sha256 } from '../intake/fingerprint.ts'
import type { KeptKind } from './kept-kind.ts'
import { revisionLines, selectKindsOf } from './revision-lines.repository.ts'

/** What a change made and ended of one kind: how many revisions, and the digest of their lines. */
export interface MadeOfKind {
  readonly made: number
  readonly ended: number
  readonly digest: string
}
/** By table. */
export type MadeRecords = Readonly<Record<string, MadeOfKind>>

/** The lines of a change, each once, in the order of their UTF-16 code units. */
export const madeOf = (lines: readonly string[]): MadeOfKind => {
  const sorted = [...new Set(lines)].sort()
  const made = sorted.filter(line => line.startsWith('+')).length
  return { made, ended: sorted.length - made, digest: sha256(sorted.join('\n')) }
}

/** What a change made, read from what is stored; a page at a time, so that an embedded database answers between. */
export const readMade = async (
  db: QueryExecutorProvider,
  kinds: readonly KeptKind[],
  change: string,
): Promise<MadeRecords> => {
  const records: [string, MadeOfKind][] = []
  for (const kind of await selectKindsOf(db, kinds, change)) {
    const lines: string[] = []
    for await (const page of revisionLines(db, kind, change)) {
      for (const { line } of page) lines.push(line)
      await nextTurn()
    }
    records.push([kind.table, madeOf(lines)])
  }
  return Object.fromEntries(records)
}
