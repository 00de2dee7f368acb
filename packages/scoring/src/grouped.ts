/**
 * Items by their key, in the order in which they come; a key without items does not stand in it.
 *
 * Example: `grouped([1, 2, 3], n => n % 2).get(1)` is `[1, 3]`.
 */
export const grouped = <T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
