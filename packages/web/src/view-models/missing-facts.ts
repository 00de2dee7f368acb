import { type Family, families } from '@thidua/api/intake'
import type { MissingView } from '@thidua/api/sheet'

/** A figure that is missing, and of how many units. */
export interface MissingFact extends MissingView {
  readonly units: number
}

/** Missing figures that are given in one family of files; null: they follow from other criteria. */
export interface MissingGroup {
  readonly family: Family | null
  readonly facts: readonly MissingFact[]
}

/** What units lack, grouped by the file that gives it, the most often missing first. */
export const missingGroups = (ofUnits: readonly (readonly MissingView[])[]): readonly MissingGroup[] => {
  const facts = new Map<string, MissingFact>()
  for (const fact of ofUnits.flat()) {
    const key = `${fact.criterion} ${fact.name}`
    facts.set(key, { ...fact, units: (facts.get(key)?.units ?? 0) + 1 })
  }
  const all = [...facts.values()].toSorted((a, b) => b.units - a.units)
  return [...families, null]
    .map(family => ({ family, facts: all.filter(fact => fact.family === family) }))
    .filter(group => group.facts.length > 0)
}
