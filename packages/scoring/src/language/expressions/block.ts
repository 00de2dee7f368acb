import type { z as Zod } from 'zod'
import {
  compare,
  divide,
  type Exact,
  fraction,
  isZero,
  larger,
  one,
  smaller,
  subtract,
  sum,
  zero,
} from '../../numbers/exact.ts'
import { flipped } from '../lint/direction.ts'
import { addRanges, anything, counts, isAtLeastZero, joinRanges, shares, unbounded } from '../lint/range.ts'
import { known, notApplicable } from '../value.ts'
import { countUntil, perPeers, sortedPeers } from './block-peers.ts'
import {
  aboutOwn,
  all,
  largestOf,
  ofBlock,
  possibleToLeader,
  smallestOf,
  withNothing,
} from './block-values.ts'
import type { Expression, ExpressionOf } from './expression.ts'
import type { ExpressionPossibles, ExpressionRuleBook, ExpressionWords, Reader, SchemaKit } from './word.ts'

type BlockKind =
  | 'blockMax'
  | 'blockMin'
  | 'blockSum'
  | 'blockMean'
  | 'percentile'
  | 'blockPlace'
  | 'toLeader'
  | 'minMax'

const greatest = perPeers(peers => peers.reduce(larger))
const least = perPeers(peers => peers.reduce(smaller))
const total = perPeers(sum)

/** Value over the maximum; 0 when nobody has anything, or less: over a negative leader the worst would come out best. */
const toLeader = (peers: readonly Exact[], own: Exact): Exact => {
  const leader = greatest(peers)
  return compare(leader, zero) > 0 ? divide(own, leader) : zero
}

/** (value − min) / (max − min); 1 when all are equal, since nobody is behind. */
const minMax = (peers: readonly Exact[], own: Exact): Exact => {
  const lowest = least(peers)
  const range = subtract(greatest(peers), lowest)
  return isZero(range) ? one : divide(subtract(own, lowest), range)
}

/** Share of the other units that this one is not below; alone in its block: 1. */
const percentile = (peers: readonly Exact[], own: Exact): Exact => {
  const others = peers.length - 1
  if (others === 0) return one
  const notAbove = countUntil(sortedPeers(peers), peer => compare(peer, own) <= 0) - 1
  return fraction(notAbove, others)
}

/** 1 for the best; equal values share a place and the next one is skipped. */
const placeIn = (peers: readonly Exact[], own: Exact, better: 'higher' | 'lower'): Exact => {
  const ahead =
    better === 'higher'
      ? peers.length - countUntil(sortedPeers(peers), peer => compare(peer, own) <= 0)
      : countUntil(sortedPeers(peers), peer => compare(peer, own) < 0)
  return fraction(1 + ahead)
}

/**
 * A figure over the units of the block that have the value. `aboutOwn`: of the unit inside its block, which it has
 * only with a value of its own. A figure that the block has not does not apply.
 */
export const blockWord = <K extends BlockKind | 'blockMedian' | 'blockNth' | 'blockDeviation'>(
  key: K,
  figure: (peers: readonly Exact[], own: Exact, written: ExpressionOf<K>) => Exact | undefined,
  aboutOwn?: 'about-own',
) => {
  const measured = (written: ExpressionOf<K>) => (written as Record<K, Expression>)[key]
  return {
    inner: (written: ExpressionOf<K>) => [{ item: measured(written), path: [key] }],
    reaches: 'block' as const,
    compile: (
      written: ExpressionOf<K>,
      { read, peers }: Parameters<ExpressionWords<K>[K]['compile']>[1],
    ): Reader => {
      const [own, ofBlock] = [read(measured(written)), peers(measured(written))]
      return (unit, line, from) => {
        const value = own(unit, line, from)
        if (aboutOwn && value.state !== 'known') return value
        const numbers = from.peersOf(unit, ofBlock, line)
        if (numbers.length === 0) return value
        const found = figure(numbers, value.state === 'known' ? value.number : zero, written)
        return found === undefined ? notApplicable : known(found)
      }
    },
  }
}

