import { type Family, families } from '@thidua/api/intake'
import type { MissingView } from '@thidua/api/sheet'

/** A figure that is missing, and of how many units. */
export interface MissingFact extends MissingView {
  readonly units: number
}

/** Missing figures that are given in one family of files; null: they follow from other criteria. */
export interface MissingGroup {
  readonly family: Family | null
  /** They are declared and wait for verification. */
  readonly isWaiting: boolean
  readonly facts: readonly MissingFact[]
}

/** What units lack, by the file that gives it, the most often missing first; last what only waits for verification. */
export const missingGroups = (ofUnits: readonly (readonly MissingView[])[]): readonly MissingGroup[] => {
  const facts = new Map<string, MissingFact>()
  for (const fact of ofUnits.flat()) {
    const key = `${fact.isWaiting} ${fact.criterion} ${fact.name}`
    facts.set(key, { ...fact, units: (facts.get(key)?.units ?? 0) + 1 })
  }
  const all = [...facts.values()].toSorted((a, b) => b.units - a.units)
  const [waiting, missing] = [all.filter(fact => fact.isWaiting), all.filter(fact => !fact.isWaiting)]
  return [...families, null]
    .map((family): MissingGroup => {
      return { family, isWaiting: false, facts: missing.filter(fact => fact.family === family) }
    })
    .concat({ family: 'declarations', isWaiting: true, facts: waiting })
    .filter(group => group.facts.length > 0)
}
