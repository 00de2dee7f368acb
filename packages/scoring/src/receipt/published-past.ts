import type { ScoringInput } from '../input.ts'
import type { PublishedFacts } from './published-facts.ts'

const sorted = <T>(items: readonly T[], keyOf: (item: T) => string): T[] =>
  [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))

/** History and successions without their documents; absent where there are none. */
export const publishedPast = ({
  history = [],
  successions = [],
}: Pick<ScoringInput, 'history' | 'successions'>): Pick<PublishedFacts, 'history' | 'successions'> => ({
  ...(history.length > 0 && {
    history: sorted(
      history.map(({ unit, period: { from, to }, rating, commendations }) => ({
        unit,
        period: { from, to },
        rating,
        commendations: [...commendations],
      })),
      ({ unit, period, rating }) => [unit, period.to, period.from, rating].join('\u0000'),
    ),
  }),
  ...(successions.length > 0 && {
    successions: sorted(
      successions.map(({ from, to, on, inherits }) => ({
        from,
        to,
        on,
        ...(inherits !== undefined && { inherits }),
      })),
      ({ from, to, on, inherits }) => [from, to, on, inherits].join('\u0000'),
    ),
  }),
})
