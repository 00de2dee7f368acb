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
} from '../numbers/exact.ts'

/** Figures of a block over the units that have the value. Defined for a block of one, for range 0 and for maximum 0. */
export const blockFigures = {
  blockMax: (peers: readonly Exact[]): Exact => peers.reduce(larger),
  blockMin: (peers: readonly Exact[]): Exact => peers.reduce(smaller),
  blockSum: (peers: readonly Exact[]): Exact => sum(peers),
  blockMean: (peers: readonly Exact[]): Exact => divide(sum(peers), fraction(peers.length)),
  /** Value over the maximum; 0 when nobody has anything, or less: over a negative leader the worst would come out best. */
  toLeader: (peers: readonly Exact[], own: Exact): Exact => {
    const leader = peers.reduce(larger)
    return compare(leader, zero) > 0 ? divide(own, leader) : zero
  },
  /** (value − min) / (max − min); 1 when all are equal, since nobody is behind. */
  minMax: (peers: readonly Exact[], own: Exact): Exact => {
    const least = peers.reduce(smaller)
    const range = subtract(peers.reduce(larger), least)
    return isZero(range) ? one : divide(subtract(own, least), range)
  },
  /** Share of the other units that this one is not below; alone in its block: 1. */
  percentile: (peers: readonly Exact[], own: Exact): Exact => {
    const others = peers.length - 1
    if (others === 0) return one
    const notAbove = peers.filter(peer => compare(peer, own) <= 0).length - 1
    return fraction(notAbove, others)
  },
  /** 1 for the best; equal values share a place and the next one is skipped. */
  blockPlace: (peers: readonly Exact[], own: Exact): Exact =>
    fraction(1 + peers.filter(peer => compare(peer, own) > 0).length),
  /** The same where less is better: a time, a number of complaints. */
  lowPlace: (peers: readonly Exact[], own: Exact): Exact =>
    fraction(1 + peers.filter(peer => compare(peer, own) < 0).length),
} as const

export type BlockFigure = keyof typeof blockFigures

/** Figures of the unit inside its block, which it has only with a value of its own. */
export const aboutOwn: ReadonlySet<BlockFigure> = new Set([
  'toLeader',
  'minMax',
  'percentile',
  'blockPlace',
  'lowPlace',
])
