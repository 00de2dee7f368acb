import { dayNumber } from '../calendar/day.ts'
import type { CriteriaSet } from '../criteria/criteria-set.ts'
import { placesOf, scaledNumber } from '../decimal/scaled.ts'
import { type IntegerColumn, runLength, storedColumn } from '../evaluation/integer/integer-column.ts'
import type { IntegerSource } from '../evaluation/integer/integer-expression.ts'
import type { Aggregator, MeasureSlot } from '../facts/aggregator.ts'
import type { Basis, Declaration, Unit } from '../input.ts'

/** Running sums of a period: one row of `aggregator.accumulators` numbers for each unit. */
export interface Sums {
  readonly values: Float64Array
  /** Places of quantity, reached and audience. */
  readonly amountPlaces: number
}

/** Texts of one fact for all units as integers at common places; NaN where a unit has none. */
const textColumn = (texts: readonly (string | undefined)[]): IntegerColumn => {
  const places = Math.max(0, ...texts.map(text => (text === undefined ? 0 : placesOf(text))))
  const values = Float64Array.from(texts, text => {
    const value = text === undefined ? Number.NaN : scaledNumber(text, places)
    return Number.isSafeInteger(value) ? value : Number.NaN
  })
  return storedColumn(values, places)
}

const measured = (slot: MeasureSlot, width: number, { values, amountPlaces }: Sums): IntegerColumn => {
  const { start, length, measure, factorPlaces } = slot
  const buffer = new Float64Array(runLength)
  if ('distinct' in measure)
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
    places: factorPlaces + ('sum' in measure ? amountPlaces : 0),
    fill: (from, count) => {
      for (let i = 0; i < count; i++) buffer[i] = values[(from + i) * width + start] as number
      return buffer
    },
  }
}

const declaredText = (given: Declaration | undefined, type: string, basis: Basis): string | undefined => {
  const accepted = given?.verifiedValue ?? (given?.status === 'verified' ? given.value : undefined)
  const text = basis === 'self' ? given?.value : accepted
  if (text === undefined) return undefined
  if (type === 'yes-no') return text === 'yes' ? '1' : '0'
  return type === 'date' ? String(dayNumber(text)) : text
}

/** Measures from the running sums, attributes from the units, declarations as the basis accepts them. */
export const integerSource = (
  set: CriteriaSet,
  units: readonly Unit[],
  declarations: ReadonlyMap<string, ReadonlyMap<string, Declaration>>,
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
      return textColumn(
        units.map(unit =>
          appliesTo && !appliesTo.includes(unit.kind)
            ? undefined
            : declaredText(declarations.get(unit.id)?.get(fact), type, basis),
        ),
      )
    }
    const slot = slots.get(fact)
    return slot
      ? measured(slot, aggregator.accumulators, sums)
      : textColumn(units.map(unit => unit.attributes[fact]))
  }
  return fact => {
    const found = made.get(fact) ?? make(fact)
    made.set(fact, found)
    return found
  }
}
