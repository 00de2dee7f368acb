import { foldedKey } from '../values/text-key.ts'

/** At most `limit` names that read most like the text, best first. A suggestion for people, never a decision. */
export function nearestNames(text: string, names: readonly string[], limit = 3): string[] {
  const wanted = foldedKey(text).slice(0, 120)
  if (wanted === '') return []
  return names
    .map(name => ({ name, likeness: likenessOf(wanted, foldedKey(name).slice(0, 120)) }))
    .filter(({ likeness }) => likeness >= 0.6)
    .sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map(({ name }) => name)
}

/** 1 = equal, 0 = nothing in common: one minus the edits needed over the longer length. */
function likenessOf(a: string, b: string): number {
  const longest = Math.max(a.length, b.length)
  return longest === 0 ? 1 : 1 - editsBetween(a, b) / longest
}

function editsBetween(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const replaced = previous[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1)
      current.push(Math.min(replaced, previous[column]! + 1, current[column - 1]! + 1))
    }
    previous = current
  }
  return previous[b.length]!
}
