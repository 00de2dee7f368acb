import { type Issue, issue } from '../../result.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import type { Measure } from '../schema/fact-definition.ts'
import { isMeasure } from '../schema/is-measure.ts'
import type { Quota } from '../schema/outcomes.ts'
import type { Combination } from '../schema/policies.ts'
import type { DeclarationType } from '../schema/vocabulary.ts'
import { nearestOf } from './nearest.ts'
import { conditionDeep, placedConditions, placedDeep, placedExpressions } from './places.ts'
import { isLiteral, type Path, placedCriteria, placedGroups, placedLines } from './walk.ts'

type Names = Readonly<Record<string, unknown>>

const namesOf = (items: readonly { readonly id: string }[]): Names =>
  Object.fromEntries(items.map(({ id }) => [id, true]))

/** One issue for each name that is not among the known ones, with the known name that was probably meant. */
const unknown = (names: readonly string[] | undefined, known: Names, code: string, path: Path): Issue[] =>
  (names ?? []).flatMap((name, i) =>
    Object.hasOwn(known, name)
      ? []
      : [issue(code, [...path, i], { name, ...nearestOf(name, Object.keys(known)) })],
  )

const unknownOne = (name: string | undefined, known: Names, code: string, path: Path): Issue[] =>
  unknown(name === undefined ? [] : [name], known, code, path).map(found => ({ ...found, path }))

const repeats = (items: readonly { readonly id: string; readonly path: Path }[]): Issue[] => {
  const seen = new Set<string>()
  return items.flatMap(({ id, path }) => {
    if (seen.has(id)) return [issue('duplicate-id', [...path, 'id'], { id })]
    seen.add(id)
    return []
  })
}

const listed = (items: readonly { readonly id: string }[], key: string) =>
  items.map(({ id }, i) => ({ id, path: [key, i] }))

/** Rows of the table share one space of names; so do facts, declarations and attributes; so does each list of outcomes. */
const repeatedIds = (set: CriteriaSet): Issue[] => {
  const rows = [...placedGroups(set), ...placedCriteria(set), ...placedLines(set)]
  const homes = ['facts', 'declarations', 'attributes'] as const
  return [
    ...repeats(rows.map(({ item, path }) => ({ id: item.id, path }))),
    ...homes.flatMap((home, i) =>
      Object.keys(set[home])
        .filter(id => homes.slice(0, i).some(other => Object.hasOwn(set[other], id)))
        .map(id => issue('duplicate-id', [home, id], { id })),
    ),
    ...repeats(listed(set.ratings, 'ratings')),
    ...repeats(listed(set.gates, 'gates')),
    ...repeats(listed(set.commendations, 'commendations')),
  ]
}

const measureNames = ({ vocabulary }: CriteriaSet, measure: Measure, path: Path): Issue[] => {
  const terms = {
    kind: vocabulary.kinds,
    channel: vocabulary.channels,
    level: vocabulary.levels,
    partner: vocabulary.partners ?? {},
  }
  const where = measure.where ?? {}
  const factors = 'factors' in measure ? measure.factors : undefined
  return [
    ...(['kind', 'channel', 'level', 'partner'] as const).flatMap(field =>
      unknown(where[field], terms[field], `unknown-${field}`, [...path, 'where', field]),
    ),
    ...unknownOne(where.levelAtLeast, terms.level, 'unknown-level', [...path, 'where', 'levelAtLeast']),
    ...(factors === undefined
      ? []
      : Object.keys(factors.of).flatMap(name =>
          unknownOne(name, terms[factors.by], `unknown-${factors.by}`, [...path, 'factors', 'of', name]),
        )),
  ]
}

const expressionNames = (set: CriteriaSet, facts: Names, criteria: Names): Issue[] =>
  placedExpressions(set)
    .flatMap(placedDeep)
    .flatMap(({ item, path }) => {
      if (typeof item === 'string')
        return isLiteral(item) ? [] : unknownOne(item, facts, 'unknown-fact', path)
      if ('points' in item) return unknownOne(item.points, criteria, 'unknown-criterion', [...path, 'points'])
      if (!('daysAfter' in item)) return []
      const { date } = item.daysAfter
      const isOther = Object.hasOwn(facts, date) && declarationType(set, date) !== 'date'
      return isOther ? [issue('not-a-date', [...path, 'daysAfter', 'date'], { name: date })] : []
    })

/** Any and every are of yes and no, sums and largest of numbers, the largest of days is the latest. */
const canCombine = (type: DeclarationType, how: Combination): boolean =>
  type === 'yes-no'
    ? how === 'any' || how === 'every'
    : how === 'largest' || (how === 'sum' && type !== 'date')

const combinationNames = (set: CriteriaSet): Issue[] =>
  Object.entries(set.policies.succession?.declarations ?? {}).flatMap(([name, how]) => {
    const path = ['policies', 'succession', 'declarations', name]
    const type = declarationType(set, name)
    if (type === undefined) return unknownOne(name, set.declarations, 'unknown-declaration', path)
    return canCombine(type, how) ? [] : [issue('combination-of-other-type', path, { name, how, type })]
  })

