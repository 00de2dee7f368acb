/** Letters to add, drop, change or swap with their neighbour to get from one word to the other. */
const distance = (a: string, b: string): number => {
  const rows = [Array.from({ length: b.length + 1 }, (_, i) => i)]
  const at = (i: number, j: number): number => rows[i]?.[j] as number
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    rows.push(row)
    for (let j = 1; j <= b.length; j++) {
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = isSwap ? at(i - 2, j - 2) + 1 : changed
      row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, changed, swapped)
    }
  }
  return at(a.length, b.length)
}

/**
 * The known word that was probably meant, as a parameter of an issue; nothing where none is close.
 *
 * Example: `nearestOf('standart', ['standard', 'start'])` is `{ nearest: 'standard' }`.
 */
export const nearestOf = (word: string, known: Iterable<string>): Record<string, string> => {
  if (word.length > 64) return {}
  const reach = Math.max(1, Math.floor(word.length / 3))
  let best: { readonly name: string; readonly far: number } | undefined
  for (const name of known) {
    if (Math.abs(name.length - word.length) > reach) continue
    const far = distance(word.toLowerCase(), name.toLowerCase())
    if (far <= reach && (!best || far < best.far)) best = { name, far }
  }
  return best ? { nearest: best.name } : {}
}
