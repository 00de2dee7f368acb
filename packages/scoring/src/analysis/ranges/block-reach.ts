import type { Basis } from '../../input.ts'
import type { Condition } from '../../language/conditions/condition.ts'
import type { PossibleAnswer } from '../../language/lint/possible.ts'
import { type Possible, settledValue } from '../../language/lint/possible.ts'
import { exactly, type Range } from '../../language/lint/range.ts'
import { missing } from '../../language/value.ts'
import { divide, type Exact, fraction, isZero } from '../../numbers/exact.ts'
import { parse } from '../../numbers/text.ts'
import type { PeriodResult } from '../../period-result.ts'
import { createGateRulings } from '../../rating/gate-rulings.ts'
import type { PeriodInput } from '../../unit-score/score-units.ts'
import { type Order, orderOf, type PlaceRange, type Ranked } from './order.ts'
import type { OpenPeriod, StageContext } from './possible-values.ts'
import { closedGates, possibleRatings } from './rating-reach.ts'
import type { Reach, TotalReach } from './total-reach.ts'
import type { UnitReaches } from './unit-reaches.ts'

/** What the units of the period can still become beyond their totals, worked out on first asking. */
export interface OutcomeReaches {
  readonly total: (unit: number) => TotalReach
  /** Of a unit's block, by position in `blockOf`. */
  readonly order: (unit: number) => Order
  readonly places: (unit: number) => PlaceRange | null
  /** From best to worst; null, for not rated, last. */
  readonly ratings: (unit: number) => readonly (string | null)[]
  /** The condition of a gate, asked before the unit itself is rated. */
  readonly askGate: (unit: number, condition: Condition) => PossibleAnswer
  /** A condition of a commendation, asked once units are rated. */
  readonly ask: (unit: number, condition: Condition) => PossibleAnswer
  /** Nothing open, no vote either, can change what becomes of the units of its block. */
  readonly isBlockSettled: (unit: number) => boolean
  readonly rulingOn: (unit: number) => (gate: string) => string | undefined
}

const asValue = (reach: Reach | null, { isSure, open, isExact }: TotalReach): Possible => ({
  range: reach && { ...reach, whole: false },
  missing: !isSure || reach === null,
  notApplicable: false,
  open,
  isTight: isExact,
})

const over = ({ least, most }: Reach, nominal: Exact): Range => ({
  least: least && divide(least, nominal),
  most: most && divide(most, nominal),
  whole: false,
})

