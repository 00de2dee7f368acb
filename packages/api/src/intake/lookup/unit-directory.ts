import type { Unit } from '@thidua/scoring'
import { looseKey, strictKey } from '../values/text-key.ts'
import { nearestNames } from './nearest-names.ts'

export interface UnitFinding {
  readonly found?: Unit | undefined
  /** Every unit that the text could mean: several when a name is shared, none when it is unknown. */
  readonly candidates: readonly Unit[]
}

/** Letters compared for suggestions in one import; a courtesy must not hold up a file full of unknown names. */
const suggestionBudget = 300_000_000

/** Prefix of ids made of codes that begin with a digit; the code alone is understood too. */
export const numericCodePrefix = 'dv'

/**
 * Finds units by code or name. Case, spaces, Unicode form, punctuation and dash variants do not matter; every tone
 * does. A name that two units share finds neither, and likeness only ever makes a suggestion.
 */
export class UnitDirectory {
  readonly #byStrictKey = new Map<string, Set<Unit>>()
  readonly #byLooseKey = new Map<string, Set<Unit>>()
  readonly #byId = new Map<string, Unit>()
  readonly #suggestions = new Map<string, readonly string[]>()
  #budget = suggestionBudget

  constructor(units: readonly Unit[]) {
    for (const unit of units) this.add(unit)
  }

  add(unit: Unit): void {
    this.#byId.set(unit.id, unit)
    const code = unit.id.startsWith(`${numericCodePrefix}-`)
      ? unit.id.slice(numericCodePrefix.length + 1)
      : unit.id
    const spellings = [unit.id, code, unit.name, `${code} ${unit.name}`, `${unit.name} ${code}`]
    for (const spelling of spellings) {
      enter(this.#byStrictKey, strictKey(spelling), unit)
      enter(this.#byLooseKey, looseKey(spelling), unit)
    }
    this.#suggestions.clear()
  }

  get(id: string): Unit | undefined {
    return this.#byId.get(id)
  }

  find(text: string): UnitFinding {
    const exact = this.#byStrictKey.get(strictKey(text))
    const found = exact ?? this.#byLooseKey.get(looseKey(text))
    const candidates = [...(found ?? [])]
    return { found: candidates.length === 1 ? candidates[0] : undefined, candidates }
  }

  /** The one unit whose whole name stands somewhere in the text; of names inside each other the longest. */
  findWithin(text: string): Unit | undefined {
    const inside = ` ${looseKey(text)} `
    let best: { length: number; units: Set<Unit> } | undefined
    for (const [key, units] of this.#byLooseKey) {
      if (!key.includes(' ') || !inside.includes(` ${key} `)) continue
      if (best === undefined || key.length > best.length) best = { length: key.length, units }
    }
    return best?.units.size === 1 ? [...best.units][0] : undefined
  }

  /** Names that read most like the text, for a remedy. */
  suggest(text: string): readonly string[] {
    const key = strictKey(text)
    const known = this.#suggestions.get(key)
    if (known !== undefined) return known
    const cost = this.#byId.size * 40 * Math.min(key.length, 120)
    if (cost > this.#budget) return []
    this.#budget -= cost
    const suggestions = nearestNames(
      text,
      [...this.#byId.values()].map(unit => unit.name),
    )
    this.#suggestions.set(key, suggestions)
    return suggestions
  }
}

function enter(index: Map<string, Set<Unit>>, key: string, unit: Unit): void {
  if (key === '') return
  const units = index.get(key) ?? new Set()
  for (const present of units) if (present.id === unit.id) units.delete(present)
  units.add(unit)
  index.set(key, units)
}
