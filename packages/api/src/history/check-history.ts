import { type CriteriaSet, type Issue, issue, type PastOutcome } from '@thidua/scoring'

/** Ratings and commendations must be those of the set: a name that merely looks the same must not carry a streak. */
export const checkHistory = (
  { ratings, commendations: forms }: CriteriaSet,
  history: readonly Pick<PastOutcome, 'rating' | 'commendations'>[],
): Issue[] =>
  history.flatMap(({ rating, commendations }, i) => [
    ...(rating === null || ratings.some(({ id }) => id === rating)
      ? []
      : [issue('unknown-rating', ['history', i, 'rating'], { name: rating })]),
    ...commendations.flatMap((name, j) =>
      forms.some(({ id }) => id === name)
        ? []
        : [issue('unknown-commendation', ['history', i, 'commendations', j], { name })],
    ),
  ])
