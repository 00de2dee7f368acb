import { compare, divide, type Exact, isZero, one, zero } from '../../numbers/exact.ts'
import { isSure, joinAll, type Possible, readFrom } from '../lint/possible.ts'
import {
  anything,
  exactly,
  isAtLeastZero,
  joinRanges,
  largestRange,
  type Range,
  smallestRange,
} from '../lint/range.ts'
import type { Expression } from './expression.ts'
import type { PossibleContext } from './word.ts'

/** What the units of a block can have of one value, the unit itself first. */
interface BlockValues {
  readonly own: Possible
  /** Of those that have it, whatever comes; and of those that may have it. */
  readonly sure: readonly Range[]
  readonly unsure: readonly Range[]
  readonly parts: readonly Possible[]
}

const blockValues = (measured: Expression, { of, ofPeers }: PossibleContext): BlockValues => {
  const every = [of(measured), ...ofPeers(measured)]
  const rangesOf = (values: readonly Possible[]): readonly Range[] =>
    values.flatMap(({ range }) => range ?? [])
  return {
    own: every[0] as Possible,
    sure: rangesOf(every.filter(isSure)),
    parts: every,
    unsure: rangesOf(every.filter(value => !isSure(value))),
  }
}

/** A figure that every unit of the block has as soon as one unit has the value. Ends are not traced to their facts. */
export const ofBlock =
  (key: string, figure: (values: BlockValues) => Range) =>
  (written: object, context: PossibleContext): Possible => {
    const values = blockValues((written as Record<string, Expression>)[key] as Expression, context)
    const { own, sure, unsure } = values
    const hasFigure = sure.length + unsure.length > 0
    return readFrom(values.parts, {
      range: hasFigure ? figure(values) : null,
      missing: own.missing && sure.length === 0,
      notApplicable: own.notApplicable && sure.length === 0,
      isTight: false,
    })
  }

/** A figure of the unit inside its block, which it has only with a value of its own. */
export const aboutOwn =
  (key: string, figure: (values: BlockValues) => Range) =>
  (written: object, context: PossibleContext): Possible => {
    const values = blockValues((written as Record<string, Expression>)[key] as Expression, context)
    const { own } = values
    return readFrom(values.parts, { ...own, range: own.range && figure(values), isTight: false })
  }

export const withNothing = (ranges: readonly Range[]): readonly Range[] =>
  ranges.map(range => joinRanges(range, exactly(zero, true)))

export const all = ({ sure, unsure }: BlockValues): readonly Range[] => [...sure, ...unsure]

/** The largest: whoever may have no value can only raise it. */
export const largestOf = (values: BlockValues): Range => {
  const most = largestRange(all(values))
  return values.sure.length > 0
    ? { ...most, least: largestRange(values.sure).least }
    : { ...most, least: joinAll(all(values))?.least ?? null }
}

export const smallestOf = (values: BlockValues): Range => {
  const least = smallestRange(all(values))
  return values.sure.length > 0
    ? { ...least, most: smallestRange(values.sure).most }
    : { ...least, most: joinAll(all(values))?.most ?? null }
}

/** Behind a leader that is as far ahead as can be, and as near. */
export const possibleToLeader = (values: BlockValues): Range => {
  const own = values.own.range as Range
  const leader = largestOf(values)
  if (!(own.least && leader.least && isAtLeastZero(own))) return anything
  const least = leader.most && !isZero(leader.most) ? divide(own.least, leader.most) : zero
  const isBehind = own.most && compare(leader.least, own.most) > 0
  return { least, most: isBehind ? divide(own.most as Exact, leader.least) : one, whole: false }
}
