import { divide, type Exact, fraction, multiply, subtract, sum, zero } from '../../numbers/exact.ts'
import { root } from '../../numbers/root.ts'
import { roundingModes } from '../../numbers/round.ts'
import { either, moves, still } from '../lint/direction.ts'
import { addRanges, joinRanges, negateRange, type Range, roundRange } from '../lint/range.ts'
import { blockWord } from './block.ts'
import { perPeers, sortedPeers } from './block-peers.ts'
import { all, ofBlock } from './block-values.ts'
import type { ExpressionOf } from './expression.ts'
import { mean, median } from './fold.ts'
import type { ExpressionPossibles, ExpressionRuleBook, ExpressionWords } from './word.ts'

type Kinds = 'blockMedian' | 'blockNth' | 'blockDeviation'

/** The value in the n-th place, equal ones counted each; undefined in a block where fewer have one. */
const nthOf = (peers: readonly Exact[], { nth, better }: ExpressionOf<'blockNth'>): Exact | undefined =>
  better === 'lower' ? sortedPeers(peers)[nth - 1] : sortedPeers(peers).at(-nth)

const sumOfSquares = perPeers(peers => {
  const centre = mean(peers)
  return sum(peers.map(peer => subtract(peer, centre)).map(distance => multiply(distance, distance)))
})

/** The root of the mean square distance from the mean; of a single value there is none, which is 0. */
const deviation = (
  peers: readonly Exact[],
  { divisor, places, mode }: ExpressionOf<'blockDeviation'>,
): Exact => {
  const count = divisor === 'units-less-one' ? peers.length - 1 : peers.length
  return count === 0 ? zero : root(divide(sumOfSquares(peers), fraction(count)), 2, places, mode)
}

/** Figures for which the values of a block are put in order, or measured from their mean. */
export const blockOrderWords = {
  blockMedian: blockWord('blockMedian', peers => median(sortedPeers(peers))),
  blockNth: blockWord('blockNth', (peers, _, written) => nthOf(peers, written)),
  blockDeviation: blockWord('blockDeviation', (peers, _, written) => deviation(peers, written)),
} satisfies ExpressionWords<Kinds>

/** No value is further from the mean than the whole stretch, and neither is their root mean square. */
const deviationRange = (range: Range, { places, mode }: ExpressionOf<'blockDeviation'>): Range => ({
  ...roundRange(addRanges([range, negateRange(range)]), places, mode),
  least: zero,
  whole: places === 0,
})

export const blockOrderRules = {
  blockMedian: {
    since: '2',
    schema: ({ z, self }) => z.strictObject({ blockMedian: self }).describe('The median of the block.'),
    range: ({ blockMedian }, { of }) => ({ ...of(blockMedian), whole: false }),
    direction: ({ blockMedian }, { of }) => of(blockMedian),
  },
  blockNth: {
    since: '2',
    schema: ({ z, self, someSchema }) =>
      z
        .strictObject({
          blockNth: self,
          nth: someSchema.describe('1 for the best, equal values counted each.'),
          better: z.enum(['higher', 'lower']).optional(),
        })
        .describe('The n-th best value of the block; does not apply where fewer have one.'),
    range: ({ blockNth }, { of }) => of(blockNth),
    direction: ({ blockNth }, { of }) => of(blockNth),
  },
  blockDeviation: {
    since: '2',
    schema: ({ z, self, placesSchema }) =>
      z
        .strictObject({
          blockDeviation: self,
          divisor: z
            .enum(['units', 'units-less-one'])
            .optional()
            .describe('What the squares are divided by; absent = `units`.'),
          places: placesSchema,
          mode: z.enum(roundingModes),
        })
        .describe('The standard deviation in the block, rounded to declared places.'),
    range: (written, { of }) => deviationRange(of(written.blockDeviation), written),
    direction: ({ blockDeviation }, { of }) => (moves(of(blockDeviation)) ? either : still),
  },
} satisfies ExpressionRuleBook<Kinds>

/** What is left open of it while facts are open. */
export const blockOrderPossible = {
  blockMedian: ofBlock('blockMedian', values => ({ ...all(values).reduce(joinRanges), whole: false })),
  blockNth: (written, context) => ({
    ...ofBlock('blockNth', values => all(values).reduce(joinRanges))(written, context),
    notApplicable: true,
  }),
  blockDeviation: (written, context) =>
    ofBlock('blockDeviation', values => deviationRange(all(values).reduce(joinRanges), written))(
      written,
      context,
    ),
} satisfies ExpressionPossibles<Kinds>
