import { amountSummed, isDistinct } from '../language/schema/kinds.ts'
import { compare, type Exact, fraction, isZero, one, zero } from '../numbers/exact.ts'
import type { Accumulated } from './aggregate.ts'
import type { Aggregator, MeasureSlot } from './aggregator.ts'

/** The value of a measure: its running sum, or in how many distinct values there is anything. */
export const measuredValue = (accumulated: Accumulated, unit: number, slot: MeasureSlot): Exact => {
  const { start, length, measure, factorPlaces } = slot
  if (!isDistinct(measure))
    return accumulated.read(unit, start, { isAmount: amountSummed(measure) !== undefined, factorPlaces })
  let values = 0
  for (let i = start; i < start + length; i++) if (!isZero(accumulated.read(unit, i))) values++
  return fraction(values)
}

/** The inverse: sums that give these values. Which of the distinct values they were does not matter to a rule. */
export const sumsOfMeasured = (
  { slots }: Pick<Aggregator, 'slots'>,
  measured: (unit: number, fact: string) => Exact,
): Accumulated => {
  const slotOf = slots.flatMap(slot => new Array<MeasureSlot>(slot.length).fill(slot))
  return {
    read: (unit, accumulator) => {
      const { fact, measure, start } = slotOf[accumulator] as MeasureSlot
      const value = measured(unit, fact)
      if (!isDistinct(measure)) return value
      return compare(value, fraction(accumulator - start)) > 0 ? one : zero
    },
  }
}
