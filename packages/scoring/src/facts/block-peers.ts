import type { Unit } from '../input.ts'
import { readsOnlyOwnFacts } from '../language/reading/peer-figures.ts'
import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import type { Expression } from '../language/schema/expression.ts'
import type { Value } from '../language/value.ts'
import type { Exact } from '../numbers/exact.ts'
import { unitsBy } from './units-by.ts'

/** What the units of a block have of one expression. */
export interface BlockPeers {
  /** Of those in the unit's block that have it. */
  readonly of: (unit: number, expression: Expression, line: string) => readonly Exact[]
  /** Drops what is gathered of a unit's block. */
  readonly forget: (unit: number) => void
}

/** By line, whose marks an expression may read, and by block. */
type Gathered = Map<string, Map<string, readonly Exact[]>>

/**
 * What each unit has by itself is gathered once for the whole block. What reads other units is read each time: in a
 * ring of parents it may be missing for one reader and known for another.
 */
export const createBlockPeers = (
  set: CriteriaSet,
  units: readonly Unit[],
  read: (unit: number, expression: Expression, line: string) => Value,
): BlockPeers => {
  const blocks = unitsBy(units, unit => unit.block)
  const gathered = new Map<Expression, Gathered | null>()
  const gather = (block: string, expression: Expression, line: string): readonly Exact[] => {
    const numbers: Exact[] = []
    for (const member of blocks.get(block) ?? []) {
      const value = read(member, expression, line)
      if (value.state === 'known') numbers.push(value.number)
    }
    return numbers
  }
  const gatheredOf = (expression: Expression): Gathered | null => {
    const found = gathered.get(expression)
    if (found !== undefined) return found
    const made: Gathered | null = readsOnlyOwnFacts(set, expression) ? new Map() : null
    gathered.set(expression, made)
    return made
  }
  const of = (unit: number, expression: Expression, line: string): readonly Exact[] => {
    const { block } = units[unit] as Unit
    const byLine = gatheredOf(expression)
    if (byLine === null) return gather(block, expression, line)
    const byBlock = byLine.get(line) ?? new Map<string, readonly Exact[]>()
    byLine.set(line, byBlock)
    const found = byBlock.get(block) ?? gather(block, expression, line)
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
