import { compare, fraction, subtract, zero } from '../../numbers/exact.ts'
import { floor } from '../../numbers/round.ts'
import { parse, print } from '../../numbers/text.ts'
import type { Path } from '../reading/walk.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import type { Band, Curve } from '../schema/curve.ts'
import type { Expression } from '../schema/expression.ts'
import { isMeasure } from '../schema/is-measure.ts'
import { ascending, reachable } from './curve-range.ts'
import type { LintContext } from './lint-context.ts'
import type { Range } from './range.ts'
import { type Finding, finding, type LintRule } from './rule.ts'

interface BandsPlace {
  readonly bands: readonly Band[]
  readonly path: Path
  readonly value: Range
  readonly expression: Expression
}

interface ClassesPlace {
  readonly classes: readonly { readonly from: string; readonly points: Curve }[]
  readonly path: Path
  readonly size: Range
}

/** Curves inside the size classes of a curve, and the curve itself. */
const curvesIn = (curve: Curve, path: Path): readonly { readonly curve: Curve; readonly path: Path }[] => [
  { curve, path },
  ...('bySize' in curve
    ? curve.bySize.classes.flatMap(({ points }, i) =>
        curvesIn(points, [...path, 'bySize', 'classes', i, 'points']),
      )
    : []),
]

const allCurves = ({ lines }: LintContext) =>
  lines.flatMap(place =>
    curvesIn(place.line.points, [...place.path, 'points']).map(found => ({ ...found, place })),
  )

const bandsOf = (context: LintContext): readonly BandsPlace[] =>
  allCurves(context).flatMap(({ curve, path, place }) =>
    'bands' in curve
      ? [{ bands: curve.bands, path: [...path, 'bands'], value: place.value, expression: place.line.value }]
      : [],
  )

const classesOf = (context: LintContext): readonly ClassesPlace[] =>
  allCurves(context).flatMap(({ curve, path }) =>
    'bySize' in curve
      ? [
          {
            classes: curve.bySize.classes,
            path: [...path, 'bySize', 'classes'],
            size: context.rangeOf(curve.bySize.of),
          },
        ]
      : [],
  )

const missed = (
  entries: readonly { readonly from: string }[],
  range: Range,
  path: Path,
): readonly Finding[] => {
  const { missed: never } = reachable(entries, range)
  const most = range.most ? { most: print(range.most) } : {}
  const least = range.least ? { least: print(range.least) } : {}
  return never.map(entry =>
    finding([...path, entries.indexOf(entry), 'from'], { from: entry.from, ...least, ...most }),
  )
}

/** Points of each band against the band beneath: rising, falling or alike. */
const steps = (bands: readonly Band[]): readonly number[] => {
  const sorted = ascending(bands)
  return sorted.slice(1).map((band, i) => compare(parse(band.points), parse(sorted[i]?.points ?? '0')))
}

const isRatio = (set: CriteriaSet, expression: Expression): boolean => {
  if (typeof expression !== 'string') return 'ratio' in expression
  const fact = Object.hasOwn(set.facts, expression) ? set.facts[expression] : undefined
  return fact !== undefined && !isMeasure(fact) && isRatio(set, fact.value)
}

const isWholeNumber = (value: string): boolean => {
  const number = parse(value)
  return compare(subtract(number, floor(number)), zero) === 0
}

/** Bands and size classes: half-open stretches, so what can go wrong is a stretch nobody is in, or one left out. */
export const bandRules: readonly LintRule[] = [
  {
    code: 'band-unreachable',
    severity: 'warning',
    remedy: 'remove-or-move-band',
    check: context => bandsOf(context).flatMap(({ bands, value, path }) => missed(bands, value, path)),
  },
  {
    code: 'size-class-unreachable',
    severity: 'warning',
    remedy: 'remove-or-move-band',
    check: context => classesOf(context).flatMap(({ classes, size, path }) => missed(classes, size, path)),
  },
  {
    code: 'band-repeats-points',
    severity: 'warning',
    remedy: 'join-bands',
    check: context =>
      bandsOf(context).flatMap(({ bands, path }) => {
        const sorted = ascending(bands)
        return steps(bands).flatMap((step, i) => {
          const band = sorted[i + 1] as Band
          return step === 0
            ? [finding([...path, bands.indexOf(band), 'points'], { from: band.from, points: band.points })]
            : []
        })
      }),
  },
  {
    code: 'bands-not-ordered',
    severity: 'warning',
    remedy: 'order-band-points',
    check: context =>
      bandsOf(context).flatMap(({ bands, path }) => {
        const moves = steps(bands)
        return moves.some(step => step > 0) && moves.some(step => step < 0) ? [finding(path)] : []
      }),
  },
  {
    code: 'bands-open-below',
    severity: 'warning',
    remedy: 'add-lowest-band',
    check: context =>
      bandsOf(context).flatMap(({ bands, value, path }) => {
        const [lowest] = ascending(bands)
        const isFalling = steps(bands).some(step => step < 0) && !steps(bands).some(step => step > 0)
        const gives = lowest && compare(parse(lowest.points), zero) > 0
        return isFalling && gives && reachable(bands, value).below
          ? [finding(path, { from: lowest.from, points: lowest.points })]
          : []
      }),
  },
  {
    code: 'size-classes-open-below',
    severity: 'warning',
    remedy: 'add-lowest-class',
    check: context =>
      classesOf(context).flatMap(({ classes, size, path }) =>
        reachable(classes, size).below ? [finding(path, { from: ascending(classes)[0]?.from ?? '' })] : [],
      ),
  },
  {
    code: 'percent-on-ratio',
    severity: 'warning',
    remedy: 'write-ratio-thresholds-from-0-to-1',
    check: context =>
      bandsOf(context).flatMap(({ bands, expression, path }) => {
        const highest = ascending(bands).at(-1)
        const looksLikePercent =
          highest &&
          isRatio(context.set, expression) &&
          compare(parse(highest.from), fraction(50)) >= 0 &&
          compare(parse(highest.from), fraction(100)) <= 0
        return looksLikePercent ? [finding(path, { from: highest.from })] : []
      }),
  },
  {
    code: 'fraction-on-whole-number',
    severity: 'warning',
    remedy: 'write-whole-thresholds',
    check: context =>
      bandsOf(context).flatMap(({ bands, value, path }) =>
        value.whole
          ? bands.flatMap(({ from }, i) =>
              isWholeNumber(from) ? [] : [finding([...path, i, 'from'], { from })],
            )
          : [],
      ),
  },
]
