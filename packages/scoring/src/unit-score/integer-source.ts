import { dayNumber } from '../calendar/day.ts'
import type { Aggregator, MeasureSlot } from '../facts/aggregator.ts'
import type { Declarations } from '../facts/declarations.ts'
import { declaredText } from '../facts/declared.ts'
import type { Basis, Declaration, Unit } from '../input.ts'
import { type IntegerColumn, runLength, safe, storedColumn } from '../language/integer/integer-column.ts'
import type { IntegerSource } from '../language/integer/integer-number.ts'
import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import { amountSummed, isDistinct } from '../language/schema/kinds.ts'
import type { Exact } from '../numbers/exact.ts'
import { placesOf, scaledNumber } from '../numbers/scaled.ts'

/** Running sums of a period: one row of `aggregator.accumulators` numbers for each unit. */
export interface Sums {
  readonly values: Float64Array
  /** Places of quantity, reached and audience. */
  readonly amountPlaces: number
  /** Sums that are no safe integers, exactly and times 10^amountPlaces where they add amounts, by index into `values`. */
  readonly big: ReadonlyMap<number, Exact>
}

/** Texts of one fact for all units as integers at common places; NaN where a unit has none. */
const textColumn = (units: readonly Unit[], textOf: (unit: Unit) => string | undefined): IntegerColumn => {
  const texts = new Array<string | undefined>(units.length)
  let places = 0
  for (const [i, unit] of units.entries()) {
    const text = textOf(unit)
    texts[i] = text
    if (text !== undefined) places = Math.max(places, placesOf(text))
  }
  const values = new Float64Array(units.length)
  for (const [i, text] of texts.entries()) {
    const value = text === undefined ? Number.NaN : scaledNumber(text, places)
    values[i] = Number.isSafeInteger(value) ? value : Number.NaN
  }
  return storedColumn(values, places)
}

const measured = (slot: MeasureSlot, width: number, { values, amountPlaces }: Sums): IntegerColumn => {
  const { start, length, measure, factorPlaces } = slot
  const buffer = new Float64Array(runLength)
  if (isDistinct(measure))
    return {
      places: 0,
      fill: (from, count) => {
        for (let i = 0; i < count; i++) {
          let distinct = 0
          const at = (from + i) * width + start
          for (let k = at; k < at + length; k++) if (values[k] !== 0) distinct++
          buffer[i] = distinct
        }
        return buffer
      },
    }
  return {
    places: factorPlaces + (amountSummed(measure) === undefined ? 0 : amountPlaces),
    fill: (from, count) => {
      for (let i = 0; i < count; i++) buffer[i] = safe(values[(from + i) * width + start] as number)
      return buffer
    },
  }
}

const numberText = (given: Declaration | undefined, type: string, basis: Basis): string | undefined => {
  const text = given && declaredText(given, basis)
  if (text === undefined) return undefined
  if (type === 'yes-no') return text === 'yes' ? '1' : '0'
  return type === 'date' ? String(dayNumber(text)) : text
}

/** Measures from the running sums, attributes from the units, declarations as the basis accepts them. */
export const integerSource = (
  set: CriteriaSet,
  units: readonly Unit[],
  declarations: Declarations,
  aggregator: Aggregator,
  sums: Sums,
  basis: Basis,
): IntegerSource => {
  const slots = new Map(aggregator.slots.map(slot => [slot.fact, slot]))
  const made = new Map<string, IntegerColumn>()
  const make = (fact: string): IntegerColumn => {
    const definition = set.declarations[fact]
    if (definition) {
      const { type, appliesTo } = definition
      const given = declarations.ofFact(fact)
      return textColumn(units, unit =>
        appliesTo && !appliesTo.includes(unit.kind)
          ? undefined
          : numberText(given?.get(unit.id), type, basis),
      )
    }
    const slot = slots.get(fact)
    return slot
      ? measured(slot, aggregator.accumulators, sums)
      : textColumn(units, unit => unit.attributes[fact])
  }
  return fact => {
    const found = made.get(fact) ?? make(fact)
    made.set(fact, found)
    return found
  }
}
