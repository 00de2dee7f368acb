import type { Db } from '../db/database.ts'
import { inOneMoment } from '../db/in-one-moment.ts'
import { journalDigest, reasonDigest } from './journal-digest.ts'
import { keptKinds } from './kept-kinds.ts'
import { type MadeRecords, madeOf } from './made-records.ts'
import { revisionLines } from './revision-lines.repository.ts'
import { beginning, sealDigest } from './seal-journal.ts'
import {
  selectChangesUnderWay,
  selectJournalPage,
  selectPublishedHeads,
  selectSealPage,
} from './verify.repository.ts'

/** A head of the chain as somebody noted it. */
export interface KnownHead {
  readonly number: number
  readonly digest: string
}

/** What is not as it was written, and where. */
export type JournalFinding =
  | { readonly code: 'row-changed' | 'row-unsealed'; readonly row: string }
  /** A link whose row is gone. */
  | { readonly code: 'row-missing'; readonly row: string; readonly number: number }
  | { readonly code: 'chain-broken'; readonly number: number }
  | { readonly code: 'records-changed' | 'records-unknown'; readonly row: string; readonly kind: string }
  /** The chain does not hold a head that it had; of a published version, or as given. */
  | { readonly code: 'head-missing'; readonly number: number; readonly of: string | null }

export interface VerifiedJournal {
  readonly rows: number
  readonly sealed: number
  /** Rows that still wait for their link. */
  readonly waiting: number
  /** Changes that are being made. */
  readonly underWay: number
  readonly head: KnownHead | null
  readonly findings: readonly JournalFinding[]
}

const atATime = 1000

/** What the rows of the journal say that was made, and what is wrong with the rows themselves. */
const readRows = async (db: Db) => {
  const findings: JournalFinding[] = []
  const records = new Map<string, MadeRecords>()
  let waiting = 0
  for (let after = '0'; ; ) {
    const page = await selectJournalPage(db, after, atATime)
    for (const { digest, salt, seal, waiting: waits, erasedReason, ...row } of page) {
      const own = row.reason === null || salt === null ? null : reasonDigest(row.reason, salt)
      if (journalDigest({ ...row, reason: erasedReason ?? own }) !== digest)
        findings.push({ code: 'row-changed', row: row.id })
      if (seal === null && waits === null) findings.push({ code: 'row-unsealed', row: row.id })
      if (waits !== null) waiting++
      records.set(row.id, row.records)
    }
    const last = page.at(-1)
    if (last === undefined || page.length < atATime) return { findings, records, waiting }
    after = last.id
  }
}

/** Follows the chain from its beginning; a link that is wrong is told, and the next is held to what it should follow. */
const readChain = async (db: Db) => {
  const findings: JournalFinding[] = []
  const links: string[] = []
  let before = beginning
  for (let after = '0'; ; ) {
    const page = await selectSealPage(db, after, atATime)
    for (const { number, journal, digest, row } of page) {
      const place = links.length + 1
      if (row === null) findings.push({ code: 'row-missing', row: journal, number: place })
      else if (Number(number) !== place || sealDigest(place, before, { id: journal, digest: row }) !== digest)
        findings.push({ code: 'chain-broken', number: place })
      links.push(digest)
      before = digest
    }
    const last = page.at(-1)
    if (last === undefined || page.length < atATime) return { findings, links }
    after = last.number
  }
}

/** What is stored of every change, kind by kind, against what its row says that it made. */
const compareRecords = async (
  db: Db,
  records: ReadonlyMap<string, MadeRecords>,
  underWay: ReadonlySet<string>,
): Promise<JournalFinding[]> => {
  const findings: JournalFinding[] = []
  for (const kind of keptKinds) {
    const lines = new Map<string, string[]>()
    for await (const page of revisionLines(db, kind, null))
      for (const { change, line } of page) {
        const own = lines.get(change)
        if (own) own.push(line)
        else lines.set(change, [line])
      }
    for (const [row, own] of lines)
      if (!records.has(row) && !underWay.has(row))
        findings.push({ code: 'records-unknown', row, kind: kind.table })
      else if (records.has(row) && records.get(row)?.[kind.table]?.digest !== madeOf(own).digest)
        findings.push({ code: 'records-changed', row, kind: kind.table })
    for (const [row, made] of records)
      if (made[kind.table] !== undefined && !lines.has(row))
        findings.push({ code: 'records-changed', row, kind: kind.table })
  }
  return findings
}

/**
 * Reads everything that is stored and holds it to the journal, the journal to its chain, and the chain to the heads
 * that were published and to those that somebody noted. All as of one moment, beside writers too.
 */
export const verifyJournal = (db: Db, noted: readonly KnownHead[] = []): Promise<VerifiedJournal> =>
  inOneMoment(db, trx => verifyAll(trx, noted))

const verifyAll = async (db: Db, noted: readonly KnownHead[]): Promise<VerifiedJournal> => {
  const rows = await readRows(db)
  const { findings, links } = await readChain(db)
  const published = (await selectPublishedHeads(db)).map(
    ({ period, version, journalNumber, journalHead }) => ({
      of: `${period} ${version}`,
      number: Number(journalNumber),
      digest: journalHead,
    }),
  )
  const heads = [...published, ...noted.map(head => ({ ...head, of: null }))]
  const missing = heads.flatMap(({ of, number, digest }): JournalFinding[] =>
    links[number - 1] === digest ? [] : [{ code: 'head-missing', number, of }],
  )
  const underWay = await selectChangesUnderWay(db)
  const ofRecords = await compareRecords(db, rows.records, underWay)
  const digest = links.at(-1)
  return {
    rows: rows.records.size,
    sealed: links.length,
    waiting: rows.waiting,
    underWay: underWay.size,
    head: digest === undefined ? null : { number: links.length, digest },
    findings: [...rows.findings, ...findings, ...missing, ...ofRecords],
  }
}
