import { compare, divide, isNegative, larger, smaller, subtract, zero } from '../../numbers/exact.ts'
import { floor } from '../../numbers/round.ts'
import { parse, print } from '../../numbers/text.ts'
import { issue } from '../../result.ts'
import { rising } from '../lint/direction.ts'
import { finding } from '../lint/finding.ts'
import { holdRange } from '../lint/range.ts'
import type { Step } from '../step.ts'
import type { MarkLimits } from './curve.ts'
import { type CurveLint, type CurveRuleBook, type CurveWords, gave } from './word.ts'

/** The value is the points, inside declared limits. */
export const markedWords = {
  marked: {
    compile: ({ marked: { from, to, flagSpread } }) => {
      const [low, high] = [parse(from), parse(to)]
      const flag = flagSpread === undefined ? undefined : { at: parse(flagSpread), from: flagSpread }
      return (value, { spread }) => {
        const held = smaller(high, larger(low, value))
        const isFlagged = spread && flag && compare(spread, flag.at) >= 0
        const flags: Step[] = isFlagged
          ? [{ kind: 'large-spread', spread: print(spread), from: flag.from }]
          : []
        if (compare(held, value) === 0) return gave(held, ...flags)
        const limit = isNegative(subtract(value, held)) ? from : to
        return gave(held, ...flags, { kind: 'outside-limits', before: print(value), limit })
      }
    },
    limits: ({ marked }) => marked,
    outline: ({ marked }) => ({ kind: 'limits', ...marked }),
  },
} satisfies CurveWords<'marked'>

/** The lowest and the highest mark within limits, and whether the limits themselves may be given. */
export const endsOfMarks = ({ from, to, step, scale }: MarkLimits) => {
  const [least, most] = [parse(from), parse(to)]
  const steps = step === undefined ? zero : divide(subtract(most, least), parse(step))
  const isOnScale = [least, most].every(end => scale?.some(mark => compare(parse(mark), end) === 0) ?? true)
  return { least, most, areMarks: isOnScale && compare(steps, floor(steps)) === 0 }
}

const lint: readonly CurveLint<'marked'>[] = [
  {
    code: 'scale-outside-limits',
    severity: 'error',
    remedy: 'widen-limits-or-remove-step',
    check: ({ item: { marked }, path }) => {
      const { from, to, scale = [] } = marked
      return scale.flatMap((points, i) =>
        compare(parse(points), parse(from)) < 0 || compare(parse(points), parse(to)) > 0
          ? [finding([...path, 'marked', 'scale', i], { points, from, to })]
          : [],
      )
    },
  },
]

export const markedRules = {
  marked: {
    schema: ({ z, decimalSchema }) =>
      z
        .strictObject({
          marked: z.strictObject({
            from: decimalSchema,
            to: decimalSchema,
            step: decimalSchema.optional().describe('Marks are multiples of it above `from`.'),
            scale: z.array(decimalSchema).min(1).optional().describe('The only marks that may be given.'),
            flagSpread: decimalSchema.optional().describe('Marks this far apart are flagged; points stay.'),
          }),
        })
        .describe('The value is the points, inside declared limits.'),
    check: ({ marked: { from, to, step, flagSpread } }, path) => [
      ...(compare(parse(from), parse(to)) > 0
        ? [issue('limits-reversed', [...path, 'marked'], { from, to })]
        : []),
      ...(step !== undefined && compare(parse(step), zero) <= 0
        ? [issue('step-not-positive', [...path, 'marked', 'step'], { step })]
        : []),
      ...(flagSpread !== undefined && compare(parse(flagSpread), zero) <= 0
        ? [issue('spread-not-positive', [...path, 'marked', 'flagSpread'], { spread: flagSpread })]
        : []),
    ],
    range: ({ marked: { from, to } }, value) => holdRange(value, parse(from), parse(to)),
    slope: () => rising,
    lint,
  },
} satisfies CurveRuleBook<'marked'>
