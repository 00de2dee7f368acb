import type { EvaluatedCriterion } from '../../evaluation/evaluate-criterion.ts'
import type { CriteriaSet } from '../../language/schema/criteria-set.ts'
import { compare, type Exact, larger, smaller } from '../../numbers/exact.ts'
import { round } from '../../numbers/round.ts'
import { parse } from '../../numbers/text.ts'
import { type AddedUp, addUp } from '../../unit-score/add-up.ts'
import { isEnoughKnown } from '../../unit-score/known-share.ts'
import { printedTotal } from '../../unit-score/print-ledger.ts'
import type { CriterionReach, CriterionWay, Ends } from './criterion-reach.ts'
import { orEndless } from './endless.ts'
import type { OpenPeriod } from './possible-values.ts'

/** So many ways in which criteria enter the total, or are left out of it, are added up one by one. */
const mostWays = 64

/** The lowest and the highest of a figure; null: without end. */
export interface Reach {
  readonly least: Exact | null
  readonly most: Exact | null
}

/** What the total of a unit can still become, once it has one. */
export interface TotalReach {
  /** Null: it never gets one. */
  readonly printed: Reach | null
  readonly exact: Reach | null
  /** Points of each group. */
  readonly groups: ReadonlyMap<string, Reach>
  readonly isSure: boolean
  readonly isExact: boolean
  /** The open facts that it reads. */
  readonly open: readonly string[]
}

interface Added {
  readonly least: AddedUp
  readonly most: AddedUp
  readonly isTight: boolean
}

/** Every choice of one way for each criterion. */
const choices = (reaches: readonly CriterionReach[]): readonly (readonly CriterionWay[])[] | null => {
  let made: readonly (readonly CriterionWay[])[] = [[]]
  for (const { ways } of reaches) {
    made = made.flatMap(chosen => ways.map(way => [...chosen, way]))
    if (made.length > mostWays) return null
  }
  return made
}

/** Whether a total ever falls where a criterion gains: only what the total reads of bonuses and deductions apart. */
const createAdder = ({ compiled: { set, table } }: OpenPeriod) => {
  const { rounding, totals, notApplicable } = set.policies
  const roundGroup = (points: Exact): Exact =>
    rounding.group === 'none' ? points : round(points, rounding.group.places, rounding.group.mode)
  const added = (criteria: readonly EvaluatedCriterion[]): AddedUp => addUp(criteria, table, set, roundGroup)
  const uncapped: Pick<CriteriaSet, 'nominal' | 'policies'> = {
    nominal: set.nominal,
    policies: { ...set.policies, totals: {} },
  }
  const reachesCap = (criteria: readonly EvaluatedCriterion[], column: 'bonus' | 'deduction'): boolean => {
    const cap = totals[`${column}Cap`]
    return cap !== undefined && compare(addUp(criteria, table, uncapped, roundGroup)[column], parse(cap)) > 0
  }
  const cutsGroups = rounding.group !== 'none' || table.groups.some(({ group }) => group.cap !== undefined)

  return (reaches: readonly CriterionReach[], chosen: readonly CriterionWay[]): Added => {
    const least = chosen.map(way => way.least)
    const most = chosen.map(way => way.most)
    const heaviest = chosen.map(way => way.heaviest)
    const isRescaled = notApplicable !== 'no-rescale' && least.some(({ state }) => state !== 'scored')
    const isApart = isRescaled || reachesCap(heaviest, 'bonus') || reachesCap(heaviest, 'deduction')
    if (!isApart) return { least: added(least), most: added(most), isTight: true }
    const hasFloor = chosen.some(
      ({ least: { criterion } }, i) => criterion.floor !== undefined && reaches[i]!.open.length > 0,
    )
    if (!cutsGroups && !hasFloor) {
      const isRough = (i: number): boolean => rounding.criterion !== 'none' && reaches[i]!.movesBeside
      const end = (which: keyof Ends) =>
        added(chosen.map((way, i) => (isRough(i) ? way.rough[which] : way[which])))
      return { least: end('least'), most: end('most'), isTight: !chosen.some((_, i) => isRough(i)) }
    }
    // Points as such, and what the total reads of bonuses and deductions apart from them, each at its worst.
    const worst = chosen.map(({ least: low, most: high, rough }) => ({
      ...low,
      earned: rough.least.earned,
      bonus: larger(low.bonus, high.bonus),
      deduction: smaller(low.deduction, high.deduction),
    }))
    const best = chosen.map(({ least: low, most: high, rough, heaviest: { deduction } }) => ({
      ...high,
      earned: rough.most.earned,
      bonus: smaller(low.bonus, high.bonus),
      deduction,
    }))
    return { least: added(worst), most: added(best), isTight: false }
  }
}

const isTwice = (open: readonly string[]): boolean => new Set(open).size < open.length

const reachOf = (ends: readonly { readonly least: Exact; readonly most: Exact }[]): Reach => ({
  least: orEndless(ends.map(({ least }) => least).reduce(smaller)),
  most: orEndless(ends.map(({ most }) => most).reduce(larger)),
})

/** Adds up what the criteria can still give. */
export const createTotalReach = (
  period: OpenPeriod,
): ((reaches: readonly CriterionReach[]) => TotalReach) => {
  const { set, table } = period.compiled
  const { rounding, totals } = set.policies
  const addAt = createAdder(period)
  const printed = (exact: Exact): Exact => printedTotal(exact, rounding)

  return reaches => {
    const open = reaches.flatMap(reach => reach.open)
    const isSure = reaches.every(reach => reach.isSure)
    const told = { isSure, open, groups: new Map<string, Reach>() }
    if (reaches.some(({ ways }) => ways.length === 0))
      return { ...told, printed: null, exact: null, isExact: true }
    const every = choices(reaches)
    if (every === null) {
      const limits = { least: totals.minimum, most: totals.maximum }
      const end = (limit: string | undefined): Exact | null => (limit === undefined ? null : parse(limit))
      const ends = { least: end(limits.least), most: end(limits.most) }
      const shown = { least: ends.least && printed(ends.least), most: ends.most && printed(ends.most) }
      return {
        ...told,
        isSure: isSure && set.policies.knownAtLeast === undefined,
        printed: shown,
        exact: ends,
        isExact: false,
      }
    }
    const all = every.filter(chosen =>
      isEnoughKnown(
        chosen.map(({ least }) => least),
        table,
        set.policies,
      ),
    )
    const own = { ...told, isSure: told.isSure && all.length === every.length }
    if (all.length === 0) return { ...own, printed: null, exact: null, isExact: true }
    const added = all.map(chosen => addAt(reaches, chosen))
    const ends = added.map(({ least, most }) => ({ least: least.exact, most: most.exact }))
    const groups = new Map(
      table.groups.map(({ group: { id } }, i) => [
        id,
        reachOf(
          added.map(({ least, most }) => ({
            least: least.groups[i]!.own.points,
            most: most.groups[i]!.own.points,
          })),
        ),
      ]),
    )
    const exact = reachOf(ends)
    return {
      ...own,
      groups,
      exact,
      printed: { least: exact.least && printed(exact.least), most: exact.most && printed(exact.most) },
      isExact:
        all.length === 1 &&
        !isTwice(open) &&
        reaches.every(({ isTight }) => isTight) &&
        added.every(({ isTight }) => isTight),
    }
  }
}