const declarationType = (set: CriteriaSet, id: string): DeclarationType | undefined =>
  Object.hasOwn(set.declarations, id) ? set.declarations[id]?.type : undefined

const conditionNames = (set: CriteriaSet, groups: Names): Issue[] =>
  placedConditions(set)
    .flatMap(conditionDeep)
    .flatMap(({ item, path }) => {
      if ('unitKind' in item)
        return unknown(item.unitKind, set.vocabulary.unitKinds, 'unknown-unit-kind', [...path, 'unitKind'])
      if ('declared' in item)
        return unknownOne(item.declared, set.declarations, 'unknown-declaration', [...path, 'declared'])
      if ('undeclared' in item)
        return unknownOne(item.undeclared, set.declarations, 'unknown-declaration', [...path, 'undeclared'])
      if ('streak' in item)
        return [
          ...unknown(item.streak.rating, namesOf(set.ratings), 'unknown-rating', [
            ...path,
            'streak',
            'rating',
          ]),
          ...unknown(item.streak.commendation, namesOf(set.commendations), 'unknown-commendation', [
            ...path,
            'streak',
            'commendation',
          ]),
        ]
      if ('group' in item) return unknownOne(item.group, groups, 'unknown-group', [...path, 'group'])
      if ('rating' in item)
        return unknown(item.rating, namesOf(set.ratings), 'unknown-rating', [...path, 'rating'])
      return []
    })

/** `of` names another of the things that have quotas: ratings among ratings, commendations among commendations. */
const quotaNames = (
  set: CriteriaSet,
  quota: Quota | undefined,
  own: Names,
  code: string,
  path: Path,
): Issue[] => {
  if (!quota || !('percentOf' in quota)) return []
  return [
    ...unknown(quota.ratings, namesOf(set.ratings), 'unknown-rating', [...path, 'quota', 'ratings']),
    ...unknownOne(quota.of, own, code, [...path, 'quota', 'of']),
  ]
}

const outcomeNames = (set: CriteriaSet): Issue[] => {
  const known = namesOf(set.commendations)
  return [
    ...set.ratings.flatMap(({ quota }, i) =>
      quotaNames(set, quota, namesOf(set.ratings), 'unknown-rating', ['ratings', i]),
    ),
    ...set.commendations.flatMap(({ notWith, legalBasis, quota }, i) => {
      const path = ['commendations', i]
      return [
        ...unknown(notWith, known, 'unknown-commendation', [...path, 'notWith']),
        ...unknown(legalBasis, set.sources, 'unknown-source', [...path, 'legalBasis']),
        ...quotaNames(set, quota, known, 'unknown-commendation', path),
      ]
    }),
  ]
}

/** Names that expressions, conditions, filters, policies and outcomes use must exist, once. */
export const checkReferences = (set: CriteriaSet): Issue[] => {
  const criteria = namesOf(placedCriteria(set).map(({ item }) => item))
  const groups = namesOf(placedGroups(set).map(({ item }) => item))
  const facts: Names = { ...set.facts, ...set.declarations, ...set.attributes }
  const { vocabulary, policies } = set
  const kindsOf = (given: readonly string[] | undefined, path: Path): Issue[] =>
    unknown(given, vocabulary.unitKinds, 'unknown-unit-kind', [...path, 'appliesTo'])
  return [
    ...repeatedIds(set),
    ...Object.entries(set.facts).flatMap(([id, fact]) =>
      isMeasure(fact) ? measureNames(set, fact, ['facts', id]) : [],
    ),
    ...Object.entries(set.declarations).flatMap(([id, { appliesTo }]) =>
      kindsOf(appliesTo, ['declarations', id]),
    ),
    ...placedCriteria(set).flatMap(({ item, path }) => [
      ...kindsOf(item.appliesTo, path),
      ...unknownOne(item.source, set.sources, 'unknown-source', [...path, 'source']),
    ]),
    ...placedLines(set).flatMap(({ item, path }) => kindsOf(item.appliesTo, path)),
    ...expressionNames(set, facts, criteria),
    ...conditionNames(set, groups),
    ...policies.ranking.tieBreak.flatMap((key, i) => {
      const path = ['policies', 'ranking', 'tieBreak', i]
      if ('group' in key) return unknownOne(key.group, groups, 'unknown-group', [...path, 'group'])
      if ('criterion' in key)
        return unknownOne(key.criterion, criteria, 'unknown-criterion', [...path, 'criterion'])
      return 'fact' in key ? unknownOne(key.fact, facts, 'unknown-fact', [...path, 'fact']) : []
    }),
    ...unknown(policies.highestLevelOnly, vocabulary.kinds, 'unknown-kind', ['policies', 'highestLevelOnly']),
    ...combinationNames(set),
    ...outcomeNames(set),
  ]
}
