/** Rows of one statement: it can hold 65,535 values, and a long one keeps an embedded database from answering others. */
export const inParts = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / 500) }, (_, i) => items.slice(i * 500, (i + 1) * 500))
