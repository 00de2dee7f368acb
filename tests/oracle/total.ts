import type { CriteriaSet, Group, Policies } from '@thidua/scoring/criteria'
import type { LedgerEntry } from '@thidua/scoring/outcomes'
import type { OracleCriterion } from './criterion.ts'
import {
  type Fraction,
  greatest,
  least,
  minus,
  nought,
  order,
  over,
  plus,
  read,
  sign,
  times,
  total,
} from './fraction.ts'
import { roundTo } from './rounding.ts'

export interface Row {
  readonly kind: LedgerEntry['kind']
  readonly of: string | null
  readonly amount: Fraction
}

export interface OracleGroup {
  readonly group: string
  readonly parent: string | null
  readonly nominal: Fraction
  readonly applicable: Fraction
  readonly points: Fraction
  /** Carried to the parent or the total: times the group's weight. */
  readonly bonus: Fraction
  readonly deduction: Fraction
  readonly weight: Fraction
}

export interface OracleTotal {
  readonly groups: readonly OracleGroup[]
  readonly standard: Fraction
  readonly bonus: Fraction
  readonly deduction: Fraction
  readonly exact: Fraction
  readonly printed: Fraction
  readonly ledger: readonly Row[]
}

const rescaled = (earned: Fraction, nominal: Fraction, applicable: Fraction): Fraction =>
  sign(applicable) === 0 ? nought : minus(over(times(earned, nominal), applicable), earned)

interface Gathered {
  readonly group: OracleGroup
  readonly earned: Fraction
  readonly inner: readonly OracleGroup[]
  readonly rows: readonly Row[]
}

/** A group from its leaves up: parts, rescaling at the top, cap, rounding; its weight counts one level higher. */
const gather = (
  group: Group,
  parent: string | null,
  scored: ReadonlyMap<string, OracleCriterion>,
  policies: Policies,
): Gathered => {
  const criteria = (group.criteria ?? []).map(({ id }) => scored.get(id) as OracleCriterion)
  const inner = (group.groups ?? []).map(child => gather(child, group.id, scored, policies))
  const gatherAll = (
    own: (criterion: OracleCriterion) => Fraction,
    carried: (child: Gathered) => Fraction,
  ): Fraction =>
    total([...criteria.map(own), ...inner.map(child => times(carried(child), child.group.weight))])

  const nominal = gatherAll(
    ({ criterion }) => read(criterion.standard),
    child => child.group.nominal,
  )
  const applicable = gatherAll(
    ({ state, criterion }) => (state === 'scored' ? read(criterion.standard) : nought),
    child => child.group.applicable,
  )
  const earned = gatherAll(
    item => item.earned,
    child => child.earned,
  )
  const isRescaled = parent === null && policies.notApplicable === 'rescale-group'
  const rescale = isRescaled ? rescaled(earned, nominal, applicable) : nought
  const parts = [
    ...criteria.map(({ criterion, points }) => ({ of: criterion.id, points })),
    ...inner.map(child => ({ of: child.group.group, points: times(child.group.points, child.group.weight) })),
    { of: group.id, points: rescale },
  ]
  const full = total(parts.map(({ points }) => points))
  const held = group.cap === undefined ? full : least([full, read(group.cap)])
  const { rounding } = policies
  const points = rounding.group === 'none' ? held : roundTo(held, rounding.group.places, rounding.group.mode)
  const weight = read(group.weight ?? '1')
  const cut = minus(held, full)
  const isShared = group.capMode === 'scale' && sign(full) !== 0
  const cuts = isShared
    ? parts.map(
        (part): Row => ({ kind: 'group-cap', of: part.of, amount: over(times(part.points, cut), full) }),
      )
    : [{ kind: 'group-cap' as const, of: group.id, amount: cut }]
  return {
    group: {
      group: group.id,
      parent,
      nominal,
      applicable,
      points,
      bonus: gatherAll(
        item => item.bonus,
        child => child.group.bonus,
      ),
      deduction: gatherAll(
        item => item.deduction,
        child => child.group.deduction,
      ),
      weight,
    },
    earned: plus(earned, rescale),
    inner: inner.flatMap(child => [child.group, ...child.inner]),
    rows: [
      ...inner.flatMap(({ rows }) => rows),
      { kind: 'rescale', of: group.id, amount: rescale },
      ...cuts,
      { kind: 'rounding', of: group.id, amount: minus(points, held) },
      { kind: 'weight', of: group.id, amount: minus(times(points, weight), points) },
    ],
  }
}

/** From scored criteria to the printed total and the rows that add up to it. */
export const addTable = (
  { groups, policies, nominal: declared }: CriteriaSet,
  scored: ReadonlyMap<string, OracleCriterion>,
): OracleTotal => {
  const tops = groups.map(group => gather(group, null, scored, policies))
  const weighed = (pick: (group: OracleGroup) => Fraction, from = tops): Fraction =>
    total(from.map(({ group }) => times(pick(group), group.weight)))
  const { bonusCap, deductionCap, maximum, minimum } = policies.totals

  const sum = weighed(({ points }) => points)
  const [allBonus, allDeduction] = [weighed(({ bonus }) => bonus), weighed(({ deduction }) => deduction)]
  const standards = weighed(group => group.nominal)
  const present = tops.filter(({ group }) => sign(group.applicable) !== 0)
  const base =
    policies.notApplicable === 'rescale-table'
      ? weighed(({ applicable }) => applicable)
      : weighed(group => group.nominal, present)
  const nominal = least([standards, greatest([base, read(declared)])])
  const rescale =
    policies.notApplicable === 'no-rescale'
      ? nought
      : rescaled(minus(plus(sum, allDeduction), allBonus), nominal, base)

  const bonus = bonusCap === undefined ? allBonus : least([allBonus, read(bonusCap)])
  const deduction = deductionCap === undefined ? allDeduction : least([allDeduction, read(deductionCap)])
  const capped = total([sum, rescale, minus(bonus, allBonus), minus(allDeduction, deduction)])
  const under = maximum === undefined ? capped : least([capped, read(maximum)])
  const exact = minimum === undefined ? under : greatest([under, read(minimum)])

  const { rounding } = policies
  const places = rounding.total === 'none' ? rounding.print : rounding.total.places
  const printed = roundTo(exact, places, rounding.total === 'none' ? 'half-up' : rounding.total.mode)
  const rows: Row[] = [
    ...tops.flatMap(top => top.rows),
    { kind: 'rescale', of: null, amount: rescale },
    { kind: 'bonus-cap', of: null, amount: minus(bonus, allBonus) },
    { kind: 'deduction-cap', of: null, amount: minus(allDeduction, deduction) },
    { kind: 'maximum', of: null, amount: minus(under, capped) },
    { kind: 'minimum', of: null, amount: minus(exact, under) },
  ]
  const shown = [
    ...[...scored.values()]
      .filter(({ state }) => state === 'scored')
      .map(({ criterion, points }): Row => ({ kind: 'criterion', of: criterion.id, amount: points })),
    ...rows.filter(({ amount }) => sign(amount) !== 0),
  ].map(row => ({ ...row, amount: roundTo(row.amount, rounding.print, 'half-up') }))
  const last = minus(printed, total(shown.map(({ amount }) => amount)))
  return {
    groups: tops.flatMap(top => [top.group, ...top.inner]),
    standard: minus(plus(capped, deduction), bonus),
    bonus,
    deduction,
    exact,
    printed,
    ledger: order(last, nought) === 0 ? shown : [...shown, { kind: 'rounding', of: null, amount: last }],
  }
}
