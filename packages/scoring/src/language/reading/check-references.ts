import { type Issue, issue } from '../../result.ts'
import { conditionRulesOf } from '../conditions/condition-rules.ts'
import { rulesOf } from '../expressions/expression-rules.ts'
import { placedDeep } from '../expressions/expression-words.ts'
import type { Path } from '../placed.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import type { Measure } from '../schema/fact-definition.ts'
import { factorsOf, isMeasure, isShareQuota, matchTieBreak } from '../schema/kinds.ts'
import type { Quota } from '../schema/outcomes.ts'
import type { Combination } from '../schema/policies.ts'
import type { DeclarationType } from '../schema/vocabulary.ts'
import { createUnknown, type NameList, type Names, type Unknown } from './names.ts'
import { createHints } from './nearest.ts'
import { conditionDeep, placedConditions, placedExpressions } from './places.ts'
import { placedCriteria, placedGroups, placedLines } from './walk.ts'

const namesOf = (items: readonly { readonly id: string }[]): NameList =>
  Object.fromEntries(items.map(({ id }) => [id, true]))

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

const measureNames = (
  { vocabulary }: CriteriaSet,
  measure: Measure,
  path: Path,
  { unknown, unknownOne }: Unknown,
): Issue[] => {
  const terms = {
    kind: vocabulary.kinds,
    channel: vocabulary.channels,
    level: vocabulary.levels,
    partner: vocabulary.partners ?? {},
  }
  const where = measure.where ?? {}
  const factors = factorsOf(measure)
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

const expressionNames = (set: CriteriaSet, names: Names): Issue[] =>
  placedExpressions(set)
    .flatMap(placedDeep)
    .flatMap(({ item, path }) => rulesOf(item).check?.(item as never, path, names) ?? [])

/** Any and every are of yes and no, sums and largest of numbers, the largest of days is the latest. */
const canCombine = (type: DeclarationType, how: Combination): boolean =>
  type === 'yes-no'
    ? how === 'any' || how === 'every'
    : how === 'largest' || (how === 'sum' && type !== 'date')

const combinationNames = (set: CriteriaSet, { unknownOne }: Unknown): Issue[] =>
  Object.entries(set.policies.succession?.declarations ?? {}).flatMap(([name, how]) => {
    const path = ['policies', 'succession', 'declarations', name]
    const type = declarationType(set, name)
    if (type === undefined) return unknownOne(name, set.declarations, 'unknown-declaration', path)
    return canCombine(type, how) ? [] : [issue('combination-of-other-type', path, { name, how, type })]
  })

const declarationType = (set: CriteriaSet, id: string): DeclarationType | undefined =>
  Object.hasOwn(set.declarations, id) ? set.declarations[id]?.type : undefined

const conditionNames = (set: CriteriaSet, names: Names): Issue[] =>
  placedConditions(set)
    .flatMap(conditionDeep)
    .flatMap(({ item, path }) => conditionRulesOf(item).check?.(item as never, path, names) ?? [])

/** `of` names another of the things that have quotas: ratings among ratings, commendations among commendations. */
const quotaNames = (
  set: CriteriaSet,
  quota: Quota | undefined,
  own: NameList,
  code: string,
  path: Path,
  { unknown, unknownOne }: Unknown,
): Issue[] => {
  if (!isShareQuota(quota)) return []
  return [
    ...unknown(quota.ratings, namesOf(set.ratings), 'unknown-rating', [...path, 'quota', 'ratings']),
    ...unknownOne(quota.of, own, code, [...path, 'quota', 'of']),
  ]
}

const outcomeNames = (set: CriteriaSet, names: Unknown): Issue[] => {
  const { unknown } = names
  const known = namesOf(set.commendations)
  const ratings = namesOf(set.ratings)
  return [
    ...set.ratings.flatMap(({ quota }, i) =>
      quotaNames(set, quota, ratings, 'unknown-rating', ['ratings', i], names),
    ),
    ...set.commendations.flatMap(({ notWith, legalBasis, quota }, i) => {
      const path = ['commendations', i]
      return [
        ...unknown(notWith, known, 'unknown-commendation', [...path, 'notWith']),
        ...unknown(legalBasis, set.sources, 'unknown-source', [...path, 'legalBasis']),
        ...quotaNames(set, quota, known, 'unknown-commendation', path, names),
      ]
    }),
  ]
}

/** Names that expressions, conditions, filters, policies and outcomes use must exist, once. */
export const checkReferences = (set: CriteriaSet): Issue[] => {
  const tell = createUnknown(createHints())
  const { unknown, unknownOne } = tell
  const criteria = namesOf(placedCriteria(set).map(({ item }) => item))
  const groups = namesOf(placedGroups(set).map(({ item }) => item))
  const facts: NameList = { ...set.facts, ...set.declarations, ...set.attributes }
  const names: Names = {
    facts,
    criteria,
    groups,
    declarations: set.declarations,
    ratings: namesOf(set.ratings),
    commendations: namesOf(set.commendations),
    unitKinds: set.vocabulary.unitKinds,
    declarationType: id => declarationType(set, id),
    ...tell,
  }
  const { vocabulary, policies } = set
  const kindsOf = (given: readonly string[] | undefined, path: Path): Issue[] =>
    unknown(given, vocabulary.unitKinds, 'unknown-unit-kind', [...path, 'appliesTo'])
  return [
    ...repeatedIds(set),
    ...Object.entries(set.facts).flatMap(([id, fact]) =>
      isMeasure(fact) ? measureNames(set, fact, ['facts', id], tell) : [],
    ),
    ...Object.entries(set.declarations).flatMap(([id, { appliesTo }]) =>
      kindsOf(appliesTo, ['declarations', id]),
    ),
    ...placedCriteria(set).flatMap(({ item, path }) => [
      ...kindsOf(item.appliesTo, path),
      ...unknownOne(item.source, set.sources, 'unknown-source', [...path, 'source']),
    ]),
    ...placedLines(set).flatMap(({ item, path }) => kindsOf(item.appliesTo, path)),
    ...expressionNames(set, names),
    ...conditionNames(set, names),
    ...policies.ranking.tieBreak.flatMap((key, i) => {
      const path = ['policies', 'ranking', 'tieBreak', i]
      return matchTieBreak(key, {
        group: ({ group }) => unknownOne(group, groups, 'unknown-group', [...path, 'group']),
        criterion: ({ criterion }) =>
          unknownOne(criterion, criteria, 'unknown-criterion', [...path, 'criterion']),
        fact: ({ fact }) => unknownOne(fact, facts, 'unknown-fact', [...path, 'fact']),
        component: () => [],
      })
    }),
    ...unknown(policies.highestLevelOnly, vocabulary.kinds, 'unknown-kind', ['policies', 'highestLevelOnly']),
    ...combinationNames(set, tell),
    ...outcomeNames(set, tell),
  ]
}
