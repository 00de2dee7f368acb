import { anything } from '../lint/range.ts'
import type { ExpressionPossibles, ExpressionRuleBook, ExpressionWords } from './word.ts'

/** Points of another criterion. */
export const pointWords = {
  points: {
    inner: () => [],
    reaches: 'points',
    criterion: ({ points }) => points,
    compile:
      ({ points }) =>
      (unit, _, from) =>
        from.pointsOf(unit, points),
  },
} satisfies ExpressionWords<'points'>

export const pointRules = {
  points: {
    schema: ({ z, idSchema }) =>
      z.strictObject({ points: idSchema }).describe('Points of another criterion.'),
    check: ({ points }, path, names) =>
      names.unknownOne(points, names.criteria, 'unknown-criterion', [...path, 'points']),
    range: () => anything,
    direction: ({ points }, { ofPoints }) => ofPoints(points),
  },
} satisfies ExpressionRuleBook<'points'>

/** What is left open of it while facts are open. */
export const pointPossible = {
  points: ({ points }, { pointsOf }) => pointsOf(points),
} satisfies ExpressionPossibles<'points'>
