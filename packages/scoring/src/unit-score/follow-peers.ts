import type { CompiledCriteria } from '../compile-criteria.ts'
import { peerFigures } from '../language/reading/peer-figures.ts'
import { sameValue, type Value } from '../language/value.ts'
import type { ScoredUnits } from './score-units.ts'

/**
 * After a change in the activities of `edited`, drops what is no longer so of the units it may have touched, and
 * returns those whose scores must be worked out anew.
 */
export type FollowPeers = (edited: number, touched: readonly number[]) => readonly number[]

/**
 * Compares what each unit's score reads of its block with what it read before: while the leader stands, an edit
 * moves no peer. To be opened before the first change.
 */
export const followPeers = (
  { set, table, language }: CompiledCriteria,
  scored: ScoredUnits,
  units: number,
): FollowPeers => {
  const figures = peerFigures(set, table)
  if (!figures)
    return (_, touched) => {
      for (const unit of touched) scored.forget(unit)
      return touched
    }
  const read = (unit: number): readonly Value[] =>
    figures.map(({ expression, line }) => scored.facts.read(unit, language.read(expression), line))
  const known = figures.length === 0 ? [] : Array.from({ length: units }, (_, unit) => read(unit))

  return (edited, touched) => {
    scored.forget(edited)
    if (touched.length === 1) return touched
    const moved = touched.filter(unit => {
      scored.facts.forgetComposed(unit)
      if (figures.length === 0) return unit === edited
      const before = known[unit] as readonly Value[]
      const now = read(unit)
      known[unit] = now
      return unit === edited || !now.every((value, i) => sameValue(value, before[i] as Value))
    })
    for (const unit of moved) if (unit !== edited) scored.forget(unit)
    return moved
  }
}
