import { asCondition } from '../conditions/condition-words.ts'
import type { Expression } from '../expressions/expression.ts'
import { rulesOf } from '../expressions/expression-rules.ts'
import { innerExpressions, placedDeep, wordOf } from '../expressions/expression-words.ts'
import type { Path } from '../placed.ts'
import { definitionOf, placedLineConditions } from '../reading/walk.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import { finding, list } from './finding.ts'
import type { LintRule } from './rule.ts'

/** Declarations an expression needs to have a value at all, through defined facts. */
const neededDeclarations = (set: CriteriaSet, expression: Expression): readonly string[] => {
  if (typeof expression !== 'string')
    return rulesOf(expression).leavesOut
      ? []
      : innerExpressions(expression).flatMap(inner => neededDeclarations(set, inner))
  const definition = definitionOf(set, expression)
  if (definition !== undefined) return neededDeclarations(set, definition)
  return Object.hasOwn(set.declarations, expression) ? [expression] : []
}

const readsChildren = (expression: Expression): boolean =>
  placedDeep({ item: expression, path: [] }).some(({ item }) => wordOf(item).reaches === 'children')

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
      lines.flatMap(({ line, kinds, path }) =>
        placedLineConditions(line).flatMap(condition => {
          const asked = asCondition(condition.item, 'unitKind')
          return asked && !kinds.some(kind => asked.unitKind.includes(kind))
            ? [finding([...path, ...condition.path, 'unitKind'], { kinds: list(kinds) })]
            : []
        }),
      ),
  },
]
