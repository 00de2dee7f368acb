/** Reproducible choices: the same seed makes the same choices, in every place and every year. */
export interface Chance {
  /** A whole number from 0 to under `n`. */
  readonly below: (n: number) => number
  readonly pick: <T>(items: readonly [T, ...T[]]) => T
  /** True `percent` times out of a hundred. */
  readonly happens: (percent: number) => boolean
}

/** Linear congruential generator with the constants of Numerical Recipes; its high bits decide. */
export const seededChance = (seed: number): Chance => {
  let state = seed >>> 0
  const below = (n: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * n)
  }
  return {
    below,
    pick: items => items[below(items.length)] as (typeof items)[number],
    happens: percent => below(100) < percent,
  }
}
