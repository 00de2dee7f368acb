import type { ColumnType, Generated } from 'kysely'

export interface IdempotencyKeyTable {
  /** Digest of who sent it and of their key. */
  key: string
  /** Digest of method, address and body. */
  request: string
  /** Null until it is answered. */
  status: number | null
  headers: ColumnType<Readonly<Record<string, string>> | null, string | null, string | null>
  /** Null where the answer is too long to be kept. */
  body: string | null
  createdAt: Generated<string>
}
