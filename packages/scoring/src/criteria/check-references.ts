import { type Issue, issue } from '../result.ts'
import type { Condition } from './condition.ts'
import type { CriteriaSet } from './criteria-set.ts'
import type { Expression } from './expression.ts'
import { isMeasure } from './fact-definition.ts'
import {
  conditionExpressions,
  innerExpressions,
  isLiteral,
  lineExpressions,
  type Path,
  placedCriteria,
  placedGroups,
  placedLines,
} from './walk.ts'

const duplicates = (items: readonly { readonly id: string; readonly path: Path }[]): Issue[] => {
  const seen = new Set<string>()
  return items.flatMap(({ id, path }) => {
    if (seen.has(id)) return [issue('duplicate-id', [...path, 'id'], { id })]
    seen.add(id)
    return []
  })
}

/** Names that expressions, conditions, filters and outcomes use must exist. */
export const checkReferences = (set: CriteriaSet): Issue[] => {
  const criteria = new Set(placedCriteria(set).map(({ item }) => item.id))
  const groups = new Set(placedGroups(set).map(({ item }) => item.id))
  const facts = new Set([
    ...Object.keys(set.facts),
    ...Object.keys(set.declarations),
    ...Object.keys(set.attributes),
  ])
  const ratings = new Set(set.ratings.map(rating => rating.id))
  const commendations = new Set(set.commendations.map(commendation => commendation.id))
  const { vocabulary } = set

  const within = (
    names: readonly string[] | undefined,
    allowed: ReadonlySet<string> | Readonly<Record<string, unknown>>,
    code: string,
    path: Path,
  ): Issue[] => {
    const has = (name: string): boolean =>
      allowed instanceof Set ? allowed.has(name) : Object.hasOwn(allowed, name)
    return (names ?? []).filter(name => !has(name)).map(name => issue(code, path, { name }))
  }
  const expression = (given: Expression, path: Path): Issue[] => {
    if (typeof given === 'string')
      return isLiteral(given) || facts.has(given) ? [] : [issue('unknown-fact', path, { name: given })]
    const own = 'points' in given ? within([given.points], criteria, 'unknown-criterion', path) : []
    const isDate = !('daysAfter' in given) || set.declarations[given.daysAfter.date]?.type === 'date'
    const notDate = isDate
      ? []
      : [issue('not-a-date', path, { name: (given as { daysAfter: { date: string } }).daysAfter.date })]
    return [...own, ...notDate, ...innerExpressions(given).flatMap(inner => expression(inner, path))]
  }
  const condition = (given: Condition, path: Path): Issue[] => {
    if ('all' in given) return given.all.flatMap((part, i) => condition(part, [...path, 'all', i]))
    if ('any' in given) return given.any.flatMap((part, i) => condition(part, [...path, 'any', i]))
    if ('not' in given) return condition(given.not, [...path, 'not'])
    if ('everyChild' in given) return condition(given.everyChild, [...path, 'everyChild'])
    if ('unitKind' in given) return within(given.unitKind, vocabulary.unitKinds, 'unknown-unit-kind', path)
    if ('declared' in given) return within([given.declared], set.declarations, 'unknown-declaration', path)
    if ('group' in given) return within([given.group], groups, 'unknown-group', path)
    if ('rating' in given) return within(given.rating, ratings, 'unknown-rating', path)
    return conditionExpressions(given).flatMap(inner => expression(inner, path))
  }
  const kindsOf = (given: readonly string[] | undefined, path: Path): Issue[] =>
    within(given, vocabulary.unitKinds, 'unknown-unit-kind', [...path, 'appliesTo'])

  return [
    ...duplicates(
      [...placedGroups(set), ...placedCriteria(set), ...placedLines(set)].map(({ item, path }) => ({
        id: item.id,
        path,
      })),
    ),
    ...[...facts].flatMap(id => {
      const homes = [set.facts, set.declarations, set.attributes].filter(home => Object.hasOwn(home, id))
      return homes.length > 1 ? [issue('duplicate-id', ['facts', id], { id })] : []
    }),
    ...Object.entries(set.facts).flatMap(([id, fact]) => {
      const path = ['facts', id]
      if (!isMeasure(fact)) return expression(fact.value, [...path, 'value'])
      const where = fact.where ?? {}
      return [
        ...within(where.kind, vocabulary.kinds, 'unknown-kind', [...path, 'where', 'kind']),
        ...within(where.channel, vocabulary.channels, 'unknown-channel', [...path, 'where', 'channel']),
        ...within(where.level, vocabulary.levels, 'unknown-level', [...path, 'where', 'level']),
        ...within(
          where.levelAtLeast === undefined ? [] : [where.levelAtLeast],
          vocabulary.levels,
          'unknown-level',
          [...path, 'where', 'levelAtLeast'],
        ),
        ...within(where.partner, vocabulary.partners ?? {}, 'unknown-partner', [...path, 'where', 'partner']),
      ]
    }),
    ...Object.entries(set.declarations).flatMap(([id, item]) =>
      kindsOf(item.appliesTo, ['declarations', id]),
    ),
    ...placedCriteria(set).flatMap(({ item, path }) => [
      ...kindsOf(item.appliesTo, path),
      ...within(item.source === undefined ? [] : [item.source], set.sources, 'unknown-source', [
        ...path,
        'source',
      ]),
    ]),
    ...placedLines(set).flatMap(({ item, path }) => [
      ...kindsOf(item.appliesTo, path),
      ...lineExpressions({ ...item, when: undefined }).flatMap(given =>
        expression(given, [...path, 'value']),
      ),
      ...(item.when ? condition(item.when, [...path, 'when']) : []),
    ]),
    ...set.policies.ranking.tieBreak.flatMap((key, i) => {
      const path = ['policies', 'ranking', 'tieBreak', i]
      if ('group' in key) return within([key.group], groups, 'unknown-group', path)
      if ('criterion' in key) return within([key.criterion], criteria, 'unknown-criterion', path)
      return 'fact' in key ? within([key.fact], facts, 'unknown-fact', path) : []
    }),
    ...within(set.policies.highestLevelOnly, vocabulary.kinds, 'unknown-kind', [
      'policies',
      'highestLevelOnly',
    ]),
    ...set.ratings.flatMap((rating, i) =>
      (rating.conditions ?? []).flatMap(({ when }, j) =>
        condition(when, ['ratings', i, 'conditions', j, 'when']),
      ),
    ),
    ...set.gates.flatMap((gate, i) => condition(gate.when, ['gates', i, 'when'])),
    ...set.commendations.flatMap((item, i) => {
      const path = ['commendations', i]
      const share = item.quota && 'percentOf' in item.quota ? item.quota : undefined
      return [
        ...item.eligible.flatMap(({ when }, j) => condition(when, [...path, 'eligible', j, 'when'])),
        ...within(item.notWith, commendations, 'unknown-commendation', [...path, 'notWith']),
        ...within(item.legalBasis, set.sources, 'unknown-source', [...path, 'legalBasis']),
        ...within(share?.ratings, ratings, 'unknown-rating', [...path, 'quota', 'ratings']),
        ...(share?.percentWhen ?? []).flatMap(({ when }, j) =>
          condition(when, [...path, 'quota', 'percentWhen', j, 'when']),
        ),
      ]
    }),
  ]
}
