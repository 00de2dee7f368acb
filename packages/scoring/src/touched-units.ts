import { grouped } from './grouped.ts'
import type { Unit } from './input.ts'
import { conditionWordOf } from './language/conditions/condition-words.ts'
import { placedDeep, wordOf } from './language/expressions/expression-words.ts'
import { conditionDeep, placedConditions, placedExpressions } from './language/reading/places.ts'
import type { CriteriaSet } from './language/schema/criteria-set.ts'

/** What the facts, the table, the ratings and the gates of a set read beside the unit itself. */
const reachesOf = (set: CriteriaSet): ReadonlySet<string | undefined> => {
  const isScored = ({ path }: { readonly path: readonly unknown[] }): boolean => path[0] !== 'commendations'
  const expressions = placedExpressions(set).filter(isScored).flatMap(placedDeep)
  const conditions = placedConditions(set).filter(isScored).flatMap(conditionDeep)
  return new Set([
    ...expressions.map(({ item }) => wordOf(item).reaches),
    ...conditions.map(({ item }) => conditionWordOf(item).reaches),
    // A seat in the quota of a rating may change with every peer.
    ...set.ratings.map(({ quota }) => quota && 'block'),
  ])
}

/**
 * Which units a change in one unit's activities can reach: itself; its whole block when a rule reads block
 * figures; its parents when a rule reads sub-units; and so on from each of those.
 */
export const touchedUnits = (
  set: CriteriaSet,
  units: readonly Unit[],
): ((unit: number) => readonly number[]) => {
  const reaches = reachesOf(set)
  const [readsBlock, readsChildren] = [reaches.has('block'), reaches.has('children')]
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
