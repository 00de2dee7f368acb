import { conditionRuleEntries } from '../conditions/condition-rules.ts'
import { conditionKind } from '../conditions/condition-words.ts'
import { curveRuleEntries } from '../curves/curve-rules.ts'
import { curveKind, curvesDeep } from '../curves/curve-words.ts'
import { expressionRuleEntries } from '../expressions/expression-rules.ts'
import { expressionKind, isLiteral, placedDeep } from '../expressions/expression-words.ts'
import { conditionDeep, placedConditions, placedExpressions } from '../reading/places.ts'
import { figuresOf } from '../reading/walk.ts'
import { isMeasure } from '../schema/kinds.ts'
import type { LintContext } from './lint-context.ts'
import type { LintRule } from './rule.ts'
import type { SetView } from './word-lint.ts'

const viewOf = ({ set, lines }: LintContext): SetView => ({
  effective: set.effective,
  declarations: set.declarations,
  lines: lines.map(({ line, path, limits }) => ({ value: line.value, path, limits })),
  isAlwaysThere: expression => {
    if (typeof expression !== 'string') return false
    const fact = Object.hasOwn(set.facts, expression) ? set.facts[expression] : undefined
    return isLiteral(expression) || (fact !== undefined && isMeasure(fact))
  },
})

/** What the rooms of expressions say of the places where their words stand. */
export const expressionWordRules: readonly LintRule[] = expressionRuleEntries.flatMap(
  ([kind, { lint = [] }]) =>
    lint.map(({ check, ...rule }) => ({
      ...rule,
      check: context => {
        const all = placedExpressions(context.set).flatMap(({ ofChildren = false, ...placed }) =>
          placedDeep(placed).map(inner => ({ ...inner, ofChildren })),
        )
        const found = all.filter(({ item }) => expressionKind(item) === kind)
        return check(found as never, viewOf(context))
      },
    })),
)

/** The same of curves. */
export const curveWordRules: readonly LintRule[] = curveRuleEntries.flatMap(([kind, { lint = [] }]) =>
  lint.map(({ check, ...rule }) => ({
    ...rule,
    check: ({ set, lines, rangeOf }) =>
      lines.flatMap(({ line, path, value }) =>
        curvesDeep({ item: line.points, path: [...path, 'points'] })
          .filter(({ item }) => curveKind(item) === kind)
          .flatMap(placed =>
            check({
              ...placed,
              value,
              rangeOf,
              isShare: figuresOf(line.value, set.facts) === 'share',
            } as never),
          ),
      ),
  })),
)

/** The same of conditions. */
export const conditionWordRules: readonly LintRule[] = conditionRuleEntries.flatMap(([kind, { lint = [] }]) =>
  lint.map(({ check, ...rule }) => ({
    ...rule,
    check: ({ set }) =>
      placedConditions(set)
        .flatMap(conditionDeep)
        .filter(({ item }) => conditionKind(item) === kind)
        .flatMap(placed => check(placed as never)),
  })),
)
