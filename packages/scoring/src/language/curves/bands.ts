import { compare, subtract, zero } from '../../numbers/exact.ts'
import { floor } from '../../numbers/round.ts'
import { placesOf, scaledNumber } from '../../numbers/scaled.ts'
import { parse } from '../../numbers/text.ts'
import { align, type IntegerColumn, runLength, safe } from '../integer/integer-column.ts'
import { type IntegerNumber, whole } from '../integer/integer-number.ts'
import { slopeBetween } from '../lint/direction.ts'
import { finding } from '../lint/finding.ts'
import { looksLikePercent } from '../lint/percent.ts'
import { spanOf } from '../lint/range.ts'
import type { Band } from './curve.ts'
import { ascending, classFinder, missedThresholds, reachable, repeatedThresholds } from './thresholds.ts'
import { type CurveLanes, type CurveLint, type CurveRuleBook, type CurveWords, gave } from './word.ts'

/** The highest threshold that the value reaches decides. */
export const bandWords = {
  bands: {
    compile: ({ bands }) => {
      const find = classFinder(bands.map(band => ({ ...band, given: parse(band.points) })))
      return value => {
        const { found, from, below } = find(value)
        return gave(found?.given ?? zero, { kind: 'band', from, below, points: found?.points ?? '0' })
      }
    },
    outline: ({ bands }) => ({ kind: 'steps', rows: bands }),
  },
} satisfies CurveWords<'bands'>

/** Points of each band against the band beneath: rising, falling or alike. */
const steps = (bands: readonly Band[]): readonly number[] => {
  const sorted = ascending(bands)
  return sorted.slice(1).map((band, i) => compare(parse(band.points), parse(sorted[i]?.points ?? '0')))
}

const isWholeNumber = (value: string): boolean => {
  const number = parse(value)
  return compare(subtract(number, floor(number)), zero) === 0
}

const lint: readonly CurveLint<'bands'>[] = [
  {
    code: 'band-unreachable',
    severity: 'warning',
    remedy: 'remove-or-move-band',
    check: ({ item: { bands }, value, path }) => missedThresholds(bands, value, [...path, 'bands']),
  },
  {
    code: 'band-repeats-points',
    severity: 'warning',
    remedy: 'join-bands',
    check: ({ item: { bands }, path }) => {
      const sorted = ascending(bands)
      return steps(bands).flatMap((step, i) => {
        const band = sorted[i + 1] as Band
        const at = [...path, 'bands', bands.indexOf(band), 'points']
        return step === 0 ? [finding(at, { from: band.from, points: band.points })] : []
      })
    },
  },
  {
    code: 'bands-not-ordered',
    severity: 'warning',
    remedy: 'order-band-points',
    check: ({ item: { bands }, path }) => {
      const moves = steps(bands)
      const turns = moves.some(step => step > 0) && moves.some(step => step < 0)
      return turns ? [finding([...path, 'bands'])] : []
    },
  },
  {
    code: 'bands-open-below',
    severity: 'warning',
    remedy: 'add-lowest-band',
    check: ({ item: { bands }, value, path }) => {
      const [lowest] = ascending(bands)
      const isFalling = steps(bands).some(step => step < 0) && !steps(bands).some(step => step > 0)
      const gives = lowest && compare(parse(lowest.points), zero) > 0
      return isFalling && gives && reachable(bands, value).below
        ? [finding([...path, 'bands'], { from: lowest.from, points: lowest.points })]
        : []
    },
  },
  {
    code: 'percent-on-ratio',
    severity: 'warning',
    remedy: 'write-ratio-thresholds-from-0-to-1',
    check: ({ item: { bands }, isShare, path }) => {
      const highest = ascending(bands).at(-1)
      return highest && isShare && looksLikePercent(highest.from)
        ? [finding([...path, 'bands'], { from: highest.from })]
        : []
    },
  },
  {
    code: 'fraction-on-whole-number',
    severity: 'warning',
    remedy: 'write-whole-thresholds',
    check: ({ item: { bands }, value, path }) =>
      value.whole
        ? bands.flatMap(({ from }, i) =>
            isWholeNumber(from) ? [] : [finding([...path, 'bands', i, 'from'], { from })],
          )
        : [],
  },
]