export const blockWords = {
  blockMax: blockWord('blockMax', greatest),
  blockMin: blockWord('blockMin', least),
  blockSum: blockWord('blockSum', total),
  blockMean: blockWord('blockMean', peers => divide(total(peers), fraction(peers.length))),
  percentile: { ...blockWord('percentile', percentile, 'about-own'), figures: 'share' },
  blockPlace: blockWord(
    'blockPlace',
    (peers, own, { better = 'higher' }) => placeIn(peers, own, better),
    'about-own',
  ),
  toLeader: { ...blockWord('toLeader', toLeader, 'about-own'), figures: 'share' },
  minMax: blockWord('minMax', minMax, 'about-own'),
} satisfies ExpressionWords<BlockKind>

const ofValue =
  <K extends BlockKind>(key: K, description: string) =>
  ({ z, self }: SchemaKit): Zod.ZodType<ExpressionOf<K>> =>
    z.strictObject({ [key]: self }).describe(description) as unknown as Zod.ZodType<ExpressionOf<K>>

export const blockRules = {
  blockMax: {
    schema: ofValue('blockMax', 'The largest in the block.'),
    range: ({ blockMax }, { of }) => of(blockMax),
    direction: ({ blockMax }, { of }) => of(blockMax),
  },
  blockMin: {
    schema: ofValue('blockMin', 'The smallest in the block.'),
    range: ({ blockMin }, { of }) => of(blockMin),
    direction: ({ blockMin }, { of }) => of(blockMin),
  },
  blockSum: {
    schema: ofValue('blockSum', 'The sum over the block.'),
    range: ({ blockSum }, { of }) => unbounded(of(blockSum)),
    direction: ({ blockSum }, { of }) => of(blockSum),
  },
  blockMean: {
    schema: ofValue('blockMean', 'The mean over the block.'),
    range: ({ blockMean }, { of }) => ({ ...of(blockMean), whole: false }),
    direction: ({ blockMean }, { of }) => of(blockMean),
  },
  percentile: {
    schema: ofValue('percentile', 'Share of the block’s other units that it is not below, 0 to 1.'),
    range: () => shares,
    direction: ({ percentile: value }, { of }) => of(value),
  },
  blockPlace: {
    schema: ({ z, self }) =>
      z
        .strictObject({ blockPlace: self, better: z.enum(['higher', 'lower']).optional() })
        .describe('Place in the block, 1 for the best; absent = `higher` is better.'),
    range: () => ({ ...counts, least: one }),
    direction: ({ blockPlace, better }, { of }) =>
      better === 'lower' ? of(blockPlace) : flipped(of(blockPlace)),
  },
  toLeader: {
    schema: ofValue('toLeader', 'The value over the largest in the block.'),
    range: ({ toLeader: value }, { of }) => (isAtLeastZero(of(value)) ? shares : anything),
    direction: ({ toLeader: value }, { of }) => of(value),
  },
  minMax: {
    schema: ofValue('minMax', '(value − min) / (max − min) in the block.'),
    range: () => shares,
    direction: ({ minMax: value }, { of }) => of(value),
  },
} satisfies ExpressionRuleBook<BlockKind>

/** What is left open of it while facts are open. */
export const blockPossible = {
  blockMax: ofBlock('blockMax', largestOf),
  blockMin: ofBlock('blockMin', smallestOf),
  blockSum: ofBlock('blockSum', ({ sure, unsure }) => addRanges([...sure, ...withNothing(unsure)])),
  blockMean: ofBlock('blockMean', values => ({ ...all(values).reduce(joinRanges), whole: false })),
  percentile: aboutOwn('percentile', () => shares),
  blockPlace: aboutOwn('blockPlace', values => ({
    least: one,
    most: fraction(all(values).length),
    whole: true,
  })),
  toLeader: aboutOwn('toLeader', possibleToLeader),
  minMax: aboutOwn('minMax', () => shares),
} satisfies ExpressionPossibles<
  'blockMax' | 'blockMin' | 'blockSum' | 'blockMean' | 'percentile' | 'blockPlace' | 'toLeader' | 'minMax'
>
