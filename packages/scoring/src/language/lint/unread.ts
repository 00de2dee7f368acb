import { conditionDeep, placedConditions, placedDeep, placedExpressions } from '../reading/places.ts'
import { isLiteral, type Placed } from '../reading/walk.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import type { Expression } from '../schema/expression.ts'
import { isMeasure } from '../schema/is-measure.ts'
import { finding, type LintRule } from './rule.ts'

const namesIn = (placed: Placed<Expression>): readonly string[] =>
  placedDeep(placed).flatMap(({ item }) => (typeof item === 'string' && !isLiteral(item) ? [item] : []))

/** Facts, declarations and attributes that a line, a condition or a tie-break reads, directly or through others. */
export const readNames = (set: CriteriaSet): ReadonlySet<string> => {
  const roots = placedExpressions(set).filter(({ path }) => path[0] !== 'facts')
  const declared = placedConditions(set)
    .flatMap(conditionDeep)
    .flatMap(({ item }) =>
      'declared' in item ? [item.declared] : 'undeclared' in item ? [item.undeclared] : [],
    )
  const keys = set.policies.ranking.tieBreak.flatMap(key => ('fact' in key ? [key.fact] : []))
  const open = [...roots.flatMap(namesIn), ...declared, ...keys]
  const read = new Set<string>()
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (read.has(name)) continue
    read.add(name)
    const fact = Object.hasOwn(set.facts, name) ? set.facts[name] : undefined
    if (fact && !isMeasure(fact)) open.push(...namesIn({ item: fact.value, path: [] }))
  }
  return read
}

const unread = (home: 'facts' | 'declarations' | 'attributes', code: string): LintRule => ({
  code,
  severity: 'warning',
  remedy: 'read-or-remove',
  check: ({ set }) => {
    const read = readNames(set)
    return Object.keys(set[home]).flatMap(id => (read.has(id) ? [] : [finding([home, id], { name: id })]))
  },
})

/** What is defined, asked of every unit, and never read. */
export const unreadRules: readonly LintRule[] = [
  unread('facts', 'fact-not-read'),
  unread('declarations', 'declaration-not-read'),
  unread('attributes', 'attribute-not-read'),
]
