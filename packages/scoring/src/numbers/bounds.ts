import { compare, type Exact } from './exact.ts'
import { parse } from './text.ts'

const comparisons = {
  atLeast: (sign: number) => sign >= 0,
  above: (sign: number) => sign > 0,
  atMost: (sign: number) => sign <= 0,
  below: (sign: number) => sign < 0,
  equals: (sign: number) => sign === 0,
} as const

/** Limits of a number as decimal text; those that are stated must all hold. */
export type Bounds = { readonly [K in keyof typeof comparisons]?: string | undefined }

export const boundNames = Object.keys(comparisons) as readonly (keyof Bounds)[]

export const isWithin = (number: Exact, bounds: Bounds): boolean =>
  boundNames.every(name => {
    const bound = bounds[name]
    return bound === undefined || comparisons[name](compare(number, parse(bound)))
  })
