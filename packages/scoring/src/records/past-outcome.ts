import type { PastOutcome } from '../input.ts'
import { issue } from '../result.ts'
import { allOf, each, type RecordRoom, repeated } from './room.ts'
import { anyText, idText, listOf, objectOf, orNull, periodShape } from './shape.ts'

const nameOf = ({ unit, period: { from, to }, document }: PastOutcome): string =>
  `${unit} ${from}–${to} ${document}`

/** The unit may be one of earlier times that is none of this period. */
export const pastOutcomeRoom: RecordRoom<PastOutcome> = {
  shape: objectOf({
    ...{ unit: idText, period: periodShape, rating: orNull(idText) },
    ...{ commendations: listOf(idText), document: anyText },
  }),
  isOptional: true,
  nameOf,
  check: allOf(
    repeated(nameOf),
    // A name that merely looks like one of the set must not carry a streak.
    each(({ period: { from, to }, rating, commendations }, { set }) => [
      ...(from <= to ? [] : [issue('ends-before-it-starts', ['period', 'to'])]),
      ...(rating === null || set.ratings.some(({ id }) => id === rating)
        ? []
        : [issue('unknown-rating', ['rating'], { name: rating })]),
      ...commendations.flatMap((name, j) =>
        set.commendations.some(({ id }) => id === name)
          ? []
          : [issue('unknown-commendation', ['commendations', j], { name })],
      ),
    ]),
  ),
}
