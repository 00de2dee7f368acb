import type { Bounds } from '../../numbers/bounds.ts'
import { compare, isNegative } from '../../numbers/exact.ts'
import { parse } from '../../numbers/text.ts'

/** How a figure of a unit may move when the unit records one more activity. */
export interface Direction {
  readonly rises: boolean
  readonly falls: boolean
}

export const still: Direction = { rises: false, falls: false }
export const rising: Direction = { rises: true, falls: false }
export const falling: Direction = { rises: false, falls: true }
export const either: Direction = { rises: true, falls: true }

export const flipped = ({ rises, falls }: Direction): Direction => ({ rises: falls, falls: rises })

export const joined = (parts: readonly Direction[]): Direction => ({
  rises: parts.some(({ rises }) => rises),
  falls: parts.some(({ falls }) => falls),
})

export const moves = ({ rises, falls }: Direction): boolean => rises || falls

/** One movement after the other: what moves only by the first moves as the second says. */
export const through = (first: Direction, second: Direction): Direction => ({
  rises: (first.rises && second.rises) || (first.falls && second.falls),
  falls: (first.rises && second.falls) || (first.falls && second.rises),
})

/** How bounds move from no to yes when the number rises. */
export const boundsSlope = ({ atLeast, above, atMost, below, equals }: Bounds): Direction =>
  equals === undefined
    ? {
        rises: atLeast !== undefined || above !== undefined,
        falls: atMost !== undefined || below !== undefined,
      }
    : either

export const slopeBetween = (points: readonly string[]): Direction => {
  const signs = points.slice(1).map((to, i) => compare(parse(to), parse(points[i] as string)))
  return { rises: signs.some(sign => sign > 0), falls: signs.some(sign => sign < 0) }
}

export const sloped = (points: string): Direction => (isNegative(parse(points)) ? falling : rising)
