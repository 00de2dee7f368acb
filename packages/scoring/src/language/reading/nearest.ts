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

/** Names the known word that was probably meant, as a parameter of an issue; nothing where none is close. */
export type Hints = (word: string, known: Iterable<string>) => Record<string, string>

/** Letters compared with letters before no more hints are looked for: a set of a person needs a thousandth of it. */
const mostComparisons = 20_000_000

/**
 * Hints for one document. Looking for them takes every unknown word times every known one, so there are no more when
 * that has become too much: whoever misspelt thousands of words is not helped by a hint to the last of them.
 *
 * Example: `createHints()('standart', ['standard', 'start'])` is `{ nearest: 'standard' }`.
 */
export const createHints = (most = mostComparisons): Hints => {
  let left = most
  return (word, known) => {
    if (word.length > 64) return {}
    const reach = Math.max(1, Math.floor(word.length / 3))
    let best: { readonly name: string; readonly far: number } | undefined
    for (const name of known) {
      if (left <= 0) return {}
      // Looking at a name is a step too, also where its length alone says no.
      left--
      if (Math.abs(name.length - word.length) > reach) continue
      left -= name.length * word.length
      const far = distance(word.toLowerCase(), name.toLowerCase())
      if (far <= reach && (!best || far < best.far)) best = { name, far }
    }
    return best ? { nearest: best.name } : {}
  }
}

/**
 * The known word that was probably meant, as a parameter of an issue; nothing where none is close.
 *
 * Example: `nearestOf('standart', ['standard', 'start'])` is `{ nearest: 'standard' }`.
 */
export const nearestOf = (word: string, known: Iterable<string>): Record<string, string> =>
  createHints()(word, known)
