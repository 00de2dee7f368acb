import { placedDeep } from '../reading/places.ts'
import { innerExpressions, type Path } from '../reading/walk.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import type { Expression } from '../schema/expression.ts'
import { isMeasure } from '../schema/is-measure.ts'
import { finding, type LintRule, list } from './rule.ts'

/** Declarations an expression needs to have a value at all, through defined facts. */
const neededDeclarations = (set: CriteriaSet, expression: Expression): readonly string[] => {
  if (typeof expression !== 'string')
    // Of several values those that do not apply are left out.
    return 'over' in expression
      ? []
      : innerExpressions(expression).flatMap(inner => neededDeclarations(set, inner))
  const fact = Object.hasOwn(set.facts, expression) ? set.facts[expression] : undefined
  if (fact) return isMeasure(fact) ? [] : neededDeclarations(set, fact.value)
  return Object.hasOwn(set.declarations, expression) ? [expression] : []
}

const readsChildren = (expression: Expression): boolean =>
  placedDeep({ item: expression, path: [] }).some(
    ({ item }) => typeof item !== 'string' && 'children' in item,
  )

/** Everything that names the kinds it applies to. */
const named = (set: CriteriaSet, rows: readonly { readonly kinds?: readonly string[]; path: Path }[]) => [
  ...rows,
  ...Object.entries(set.declarations).map(([id, { appliesTo }]) => ({
    ...(appliesTo && { kinds: appliesTo }),
    path: ['declarations', id],
  })),
]

/** Which unit kinds a row is for, and for whom nothing is left. */
export const applicabilityRules: readonly LintRule[] = [
  {
    code: 'applies-to-none',
    severity: 'error',
    remedy: 'widen-applies-to',
    check: ({ set, criteria, lines }) =>
      named(set, [
        ...criteria.map(({ criterion, path }) => ({
          ...(criterion.appliesTo && { kinds: criterion.appliesTo }),
          path,
        })),
        ...lines.map(({ line, path }) => ({ ...(line.appliesTo && { kinds: line.appliesTo }), path })),
      ]).flatMap(({ kinds, path }) => (kinds?.length === 0 ? [finding([...path, 'appliesTo'])] : [])),
  },
  {
    code: 'kind-without-criteria',
    severity: 'warning',
    remedy: 'widen-applies-to',
    check: ({ kinds, criteria }) =>
      kinds.flatMap(kind =>
        criteria.some(place => place.kinds.includes(kind))
          ? []
          : [finding(['vocabulary', 'unitKinds', kind], { kind })],
      ),
  },
  {
    code: 'line-applies-beyond-criterion',
    severity: 'warning',
    remedy: 'narrow-applies-to',
    check: ({ lines }) =>
      lines.flatMap(({ line, criterion, path }) => {
        const beyond = (line.appliesTo ?? []).filter(kind => criterion.appliesTo?.includes(kind) === false)
        return beyond.length > 0 ? [finding([...path, 'appliesTo'], { kinds: list(beyond) })] : []
      }),
  },
  {
    code: 'no-line-for-kind',
    severity: 'warning',
    remedy: 'narrow-applies-to',
    check: ({ criteria }) =>
      criteria.flatMap(({ criterion, path, kinds, lines }) => {
        const standard = lines.filter(({ column }) => column === 'standard')
        if (criterion.start === 'full' || standard.length === 0) return []
        const without = kinds.filter(kind => !standard.some(place => place.kinds.includes(kind)))
        return without.length > 0 ? [finding(path, { kinds: list(without) })] : []
      }),
  },
  {
    code: 'fact-not-for-kind',
    severity: 'warning',
    remedy: 'make-applies-to-agree',
    check: ({ set, lines }) =>
      lines.flatMap(({ line, path, kinds }) => {
        if (readsChildren(line.value)) return []
        return [...new Set(neededDeclarations(set, line.value))].flatMap(name => {
          const asked = set.declarations[name]?.appliesTo
          const without = asked ? kinds.filter(kind => !asked.includes(kind)) : []
          return without.length > 0 ? [finding([...path, 'value'], { name, kinds: list(without) })] : []
        })
      }),
  },
  {
    code: 'condition-for-no-kind',
    severity: 'warning',
    remedy: 'make-applies-to-agree',
    check: ({ lines }) =>
      lines.flatMap(({ line: { when }, kinds, path }) =>
        when && 'unitKind' in when && !kinds.some(kind => when.unitKind.includes(kind))
          ? [finding([...path, 'when', 'unitKind'], { kinds: list(kinds) })]
          : [],
      ),
  },
]
