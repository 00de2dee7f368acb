import { add, compare, type Exact, isNegative, isZero, sum } from '../../numbers/exact.ts'
import { parse, print } from '../../numbers/text.ts'
import { placedGroups } from '../reading/walk.ts'
import { type Finding, finding } from './finding.ts'
import type { CriterionPlace, LintContext } from './lint-context.ts'
import { mostOfColumn, mostOfGroup } from './reach.ts'
import type { LintRule } from './rule.ts'

/** A cap that lies above everything it could ever cut. */
const idle = (cap: string | undefined, most: Exact | null, path: Finding['path']): Finding[] =>
  cap !== undefined && most && compare(parse(cap), most) > 0
    ? [finding(path, { cap, best: print(most) })]
    : []

/** A cap that leaves nothing of whatever is earned or taken. */
const ofNothing = (cap: string | undefined, path: Finding['path']): Finding[] =>
  cap !== undefined && isZero(parse(cap)) ? [finding(path)] : []

const idleColumnCap = (
  context: LintContext,
  place: CriterionPlace,
  column: 'bonus' | 'deduction',
): Finding[] => {
  const key = column === 'bonus' ? 'bonusCap' : 'deductionCap'
  const reached = place.kinds.map(kind => mostOfColumn(context, place, column, kind))
  if (reached.some(most => most === null)) return []
  const most = (reached as readonly Exact[]).reduce((a, b) => (compare(a, b) >= 0 ? a : b), parse('0'))
  return idle(place.criterion[key], most, [...place.path, key])
}

/** Points below zero, be it without end: a negative amount for each of any number of items. */
const negativePoints = (context: LintContext, column: 'bonus' | 'deduction'): Finding[] =>
  context.lines.flatMap(place => {
    const { least } = place.curve
    return place.column === column && (least === null || isNegative(least))
      ? [finding([...place.path, 'points'], least ? { least: print(least) } : {})]
      : []
  })

/** Caps, floors and limits that contradict each other or can never take effect. */
export const capRules: readonly LintRule[] = [
  {
    code: 'cap-without-effect',
    severity: 'warning',
    remedy: 'lower-or-remove-cap',
    check: context => [
      ...context.lines.flatMap(({ line, curve, path }) => idle(line.cap, curve.most, [...path, 'cap'])),
      ...context.criteria.flatMap(place => [
        ...idleColumnCap(context, place, 'bonus'),
        ...idleColumnCap(context, place, 'deduction'),
      ]),
      ...placedGroups(context.set).flatMap(({ item, path }) =>
        idle(item.cap, mostOfGroup(context, item), [...path, 'cap']),
      ),
    ],
  },
  {
    code: 'cap-of-nothing',
    severity: 'warning',
    remedy: 'raise-cap-or-remove-line',
    check: context => [
      ...context.lines.flatMap(({ line, path }) => ofNothing(line.cap, [...path, 'cap'])),
      ...context.criteria.flatMap(({ criterion, path, lines }) =>
        (['bonus', 'deduction'] as const).flatMap(column =>
          lines.some(place => place.column === column)
            ? ofNothing(criterion[`${column}Cap`], [...path, `${column}Cap`])
            : [],
        ),
      ),
      ...placedGroups(context.set).flatMap(({ item, path }) => ofNothing(item.cap, [...path, 'cap'])),
    ],
  },
  {
    code: 'cap-mode-without-cap',
    severity: 'warning',
    remedy: 'add-cap-or-remove-mode',
    check: ({ set }) =>
      placedGroups(set).flatMap(({ item, path }) =>
        item.capMode !== undefined && item.cap === undefined ? [finding([...path, 'capMode'])] : [],
      ),
  },
  {
    code: 'cap-below-floor',
    severity: 'error',
    remedy: 'lower-floor',
    check: ({ set }) =>
      placedGroups(set).flatMap(({ item, path }) => {
        const floors = (item.criteria ?? []).map(({ floor }) => floor)
        if (item.cap === undefined || floors.length === 0 || floors.includes(undefined)) return []
        const least = sum((floors as readonly string[]).map(parse))
        return compare(least, parse(item.cap)) > 0
          ? [finding([...path, 'cap'], { cap: item.cap, floor: print(least) })]
          : []
      }),
  },
  {
    code: 'floor-above-best',
    severity: 'error',
    remedy: 'lower-floor',
    check: ({ criteria }) =>
      criteria.flatMap(({ criterion, path, lines }) => {
        const { floor, standard, bonusCap } = criterion
        const hasBonus = lines.some(({ column }) => column === 'bonus')
        if (floor === undefined || (hasBonus && bonusCap === undefined)) return []
        const best = add(parse(standard), parse(hasBonus ? (bonusCap ?? '0') : '0'))
        return compare(parse(floor), best) > 0
          ? [finding([...path, 'floor'], { floor, best: print(best) })]
          : []
      }),
  },
  {
    code: 'deduction-gives-points',
    severity: 'error',
    remedy: 'write-deduction-as-positive',
    check: context => negativePoints(context, 'deduction'),
  },
  {
    code: 'bonus-takes-points',
    severity: 'warning',
    remedy: 'move-line-to-other-column',
    check: context => negativePoints(context, 'bonus'),
  },
  {
    code: 'maximum-below-nominal',
    severity: 'warning',
    remedy: 'raise-maximum',
    check: ({ set }) => {
      const { maximum } = set.policies.totals
      return maximum !== undefined && compare(parse(maximum), parse(set.nominal)) < 0
        ? [finding(['policies', 'totals', 'maximum'], { maximum, nominal: set.nominal })]
        : []
    },
  },
]
