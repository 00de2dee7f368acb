import { placedReads, silencesIn } from '../conditions/condition-words.ts'
import type { Expression } from '../expressions/expression.ts'
import { isLiteral, placedDeep } from '../expressions/expression-words.ts'
import type { Placed } from '../placed.ts'
import { conditionDeep, placedConditions, placedExpressions } from '../reading/places.ts'
import { definitionOf } from '../reading/walk.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import { matchTieBreak } from '../schema/kinds.ts'
import { finding } from './finding.ts'
import type { LintRule } from './rule.ts'

const namesIn = (placed: Placed<Expression>): readonly string[] =>
  placedDeep(placed).flatMap(({ item }) => (typeof item === 'string' && !isLiteral(item) ? [item] : []))

/** Facts, declarations and attributes that a line, a condition or a tie-break reads, directly or through others. */
export const readNames = (set: CriteriaSet): ReadonlySet<string> => {
  const roots = placedExpressions(set).filter(({ path }) => path[0] !== 'facts')
  const declared = placedConditions(set)
    .flatMap(conditionDeep)
    .flatMap(({ item }) => [
      ...placedReads(item).flatMap(({ item: read }) => (typeof read === 'string' ? [read] : [])),
      ...silencesIn(item),
    ])
  const nothing = (): string[] => []
  const keys = set.policies.ranking.tieBreak.flatMap(key =>
    matchTieBreak(key, {
      fact: ({ fact }) => [fact],
      group: nothing,
      criterion: nothing,
      component: nothing,
    }),
  )
  const open = [...roots.flatMap(namesIn), ...declared, ...keys]
  const read = new Set<string>()
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (read.has(name)) continue
    read.add(name)
    const definition = definitionOf(set, name)
    if (definition !== undefined) open.push(...namesIn({ item: definition, path: [] }))
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
