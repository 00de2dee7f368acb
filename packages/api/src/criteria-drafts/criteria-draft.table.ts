import type { Generated } from 'kysely'

/** A criteria set that is being written. */
export interface CriteriaDraftTable {
  id: Generated<string>
  /** The set it began as a copy of. */
  base: string
  /** YAML as it was typed, readable or not. */
  content: string
  /** Grows with every change; who writes says which one was read. */
  revision: Generated<number>
  /** The set it became. */
  issued: string | null
  createdAt: Generated<string>
  changedAt: Generated<string>
}
