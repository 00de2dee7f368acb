import { compare, type Exact, fraction, isZero, multiply, smaller, sum } from '../../numbers/exact.ts'
import { parse, print } from '../../numbers/text.ts'
import type { Group } from '../schema/criterion.ts'
import { type Finding, finding, list } from './finding.ts'
import type { CriterionPlace, LintContext } from './lint-context.ts'
import { exceeds, mostOfColumn } from './reach.ts'
import type { LintRule } from './rule.ts'

const standardsFor = ({ criteria }: LintContext, kind: string): Exact =>
  sum(criteria.filter(({ kinds }) => kinds.includes(kind)).map(({ criterion }) => parse(criterion.standard)))

const isWeighted = ({ set }: LintContext): boolean => {
  const weights = (groups: readonly Group[]): boolean =>
    groups.some(({ weight, groups: inner = [] }) => weight !== undefined || weights(inner))
  return weights(set.groups)
}

/** Kinds of unit that cannot reach a criterion's standard points, with the best they can. */
const shortOf = (context: LintContext, place: CriterionPlace): Finding[] => {
  const { criterion, path, kinds, lines } = place
  const standard = parse(criterion.standard)
  if (criterion.start === 'full' || isZero(standard)) return []
  if (!lines.some(({ column }) => column === 'standard'))
    return [finding([...path, 'standard'], { standard: criterion.standard, best: '0', kinds: list(kinds) })]
  const best = kinds.map(kind => ({ kind, most: mostOfColumn(context, place, 'standard', kind) }))
  const short = best.filter(({ most }) => most && !isZero(most) && compare(most, standard) < 0)
  const [first] = short
  if (!first?.most) return []
  const params = {
    standard: criterion.standard,
    best: print(first.most),
    kinds: list(short.map(s => s.kind)),
  }
  return [finding([...path, 'standard'], params)]
}

/** Standard points against the table, the kinds of unit and the lines that earn them. */
export const sumRules: readonly LintRule[] = [
  {
    code: 'standards-do-not-sum-for-kind',
    severity: 'warning',
    remedy: 'make-standards-sum-to-nominal',
    check: context =>
      context.set.policies.notApplicable !== 'no-rescale' || isWeighted(context)
        ? []
        : context.kinds.flatMap(kind => {
            const standards = standardsFor(context, kind)
            const isRight = isZero(standards) || compare(standards, parse(context.set.nominal)) === 0
            const params = { kind, sum: print(standards), nominal: context.set.nominal }
            return isRight ? [] : [finding(['nominal'], params)]
          }),
  },
  {
    code: 'little-applies',
    severity: 'warning',
    remedy: 'widen-applies-to',
    check: context =>
      context.kinds.flatMap(kind => {
        const standards = standardsFor(context, kind)
        const every = sum(context.criteria.map(({ criterion }) => parse(criterion.standard)))
        // Where each kind of unit has a table of its own, that table is all there is for it.
        const all = smaller(every, parse(context.set.nominal))
        const isLittle = !isZero(standards) && compare(multiply(standards, fraction(2)), all) < 0
        const params = { kind, sum: print(standards), all: print(all) }
        return isLittle ? [finding(['vocabulary', 'unitKinds', kind], params)] : []
      }),
  },
  {
    code: 'standard-unreachable',
    severity: 'warning',
    remedy: 'lower-standard-or-raise-lines',
    check: context => context.criteria.flatMap(place => shortOf(context, place)),
  },
  {
    code: 'line-exceeds-standard',
    severity: 'warning',
    remedy: 'lower-line-to-standard',
    check: ({ lines }) =>
      lines.flatMap(({ line, column, criterion, curve, path }) => {
        const most = line.cap === undefined ? curve.most : parse(line.cap)
        const isBounded = column === 'standard' && criterion.start !== 'full' && most !== null
        if (
          !isBounded ||
          !exceeds(most, parse(criterion.standard)) ||
          !exceeds(curve.most, parse(criterion.standard))
        )
          return []
        const key = line.cap === undefined ? 'points' : 'cap'
        return [finding([...path, key], { best: print(most), standard: criterion.standard })]
      }),
  },
  {
    code: 'standard-line-ignored',
    severity: 'warning',
    remedy: 'move-line-to-other-column',
    check: ({ lines }) =>
      lines
        .filter(({ criterion, column }) => criterion.start === 'full' && column === 'standard')
        .map(({ path, criterion }) => finding(path, { standard: criterion.standard })),
  },
]
