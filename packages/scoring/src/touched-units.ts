import { grouped } from './grouped.ts'
import type { Unit } from './input.ts'
import type { CriteriaSet } from './language/schema/criteria-set.ts'

const blockFigure = /"(?:blockMax|blockMin|blockSum|blockMean|blockPlace|percentile|toLeader|minMax)":/
/** A place in the block, or a seat in the quota of a rating, may change with every peer. */
const blockOutcome = /"(?:place|quota)":/
const childFigure = /"(?:children|everyChild)":/

/**
 * Which units a change in one unit's activities can reach: itself; its whole block when a rule reads block
 * figures; its parents when a rule reads sub-units; and so on from each of those.
 */
export const touchedUnits = (
  set: CriteriaSet,
  units: readonly Unit[],
): ((unit: number) => readonly number[]) => {
  const written = JSON.stringify([set.facts, set.groups, set.ratings, set.gates])
  const outcomes = JSON.stringify([set.ratings, set.gates])
  const readsBlock = blockFigure.test(written) || blockOutcome.test(outcomes)
  const readsChildren = childFigure.test(written)
  const index = new Map(units.map(({ id }, i) => [id, i]))
  if (!readsBlock && !readsChildren) return unit => [unit]
  const blocks = grouped(units.keys(), i => units[i]!.block)
  return unit => {
    const reached = new Set([unit])
    for (const each of reached) {
      const { block, parent } = units[each]!
      if (readsBlock) for (const peer of blocks.get(block) ?? []) reached.add(peer)
      const above = readsChildren && parent !== undefined ? index.get(parent) : undefined
      if (above !== undefined) reached.add(above)
    }
    return [...reached]
  }
}
