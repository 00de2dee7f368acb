import { compare, type Exact } from '../../numbers/exact.ts'

/**
 * What all units of a block read of the same values, worked out once: each by itself would make a figure of a block
 * cost the square of its units.
 */
export const perPeers = <T>(make: (peers: readonly Exact[]) => T): ((peers: readonly Exact[]) => T) => {
  const made = new WeakMap<readonly Exact[], { readonly value: T }>()
  return peers => {
    const found = made.get(peers) ?? { value: make(peers) }
    made.set(peers, found)
    return found.value
  }
}

/** The values of a block, from the smallest. */
export const sortedPeers = perPeers(peers => [...peers].sort(compare))

/** How many numbers at the beginning of a sorted list meet a condition that only a beginning of it can meet. */
export const countUntil = (sorted: readonly Exact[], isMet: (number: Exact) => boolean): number => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isMet(sorted[middle] as Exact)) low = middle + 1
    else high = middle
  }
  return low
}
