import type { ColumnType, Generated } from 'kysely'
import type { JournalActor } from './journal-digest.ts'
import type { MadeRecords } from './made-records.ts'

type Json<T> = ColumnType<T, never, never>

/** Columns of a table whose rows are newest revisions; its trigger fills them. */
export interface Kept {
  /** Counts from 1, and goes on where a record is stored again after its removal. */
  revision: Generated<number>
  /** The row of the journal that tells of it. */
  change: Generated<string>
}

/** One row for every change, only added to. Written in `insertJournal` alone. */
export interface JournalTable {
  id: ColumnType<string, never, never>
  period: ColumnType<string | null, never, never>
  at: ColumnType<string, never, never>
  actor: Json<JournalActor>
  action: ColumnType<string, never, never>
  subject: Json<Readonly<Record<string, string>>>
  reason: ColumnType<string | null, never, never>
  details: Json<Readonly<Record<string, unknown>>>
  records: Json<MadeRecords>
  salt: ColumnType<string | null, never, never>
  digest: ColumnType<string, never, never>
}

/** Rows that no seal covers yet. */
export interface JournalWaitingTable {
  journal: string
}

/** The chain over the journal, in the order in which rows were found committed. */
export interface JournalSealTable {
  number: string
  journal: string
  digest: string
}

/** What a write replaced or removed. */
export interface PastRevisionTable {
  kind: string
  period: string
  /** The values of the record's key, a JSON array as PostgreSQL writes it. */
  key: string
  revision: number
  change: string
  /** The change that replaced or removed it. */
  endedBy: string
  content: Json<Readonly<Record<string, unknown>>>
  salt: string | null
}

/** Digests of personal texts that are no longer there, by column. */
export interface ErasedTextTable {
  kind: string
  period: string
  key: string
  revision: number
  erasedBy: string
  texts: Json<Readonly<Record<string, string>>>
}
