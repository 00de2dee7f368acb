/** How long the product waits for its database before it gives up, in seconds. */
export interface DatabaseLimits {
  /** For a connection: a new one, or a free one of those there are. */
  readonly connect: number
  /** For one statement. */
  readonly statement: number
  /** For a lock that another transaction holds, and for the turn of a transaction. */
  readonly lock: number
  /** For the next statement of a transaction; longer than any computing between two of them. */
  readonly idle: number
}

export const defaultLimits: DatabaseLimits = { connect: 5, statement: 60, lock: 15, idle: 120 }
