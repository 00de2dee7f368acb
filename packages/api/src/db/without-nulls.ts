/** A row as the engine reads it: what is null in the database is absent there. */
export const withoutNulls = <R extends object>(row: R) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as {
    [K in keyof R]: null extends R[K] ? Exclude<R[K], null> | undefined : R[K]
  }
