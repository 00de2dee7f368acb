/**
 * n/d rounded half-up to a whole number, ties away from zero; d > 0. Float division only guesses: the
 * remainder, which is exact, decides. NaN where a product would leave the safe range.
 */
export const quotientHalfUp = (n: number, d: number): number => {
  const magnitude = n < 0 ? -n : n
  const twice = 2 * magnitude + d
  if (!(twice <= Number.MAX_SAFE_INTEGER && 2 * d <= Number.MAX_SAFE_INTEGER)) return Number.NaN
  const remainder = twice % (2 * d)
  const rounded = (twice - remainder) / (2 * d)
  return n < 0 ? -rounded : rounded
}

/** A reader of integers at `places` rounded half-up to fewer places. */
export const roundedReader = (
  read: (unit: number) => number,
  places: number,
  target: number,
): ((unit: number) => number) => {
  if (target >= places) {
    const factor = 10 ** (target - places)
    return factor === 1 ? read : unit => read(unit) * factor
  }
  const divisor = 10 ** (places - target)
  return unit => quotientHalfUp(read(unit), divisor)
}
