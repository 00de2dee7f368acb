import { zero } from '../../numbers/exact.ts'
import { placesOf, scaledNumber } from '../../numbers/scaled.ts'
import { parse, print } from '../../numbers/text.ts'
import { align, runLength } from '../integer/integer-column.ts'
import { joined } from '../lint/direction.ts'
import { finding } from '../lint/finding.ts'
import { exactly, joinRanges } from '../lint/range.ts'
import type { Step } from '../step.ts'
import { ascending, classFinder, missedThresholds, reachable, repeatedThresholds } from './thresholds.ts'
import { type CurveLanes, type CurveLint, type CurveRuleBook, type CurveWords, gave } from './word.ts'

/** The curve of the size class that another figure falls in. */
export const sizeWords = {
  bySize: {
    compile: ({ bySize: { of, classes } }, { read, curve }) => {
      const size = read(of)
      const find = classFinder(classes.map(({ from, points }) => ({ from, curve: curve(points) })))
      return (value, scope) => {
        const own = scope.read(size)
        if (own.state !== 'known') return own
        const { found, from, below } = find(own.number)
        const step: Step = { kind: 'size-class', size: print(own.number), from, below }
        if (!found) return gave(zero, step)
        const inner = found.curve(value, scope)
        return inner.state === 'known' ? gave(inner.points, step, ...inner.steps) : inner
      }
    },
    sizes: ({ bySize: { of } }) => [{ item: of, path: ['bySize', 'of'] }],
    inner: ({ bySize: { classes } }) =>
      classes.map(({ points }, i) => ({ item: points, path: ['bySize', 'classes', i, 'points'] })),
    outline: ({ bySize: { classes } }, of) => ({
      kind: 'classes',
      rows: classes.map(({ from, points }) => ({ from, points: of(points) })),
    }),
  },
} satisfies CurveWords<'bySize'>

const lint: readonly CurveLint<'bySize'>[] = [
  {
    code: 'size-class-unreachable',
    severity: 'warning',
    remedy: 'remove-or-move-band',
    check: ({ item: { bySize }, path, rangeOf }) =>
      missedThresholds(bySize.classes, rangeOf(bySize.of), [...path, 'bySize', 'classes']),
  },
  {
    code: 'size-classes-open-below',
    severity: 'warning',
    remedy: 'add-lowest-class',
    check: ({ item: { bySize }, path, rangeOf }) =>
      reachable(bySize.classes, rangeOf(bySize.of)).below
        ? [finding([...path, 'bySize', 'classes'], { from: ascending(bySize.classes)[0]?.from ?? '' })]
        : [],
  },
]

export const sizeRules = {
  bySize: {
    schema: ({ z, decimalSchema, self, expression }) =>
      z
        .strictObject({
          bySize: z.strictObject({
            of: expression,
            classes: z
              .array(z.strictObject({ from: decimalSchema, points: self }))
              .min(1)
              .max(64),
          }),
        })
        .describe('The curve of the size class that `of` falls in.'),
    check: ({ bySize: { classes } }, path) =>
      repeatedThresholds(
        classes.map(({ from }) => from),
        [...path, 'bySize', 'classes'],
      ),
    range: ({ bySize: { of, classes } }, value, context) => {
      const { below, reached } = reachable(classes, context.rangeOf(of))
      const ranges = reached.map(({ points }) => context.of(points, value))
      return [...(below ? [exactly(zero)] : []), ...ranges].reduce(joinRanges, ranges[0] ?? exactly(zero))
    },
    slope: ({ bySize: { classes } }, of) => joined(classes.map(({ points }) => of(points))),
    turns: ({ bySize: { classes } }, _, of) =>
      classes.flatMap(({ from, points }) => [parse(from), ...of(points)]),
    lint,
  },
} satisfies CurveRuleBook<'bySize'>

export const sizeLanes = {
  bySize: ({ bySize: { of, classes } }, { column, points: compile }) => {
    const size = column(of)
    if (!size) return undefined
    const sizePlaces = Math.max(size.places, ...classes.map(({ from }) => placesOf(from)))
    const sorted = classes
      .map(({ from, points }) => ({ from: scaledNumber(from, sizePlaces), points: compile(points) }))
      .sort((a, b) => b.from - a.from)
    const columns = sorted.flatMap(({ points }) => (points?.kind === 'whole' ? [points.column] : []))
    if (columns.length < sorted.length) return undefined
    const places = Math.max(...columns.map(({ places }) => places))
    const aligned = columns.map(points => align(points, places))
    const sizes = align(size, sizePlaces)
    const buffer = new Float64Array(runLength)
    const fill = (from: number, count: number): Float64Array => {
      const [own, points] = [sizes.fill(from, count), aligned.map(each => each.fill(from, count))]
      for (let i = 0; i < count; i++) {
        const v = own[i] as number
        const at = sorted.findIndex(entry => v >= entry.from)
        buffer[i] = at < 0 ? (Number.isNaN(v) ? v : 0) : ((points[at] as Float64Array)[i] as number)
      }
      return buffer
    }
    return { kind: 'whole', column: { places, fill } }
  },
} satisfies CurveLanes<'bySize'>
