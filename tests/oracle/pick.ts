import fc, { type GeneratorValue } from 'fast-check'

/** Draws random choices one after the other; fast-check remembers them and shrinks them. */
export interface Pick {
  /** A whole number from `min` to `max`. */
  readonly int: (min: number, max: number) => number
  readonly of: <T>(items: readonly T[]) => T
  /** True in about `percent` of a hundred draws. */
  readonly chance: (percent: number) => boolean
  /** `min` to `max` results of `make`. */
  readonly list: <T>(min: number, max: number, make: (index: number) => T) => T[]
  /** Some of the items, at least one, in their order. */
  readonly some: <T>(items: readonly T[]) => T[]
  /** A result of `make`, or nothing: for optional keys. */
  readonly maybe: <T extends object>(percent: number, make: () => T) => T | object
}

export const pickFrom = (draw: GeneratorValue): Pick => {
  const int = (min: number, max: number): number => draw(fc.integer, { min, max })
  const of = <T>(items: readonly T[]): T => items[int(0, items.length - 1)] as T
  // Shrinking goes to 0, which leaves out what is optional.
  const chance = (percent: number): boolean => int(0, 99) >= 100 - percent
  const list = <T>(min: number, max: number, make: (index: number) => T): T[] =>
    Array.from({ length: int(min, max) }, (_, i) => make(i))
  const some = <T>(items: readonly T[]): T[] => {
    const kept = items.filter(() => chance(50))
    return kept.length > 0 ? kept : [of(items)]
  }
  const maybe = <T extends object>(percent: number, make: () => T): T | object =>
    chance(percent) ? make() : {}
  return { int, of, chance, list, some, maybe }
}

/** Decimal text between two whole numbers, with up to `places` decimals; now and then as long as the format allows. */
export const decimal = (pick: Pick, min: number, max: number, places = 2): string => {
  if (pick.chance(2)) {
    const [whole, rest] = [pick.of(['1', '999999999999', '123456789']), pick.of(['00000001', '33333333'])]
    return places === 0 ? whole : `${whole}.${rest}`
  }
  const scale = 10 ** pick.int(0, places)
  const scaled = pick.int(min * scale, max * scale)
  const [whole, rest] = [Math.trunc(Math.abs(scaled) / scale), Math.abs(scaled) % scale]
  const decimals = scale === 1 ? '' : `.${String(rest).padStart(String(scale).length - 1, '0')}`
  return `${scaled < 0 ? '-' : ''}${whole}${decimals}`
}