export const createOutcomeReaches = (
  period: OpenPeriod,
  input: PeriodInput,
  { values, total }: UnitReaches,
  result: PeriodResult,
  basis: Basis,
): OutcomeReaches => {
  const { set } = period.compiled
  const standings = new Map(
    result.blocks.flatMap(({ standings: own }) => own.map(at => [at.unit, at] as const)),
  )
  const rulings = createGateRulings(input.gateRulings, basis)
  const orders = new Map<string, Order>()
  const rated = new Map<number, readonly (string | null)[]>()
  const asked = new Set<number>()

  const order = (unit: number): Order => {
    const { block } = input.units[unit]!
    const found = orders.get(block)
    if (found) return found
    const { gated } = set.policies.ranking
    const made = orderOf(
      period.blockOf(unit).map(member => {
        const reach = total(member)
        const own = set.policies.ranking.basis === 'exact' ? reach.exact : reach.printed
        const { tieKeys = [] } = standings.get(input.units[member]!.id) ?? {}
        const keys = period.isQuiet(member) ? tieKeys.map(key => (key === null ? null : parse(key))) : null
        return { total: own, isSure: reach.isSure, keys, gated: gated ? gateOn(member) : 'no' }
      }),
      gated,
    )
    orders.set(block, made)
    return made
  }
  const gatesAsked = new Set<number>()
  /** Gates of a set that says where units under one stand are answered without places. */
  const gateOn = (unit: number): Ranked['gated'] => {
    if (gatesAsked.has(unit)) return 'maybe'
    gatesAsked.add(unit)
    const ask = (condition: Condition): PossibleAnswer => askGate(unit, condition)
    const { least, most } = closedGates(
      set,
      ['not-rated', 'no-commendation'],
      ask,
      rulings(input.units[unit]!.id),
    )
    gatesAsked.delete(unit)
    return least > 0 ? 'yes' : most > 0 ? 'maybe' : 'no'
  }
  const isQuietBlock = (unit: number): boolean => period.blockOf(unit).every(period.isStill)
  const at = (place: number | null): PlaceRange | null =>
    place === null ? null : { best: place, worst: place }
  const places = (unit: number): PlaceRange | null => {
    const { place = null } = standings.get(input.units[unit]!.id) ?? {}
    return isQuietBlock(unit) ? at(place) : order(unit).places(period.blockOf(unit).indexOf(unit))
  }
  const seatPlaces = (unit: number): PlaceRange | null => {
    const { place = null, seatPlace = place } = standings.get(input.units[unit]!.id) ?? {}
    return isQuietBlock(unit) ? at(seatPlace) : order(unit).seatPlaces(period.blockOf(unit).indexOf(unit))
  }
  const placeOf = (unit: number, found: PlaceRange | null): Possible => {
    const reach = total(unit)
    if (!found) return settledValue(missing('place'))
    const isPlaceOpen = set.policies.ranking.gated !== undefined
    const range = { ...exactly(fraction(found.best), true), most: fraction(found.worst) }
    return { range, missing: !reach.isSure || isPlaceOpen, notApplicable: false, open: [], isTight: false }
  }
  const shareOf = (unit: number, group: string): Possible => {
    const nominal = period.scored.unit(unit).groupAmounts(group)?.nominal
    const reach = total(unit)
    const points = reach.groups.get(group)
    if (!nominal || isZero(nominal)) return settledValue(missing(group))
    // Where the ways were too many to add up, nothing is known of the group.
    const range = points ? over(points, nominal) : { least: null, most: null, whole: false }
    return { ...asValue(null, reach), range: reach.printed && range, missing: !reach.isSure }
  }
  const scoredStage = (unit: number): StageContext => ({
    total: () => asValue(total(unit).printed, total(unit)),
    groupShare: group => shareOf(unit, group),
    place: () => placeOf(unit, places(unit)),
  })
  /** Sub-units are rated before the unit that asks about them. */
  const stageIn =
    (asking: number) =>
    (unit: number): StageContext =>
      unit === asking ? scoredStage(unit) : ratedStage(unit)
  const ratedStage = (unit: number): StageContext => ({
    ...scoredStage(unit),
    ratings: () => ratings(unit),
  })
  /** Forms ask for the place that the set counts for them. */
  const seatStage = (unit: number): StageContext => ({
    ...ratedStage(unit),
    place: () => placeOf(unit, seatPlaces(unit)),
  })

  const askGate = (unit: number, condition: Condition): PossibleAnswer =>
    values.answer(unit, condition, '', stageIn(unit))

  const isWaiting = ({ quotas = [] }: PeriodResult['ratings'][number]): boolean =>
    quotas.some(({ outcome }) => outcome === 'waits' || outcome === 'vote')
  const isRatingSettled = (unit: number): boolean => isQuietBlock(unit) && !isWaiting(result.ratings[unit]!)
  const ratings = (unit: number): readonly (string | null)[] => {
    const found = rated.get(unit)
    if (found) return found
    // A rating that would need itself may be any.
    if (asked.has(unit)) return [...set.ratings.map(({ id }) => id), null]
    asked.add(unit)
    const { id } = input.units[unit]!
    const made = isRatingSettled(unit)
      ? [result.ratings[unit]!.rating]
      : possibleRatings(set, total(unit), condition => askGate(unit, condition), rulings(id))
    asked.delete(unit)
    rated.set(unit, made)
    return made
  }
  return {
    total,
    order,
    places,
    ratings,
    askGate,
    ask: (unit, condition) => values.answer(unit, condition, '', seatStage),
    isBlockSettled: unit => period.blockOf(unit).every(isRatingSettled),
    rulingOn: unit => rulings(input.units[unit]!.id),
  }
}
