/** A place in a document, from the outside in. */
export type Path = readonly (string | number)[]

export interface Placed<T> {
  readonly item: T
  readonly path: Path
}

/** The parts of a list with their places under its key. */
export const placedAll = <T>(parts: readonly T[], ...keys: Path): readonly Placed<T>[] =>
  parts.map((item, i) => ({ item, path: [...keys, i] }))
