import type { Unit } from '../input.ts'
import type { PeerValue } from '../language/expressions/word.ts'
import type { Value } from '../language/value.ts'
import type { Exact } from '../numbers/exact.ts'
import { unitsBy } from './units-by.ts'

/** What the units of a block have of one value. */
export interface BlockPeers {
  /** Of those in the unit's block that have it. */
  readonly of: (unit: number, value: PeerValue, line: string) => readonly Exact[]
  /** Drops what is gathered of a unit's block. */
  readonly forget: (unit: number) => void
}

/** By line, whose marks it may read, and by block. */
type Gathered = Map<string, Map<string, readonly Exact[]>>

/**
 * What each unit has by itself is gathered once for the whole block. What reads other units is read each time: in a
 * ring of parents it may be missing for one reader and known for another.
 */
export const createBlockPeers = (
  units: readonly Unit[],
  read: (unit: number, value: PeerValue, line: string) => Value,
): BlockPeers => {
  const blocks = unitsBy(units, unit => unit.block)
  const gathered = new Map<PeerValue, Gathered | null>()
  const gather = (block: string, value: PeerValue, line: string): readonly Exact[] => {
    const numbers: Exact[] = []
    for (const member of blocks.get(block) ?? []) {
      const own = read(member, value, line)
      if (own.state === 'known') numbers.push(own.number)
    }
    return numbers
  }
  const gatheredOf = (value: PeerValue): Gathered | null => {
    const found = gathered.get(value)
    if (found !== undefined) return found
    const made: Gathered | null = value.isOwn ? new Map() : null
    gathered.set(value, made)
    return made
  }
  const of = (unit: number, value: PeerValue, line: string): readonly Exact[] => {
    const { block } = units[unit] as Unit
    const byLine = gatheredOf(value)
    if (byLine === null) return gather(block, value, line)
    const byBlock = byLine.get(line) ?? new Map<string, readonly Exact[]>()
    byLine.set(line, byBlock)
    const found = byBlock.get(block) ?? gather(block, value, line)
    byBlock.set(block, found)
    return found
  }
  const forget = (unit: number): void => {
    const { block } = units[unit] as Unit
    for (const byLine of gathered.values())
      for (const byBlock of byLine?.values() ?? []) byBlock.delete(block)
  }
  return { of, forget }
}
