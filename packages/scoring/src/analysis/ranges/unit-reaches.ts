import { joinAll, type Possible } from '../../language/lint/possible.ts'
import { anything, type Range } from '../../language/lint/range.ts'
import { type CriterionReach, criterionReach } from './criterion-reach.ts'
import { rangeOfEnds } from './endless.ts'
import { createPossibleValues, type OpenPeriod, type PossibleValues } from './possible-values.ts'
import { createTotalReach, type TotalReach } from './total-reach.ts'

/** What units can still become, worked out on first asking. */
export interface UnitReaches {
  readonly values: PossibleValues
  readonly total: (unit: number) => TotalReach
}

/** A figure that would need itself: nothing is known of it. */
const inARing: Possible = {
  range: anything,
  missing: true,
  notApplicable: true,
  open: [''],
  isTight: false,
}

const pointsIn = ({ ways }: CriterionReach): Range | null =>
  joinAll(
    ways.flatMap(({ least, most }) =>
      least.state === 'scored' ? [rangeOfEnds(least.points, most.points)] : [],
    ),
  )

/** `isRuled` says whether a ruling settles a criterion of a unit, by their indexes. */
export const createUnitReaches = (
  period: OpenPeriod,
  isRuled: (unit: number, criterion: number) => boolean,
): UnitReaches => {
  const { scored, compiled } = period
  const totals = new Map<number, TotalReach>()
  const criteria = new Map<string, CriterionReach>()
  const asked = new Set<string>()
  const addUp = createTotalReach(period)

  const criterion = (unit: number, i: number): CriterionReach => {
    const key = `${unit} ${i}`
    const found = criteria.get(key)
    if (found) return found
    asked.add(key)
    const reach = criterionReach(period, values, unit, i, isRuled(unit, i))
    asked.delete(key)
    criteria.set(key, reach)
    return reach
  }
  const pointsOf = (unit: number, id: string): Possible => {
    const at = scored.criterionAt(id)
    if (at < 0 || asked.has(`${unit} ${at}`)) return inARing
    const reach = criterion(unit, at)
    const mayBeLeftOut = reach.ways.some(({ least }) => least.state !== 'scored')
    return {
      range: pointsIn(reach),
      missing: !reach.isSure || mayBeLeftOut,
      notApplicable: mayBeLeftOut,
      open: reach.open,
      isTight: reach.isTight,
    }
  }
  const total = (unit: number): TotalReach => {
    const found = totals.get(unit)
    if (found) return found
    asked.add(String(unit))
    const reach = addUp(compiled.table.criteria.map((_, i) => criterion(unit, i)))
    asked.delete(String(unit))
    totals.set(unit, reach)
    return reach
  }
  const totalOf = (unit: number): Possible => {
    if (asked.has(String(unit))) return inARing
    const { printed, isSure, open, isExact } = total(unit)
    return {
      range: printed && { ...printed, whole: false },
      missing: !isSure || printed === null,
      notApplicable: false,
      open,
      isTight: isExact,
    }
  }
  const values = createPossibleValues(period, { pointsOf, totalOf })
  return { values, total }
}
