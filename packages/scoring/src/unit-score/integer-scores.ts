import { dayNumber } from '../calendar/day.ts'
import type { CompiledCriteria } from '../compile-criteria.ts'
import { placesOf, scaledNumber } from '../decimal/scaled.ts'
import { compileIntegerCriterion } from '../evaluation/integer/integer-criterion.ts'
import type { IntegerReader, IntegerSource } from '../evaluation/integer/integer-reader.ts'
import { roundedReader } from '../evaluation/integer/integer-round.ts'
import type { Aggregator } from '../facts/aggregator.ts'
import type { Basis, Declaration, Unit } from '../input.ts'
import { compileIntegerTotal, type IntegerTotal } from './integer-total.ts'

/** Texts of one fact for all units as integers at common places; NaN where a unit has none. */
const column = (texts: readonly (string | undefined)[]): IntegerReader => {
  const places = Math.max(0, ...texts.map(text => (text === undefined ? 0 : placesOf(text))))
  const values = Float64Array.from(texts, text => {
    const value = text === undefined ? Number.NaN : scaledNumber(text, places)
    return Number.isSafeInteger(value) ? value : Number.NaN
  })
  return { places, read: unit => values[unit] as number }
}

/** Measures from the running sums, attributes from the units, declarations as the basis accepts them. */
export const integerSource = (
  { set }: CompiledCriteria,
  units: readonly Unit[],
  declarations: ReadonlyMap<string, ReadonlyMap<string, Declaration>>,
  aggregator: Aggregator,
  sums: Float64Array,
  amountPlaces: number,
  basis: Basis,
): IntegerSource => {
  const width = aggregator.accumulators
  const slots = new Map(aggregator.slots.map(slot => [slot.fact, slot]))
  const made = new Map<string, IntegerReader | undefined>()

  const declared = (fact: string): IntegerReader | undefined => {
    const { type, appliesTo } = set.declarations[fact]!
    return column(
      units.map(unit => {
        const given = declarations.get(unit.id)?.get(fact)
        const accepted = given?.verifiedValue ?? (given?.status === 'verified' ? given.value : undefined)
        const text = basis === 'self' ? given?.value : accepted
        if (text === undefined || (appliesTo && !appliesTo.includes(unit.kind))) return undefined
        if (type === 'yes-no') return text === 'yes' ? '1' : '0'
        return type === 'date' ? String(dayNumber(text)) : text
      }),
    )
  }
  const make = (fact: string): IntegerReader | undefined => {
    if (Object.hasOwn(set.declarations, fact)) return declared(fact)
    const slot = slots.get(fact)
    if (!slot) return column(units.map(unit => unit.attributes[fact]))
    const { start, length, measure, factorPlaces } = slot
    if (!('distinct' in measure)) {
      const places = factorPlaces + ('sum' in measure ? amountPlaces : 0)
      return { places, read: unit => sums[unit * width + start] as number }
    }
    return {
      places: 0,
      read: unit => {
        let values = 0
        const from = unit * width + start
        for (let i = from; i < from + length; i++) if (sums[i] !== 0) values++
        return values
      },
    }
  }
  return fact => {
    if (!made.has(fact)) made.set(fact, make(fact))
    return made.get(fact)
  }
}

/** The integer lane of a whole table: criteria at common places, and the total. */
export interface IntegerScores {
  readonly places: number
  readonly total: IntegerTotal
  /** Fills a unit's criterion points and group points; NaN when the exact way must be taken for this unit. */
  readonly score: (unit: number, points: Float64Array, groups: Float64Array) => number
}

export const compileIntegerScores = (
  compiled: CompiledCriteria,
  source: IntegerSource,
): IntegerScores | undefined => {
  const { set, table } = compiled
  const criteria = table.criteria.map(({ criterion }) => compileIntegerCriterion(criterion, set, source))
  if (!criteria.every(criterion => criterion !== undefined)) return undefined
  const places = Math.max(0, ...criteria.map(criterion => criterion.places))
  const total = compileIntegerTotal(set, table, places)
  if (!total) return undefined
  const reads = criteria.map(criterion => roundedReader(criterion.read, criterion.places, places))
  return {
    places,
    total,
    score: (unit, points, groups) => {
      const at = unit * reads.length
      for (let i = 0; i < reads.length; i++) points[at + i] = (reads[i] as (unit: number) => number)(unit)
      return total.total(points, at, groups)
    },
  }
}
