import { isWithin } from '../../numbers/bounds.ts'
import { compare, fraction, one } from '../../numbers/exact.ts'
import { floor } from '../../numbers/round.ts'
import { parse } from '../../numbers/text.ts'
import { still } from '../lint/direction.ts'
import { finding } from '../lint/finding.ts'
import { answerOf, unknown } from './answer.ts'
import { number, word } from './found.ts'
import { possiblyWithin, settledBy } from './settled.ts'
import type { ConditionPossibles, ConditionRuleBook, ConditionWords } from './word.ts'

type Kinds = 'score' | 'group' | 'rating' | 'place'

/** What a unit has once it is scored, placed and rated. */
export const outcomeWords = {
  score: {
    compile: ({ score }) => ({
      answer: ({ total }) => (total ? answerOf(isWithin(total, score)) : unknown(['score'])),
      found: ({ total }) => number(total, score),
    }),
    bounds: ({ score }) => score,
    finds: 'points',
    published: (_, unit) => unit.total(),
  },
  group: {
    compile: ({ group, atLeastShare }) => {
      const bounds = { atLeast: atLeastShare }
      return {
        answer: ({ groupShare }) => {
          const share = groupShare?.(group)
          return share ? answerOf(isWithin(share, bounds)) : unknown([group])
        },
        found: ({ groupShare }) => number(groupShare?.(group), bounds),
      }
    },
    bounds: ({ atLeastShare }) => ({ atLeast: atLeastShare }),
    finds: 'share',
    published: ({ group }, unit) => unit.share(group),
  },
  rating: {
    compile: ({ rating }) => ({
      answer: scope =>
        scope.rating === undefined
          ? unknown(['rating'])
          : answerOf(scope.rating !== null && rating.includes(scope.rating)),
      found: scope => word(scope.rating),
    }),
    published: (_, unit) => unit.rating(),
    again: ({ rating }, { found }) => answerOf(found !== null && rating.includes(found)).answer,
  },
  place: {
    compile: ({ place: { atMost } }) => ({
      answer: ({ place }) =>
        place === undefined || place === null
          ? unknown(['place'])
          : answerOf(isWithin(fraction(place), { atMost })),
      found: ({ place }) =>
        number(place === null || place === undefined ? null : fraction(place), { atMost }),
    }),
    bounds: ({ place }) => place,
    finds: 'place',
    reaches: 'block',
    published: (_, unit) => unit.place(),
  },
} satisfies ConditionWords<Kinds>

export const outcomeRules = {
  score: {
    schema: ({ z, boundSchema }) =>
      z
        .strictObject({
          score: z
            .strictObject({ atLeast: boundSchema, below: boundSchema })
            .refine(c => c.atLeast !== undefined || c.below !== undefined, 'comparison-without-bound')
            .meta({ minProperties: 1 }),
        })
        .describe('Not in lines: the total within bounds.'),
    asked: 'scored',
    direction: () => still,
    settled: ({ score }, { totalRange }) => settledBy(totalRange(), score),
  },
  group: {
    schema: ({ z, decimalSchema, idSchema }) =>
      z
        .strictObject({ group: idSchema, atLeastShare: decimalSchema })
        .describe('Not in lines: share of the group’s standard points, 0 to 1.'),
    asked: 'scored',
    check: ({ group }, path, { groups, unknownOne }) =>
      unknownOne(group, groups, 'unknown-group', [...path, 'group']),
    direction: () => still,
    lint: [
      {
        code: 'share-looks-like-percent',
        severity: 'warning',
        remedy: 'write-ratio-thresholds-from-0-to-1',
        check: ({ item: { atLeastShare }, path }) =>
          compare(parse(atLeastShare), fraction(2)) > 0
            ? [finding([...path, 'atLeastShare'], { share: atLeastShare })]
            : [],
      },
    ],
  },
  rating: {
    schema: ({ z, idSchema }) =>
      z
        .strictObject({ rating: z.array(idSchema).min(1) })
        .describe('In commendations: the unit has one of these ratings.'),
    asked: 'rated',
    check: ({ rating }, path, { ratings, unknown: unknownNames }) =>
      unknownNames(rating, ratings, 'unknown-rating', [...path, 'rating']),
    direction: () => still,
  },
  place: {
    schema: ({ z, decimalSchema }) =>
      z
        .strictObject({ place: z.strictObject({ atMost: decimalSchema }) })
        .describe('Not in lines: the place in the block.'),
    asked: 'scored',
    direction: () => still,
    settled: ({ place: { atMost } }) => (compare(parse(atMost), one) < 0 ? 'never' : 'sometimes'),
    lint: [
      {
        code: 'place-not-whole',
        severity: 'error',
        remedy: 'write-whole-thresholds',
        check: ({ item: { place }, path }) => {
          const at = parse(place.atMost)
          const isWhole = compare(at, floor(at)) === 0
          return isWhole ? [] : [finding([...path, 'place', 'atMost'], { place: place.atMost })]
        },
      },
    ],
  },
} satisfies ConditionRuleBook<Kinds>

/** What is left open of it while facts are open. */
export const outcomePossible = {
  score: ({ score }, { total }) => possiblyWithin(total(), score),
  group: ({ group, atLeastShare }, { groupShare }) =>
    possiblyWithin(groupShare(group), { atLeast: atLeastShare }),
  rating: ({ rating }, { ratings }) => {
    const found = ratings().map(own => own !== null && rating.includes(own))
    return {
      yes: found.includes(true),
      no: found.includes(false),
      unknown: found.length === 0,
      open: [],
      isTight: false,
    }
  },
  place: (written, { place }) => possiblyWithin(place(), written.place),
} satisfies ConditionPossibles<'score' | 'group' | 'rating' | 'place'>
