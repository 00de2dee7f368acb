import type { Unit } from '@thidua/scoring/records'
import { looseKey, strictKey } from '../values/text-key.ts'
import { nearestNames } from './nearest-names.ts'

export interface UnitFinding {
  readonly found?: Unit | undefined
  /** Every unit that the text could mean: several when a name is shared, none when it is unknown. */
  readonly candidates: readonly Unit[]
}

/** A unit's name inside a longer text. */
export interface NameInText {
  readonly unit: Unit
  /** Position of its first word, from 0. */
  readonly from: number
  /** The word before it, and what parts it from the word behind it; all in lower case. */
  readonly before: string | undefined
  readonly gap: string
  readonly after: string | undefined
}

/** Letters compared for suggestions in one import; a courtesy must not hold up a file full of unknown names. */
const suggestionBudget = 300_000_000

/** Prefix of ids made of codes that begin with a digit; the code alone is understood too. */
export const numericCodePrefix = 'dv'

/** The code as its unit writes it. */
export const unitCode = ({ id }: Unit): string =>
  id.startsWith(`${numericCodePrefix}-`) ? id.slice(numericCodePrefix.length + 1) : id

/**
 * Finds units by code or name. Case, spaces, Unicode form, punctuation and dash variants do not matter; every tone
 * does. A name that two units share finds neither, and likeness only ever makes a suggestion.
 */
export class UnitDirectory {
  readonly #byStrictKey = new Map<string, Map<string, Unit>>()
  readonly #byLooseKey = new Map<string, Map<string, Unit>>()
  /** First word of the names of several words → how many words they have, longest first. */
  readonly #lengths = new Map<string, readonly number[]>()
  readonly #byFigures = new Map<string, Map<string, Unit>>()
  readonly #byId = new Map<string, Unit>()
  readonly #suggestions = new Map<string, readonly string[]>()
  #budget = suggestionBudget

  constructor(units: readonly Unit[]) {
    for (const unit of units) this.add(unit)
  }

  add(unit: Unit): void {
    this.#byId.set(unit.id, unit)
    const code = unitCode(unit)
    const spellings = [unit.id, code, unit.name, `${code} ${unit.name}`, `${unit.name} ${code}`]
    for (const spelling of spellings) {
      enter(this.#byStrictKey, strictKey(spelling), unit)
      enter(this.#byLooseKey, looseKey(spelling), unit)
      this.#enterLength(looseKey(spelling).split(' '))
    }
    const figures = figuresOf(code)
    if (figures !== undefined) enter(this.#byFigures, figures, unit)
    this.#suggestions.clear()
  }

  #enterLength(words: readonly string[]): void {
    const [first = ''] = words
    const known = this.#lengths.get(first) ?? []
    if (words.length < 2 || known.includes(words.length)) return
    this.#lengths.set(
      first,
      [...known, words.length].toSorted((a, b) => b - a),
    )
  }

  /** Whether nobody is known at all. */
  get isEmpty(): boolean {
    return this.#byId.size === 0
  }

  get(id: string): Unit | undefined {
    return this.#byId.get(id)
  }

  find(text: string): UnitFinding {
    const exact = this.#byStrictKey.get(strictKey(text))
    const found = exact ?? this.#byLooseKey.get(looseKey(text))
    const candidates = [...(found?.values() ?? [])]
    return { found: candidates.length === 1 ? candidates[0] : undefined, candidates }
  }

  /** Units whose whole name stands somewhere in the text; of names inside each other the longest. */
  namesIn(text: string): readonly NameInText[] {
    const key = strictKey(text)
    const words = [...key.matchAll(/[\p{L}\p{N}]+/gu)]
    const found: NameInText[] = []
    for (let from = 0; from < words.length; ) {
      const length = this.#longestNameAt(words, from)
      if (length === undefined) {
        from++
        continue
      }
      const to = from + length
      const units = this.#byLooseKey.get(words.slice(from, to).join(' '))!
      const last = words[to - 1]!
      const gap = key.slice(last.index + last[0].length, words[to]?.index)
      const [before, after] = [words[from - 1]?.[0], words[to]?.[0]]
      for (const unit of units.values()) found.push({ unit, from, before, gap, after })
      from = to
    }
    return found
  }

  #longestNameAt(words: readonly RegExpExecArray[], from: number): number | undefined {
    for (const length of this.#lengths.get(words[from]![0]) ?? []) {
      const name = words.slice(from, from + length).join(' ')
      if (from + length <= words.length && this.#byLooseKey.has(name)) return length
    }
    return undefined
  }

  /**
   * Units whose code a spreadsheet would turn into these figures: `001` into 1, `1E5` into 100000. Only where no code
   * or name is written so.
   */
  findByFigures(text: string): UnitFinding {
    const figures = figuresOf(text)
    const candidates = figures === undefined ? [] : [...(this.#byFigures.get(figures)?.values() ?? [])]
    return { found: candidates.length === 1 ? candidates[0] : undefined, candidates }
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

/** The number that a spreadsheet reads in a code of figures, with or without an exponent; undefined for other codes. */
function figuresOf(code: string): string | undefined {
  const text = code.trim()
  if (/^\d{1,15}$/.test(text)) return text.replace(/^0+(?=\d)/, '')
  if (!/^\d{1,15}(?:[.,]\d{1,15})?E\+?\d{1,2}$/i.test(text)) return undefined
  const value = Number(text.replace(',', '.'))
  return Number.isSafeInteger(value) ? String(value) : undefined
}

function enter(index: Map<string, Map<string, Unit>>, key: string, unit: Unit): void {
  if (key === '') return
  const units = index.get(key) ?? new Map<string, Unit>()
  units.delete(unit.id)
  units.set(unit.id, unit)
  index.set(key, units)
}
