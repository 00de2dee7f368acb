import { add, compare, type Exact, larger, multiply, smaller, sum, zero } from '../../numbers/exact.ts'
import { round } from '../../numbers/round.ts'
import { parse } from '../../numbers/text.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import type { Column, Group } from '../schema/criterion.ts'
import type { CriterionPlace, LinePlace, LintContext } from './lint-context.ts'
import { isAtLeastZero } from './range.ts'

/** Most points; null: without end. */
export type Most = Exact | null

const rounded = (points: Exact, rounding: CriteriaSet['policies']['rounding']['line']): Exact =>
  rounding === 'none' ? points : round(points, rounding.places, rounding.mode)

const held = (points: Most, cap: string | undefined): Most =>
  cap === undefined ? points : points ? smaller(points, parse(cap)) : parse(cap)

/** Most points that a line can give, or take. */
const mostOfLine = ({ set }: LintContext, { line, curve }: LinePlace): Most => {
  const most = held(curve.most, line.cap)
  return most && larger(zero, rounded(most, set.policies.rounding.line))
}

const total = (parts: readonly Most[]): Most =>
  parts.some(part => part === null) ? null : sum(parts as readonly Exact[])

/** Most points that lines give together: of those that exclude each other only the best one. */
const mostTogether = (context: LintContext, lines: readonly LinePlace[]): Most => {
  const best = new Map<string, Most>()
  const free: Most[] = []
  for (const place of lines) {
    const most = mostOfLine(context, place)
    const name = place.line.exclusive
    if (name === undefined) {
      free.push(most)
      continue
    }
    const other = best.has(name) ? (best.get(name) as Most) : zero
    best.set(name, most && other ? larger(most, other) : null)
  }
  return total([...free, ...best.values()])
}

/** Lines of one column that a kind of unit has and can have a value for. */
const linesFor = (
  { set }: LintContext,
  { lines }: CriterionPlace,
  column: Column,
  kind: string,
): readonly LinePlace[] =>
  lines.filter(place => {
    const { value } = place.line
    const declared = typeof value === 'string' && Object.hasOwn(set.declarations, value)
    const asked = declared ? set.declarations[value]?.appliesTo : undefined
    return place.column === column && place.kinds.includes(kind) && (asked?.includes(kind) ?? true)
  })

/** Most points that a column of a criterion reaches before the criterion limits it. */
export const mostOfColumn = (
  context: LintContext,
  place: CriterionPlace,
  column: Column,
  kind: string,
): Most => mostTogether(context, linesFor(context, place, column, kind))

/** Most standard and bonus points of a criterion for a kind of unit. */
const mostOfCriterion = (context: LintContext, place: CriterionPlace, kind: string): Most => {
  const { criterion } = place
  const standard = parse(criterion.standard)
  const gathered = criterion.start === 'full' ? standard : mostOfColumn(context, place, 'standard', kind)
  const bonus = held(mostOfColumn(context, place, 'bonus', kind), criterion.bonusCap)
  return bonus && add(gathered ? smaller(gathered, standard) : standard, bonus)
}

const largestOf = (parts: readonly Most[]): Most =>
  parts.some(part => part === null) ? null : (parts as readonly Exact[]).reduce(larger, zero)

/** Most points of a group for any kind of unit, before its own cap. */
export const mostOfGroup = (context: LintContext, group: Group): Most => {
  const places = context.criteria.filter(({ criterion }) => group.criteria?.includes(criterion))
  const own = largestOf(
    context.kinds.map(kind => total(places.map(place => mostForKind(context, place, kind)))),
  )
  const inner = (group.groups ?? []).map(part => {
    const most = held(mostOfGroup(context, part), part.cap)
    return most && multiply(most, parse(part.weight ?? '1'))
  })
  return total([own, ...inner])
}

const mostForKind = (context: LintContext, place: CriterionPlace, kind: string): Most =>
  place.kinds.includes(kind) ? mostOfCriterion(context, place, kind) : zero

/** Whether points can go beyond a limit. */
export const exceeds = (most: Most, limit: Exact): boolean => most === null || compare(most, limit) > 0

/** Best and worst total that any unit can have; null: without end. */
export const totalReach = (context: LintContext): { readonly least: Most; readonly most: Most } => {
  const { set, lines } = context
  const { totals } = set.policies
  const groups = total(set.groups.map(group => mostOfTop(context, group)))
  const bonuses = totals.bonusCap === undefined ? bonusesOf(context) : parse(totals.bonusCap)
  // Rescaling may lift what a kind of unit has to the full standard points, never beyond.
  const full = bonuses && add(parse(set.nominal), bonuses)
  const canSink = lines.some(({ column, curve }) => column === 'deduction' || !isAtLeastZero(curve))
  return {
    least: totals.minimum === undefined ? (canSink ? null : zero) : parse(totals.minimum),
    most: held(full && groups ? larger(full, groups) : null, totals.maximum),
  }
}

const bonusesOf = (context: LintContext): Most =>
  largestOf(
    context.kinds.map(kind =>
      total(
        context.criteria
          .filter(({ kinds }) => kinds.includes(kind))
          .map(place => held(mostOfColumn(context, place, 'bonus', kind), place.criterion.bonusCap)),
      ),
    ),
  )

const mostOfTop = (context: LintContext, group: Group): Most => {
  const most = held(mostOfGroup(context, group), group.cap)
  return most && multiply(most, parse(group.weight ?? '1'))
}