export const bandRules = {
  bands: {
    schema: ({ z, decimalSchema }) =>
      z
        .strictObject({
          bands: z
            .array(z.strictObject({ from: decimalSchema, points: decimalSchema }))
            .min(1)
            .max(64),
        })
        .describe('The highest `from` that the value reaches decides; below all: 0.'),
    check: ({ bands }, path) =>
      repeatedThresholds(
        bands.map(({ from }) => from),
        [...path, 'bands'],
      ),
    range: ({ bands }, value) => {
      const { below, reached } = reachable(bands, value)
      return spanOf([...(below ? [zero] : []), ...reached.map(({ points }) => parse(points))])
    },
    slope: ({ bands }) => slopeBetween(['0', ...ascending(bands).map(({ points }) => points)]),
    turns: ({ bands }) => bands.map(({ from }) => parse(from)),
    lint,
  },
} satisfies CurveRuleBook<'bands'>

interface Thresholds {
  readonly from: Float64Array
  readonly points: Float64Array
  readonly places: number
}

/** Bands from the highest threshold down, as integers; undefined when one does not fit. */
const thresholdsOf = (bands: readonly Band[], valuePlaces: number): Thresholds | undefined => {
  const places = Math.max(...bands.map(band => placesOf(band.points)))
  const sorted = bands
    .map(band => [scaledNumber(band.from, valuePlaces), scaledNumber(band.points, places)] as const)
    .sort(([a], [b]) => b - a)
  if (!sorted.flat().every(Number.isSafeInteger)) return undefined
  return {
    from: Float64Array.from(sorted, ([from]) => from),
    points: Float64Array.from(sorted, ([, points]) => points),
    places,
  }
}

const fromPlaces = (bands: readonly Band[]): number => Math.max(...bands.map(band => placesOf(band.from)))

const ofWhole = (bands: readonly Band[], value: IntegerColumn): IntegerColumn | undefined => {
  const valuePlaces = Math.max(value.places, fromPlaces(bands))
  const thresholds = thresholdsOf(bands, valuePlaces)
  if (!thresholds) return undefined
  const { from, points, places } = thresholds
  const aligned = align(value, valuePlaces)
  const buffer = new Float64Array(runLength)
  const fill = (start: number, count: number): Float64Array => {
    const values = aligned.fill(start, count)
    for (let i = 0; i < count; i++) {
      const v = values[i] as number
      let at = 0
      while (at < from.length && v < (from[at] as number)) at++
      buffer[i] = Number.isNaN(v) ? v : at < from.length ? (points[at] as number) : 0
    }
    return buffer
  }
  return { places, fill }
}

/** n/d ≥ from, asked as n × 10^k ≥ from × d. */
const ofQuotient = (
  bands: readonly Band[],
  quotient: Extract<IntegerNumber, { kind: 'quotient' }>,
): IntegerColumn | undefined => {
  const k = fromPlaces(bands)
  const thresholds = thresholdsOf(bands, k)
  if (!thresholds) return undefined
  const { from, points, places } = thresholds
  const buffer = new Float64Array(runLength)
  const numerator = align({ ...quotient.numerator, places: 0 }, k)
  const pointsFor = (n: number, d: number): number => {
    if (Number.isNaN(n) || !(d > 0)) return Number.NaN
    for (let i = 0; i < from.length; i++) {
      const threshold = safe((from[i] as number) * d)
      if (Number.isNaN(threshold)) return threshold
      if (n >= threshold) return points[i] as number
    }
    return 0
  }
  return {
    places,
    fill: (start, count) => {
      const [above, below] = [numerator.fill(start, count), quotient.denominator.fill(start, count)]
      for (let i = 0; i < count; i++) buffer[i] = pointsFor(above[i] as number, below[i] as number)
      return buffer
    },
  }
}

export const bandLanes = {
  bands: ({ bands }, { value }) => {
    const number = value()
    if (!number) return undefined
    return whole(number.kind === 'whole' ? ofWhole(bands, number.column) : ofQuotient(bands, number))
  },
} satisfies CurveLanes<'bands'>
