import type { CriteriaSet } from '@thidua/scoring/criteria'
import type { UnitRating } from '@thidua/scoring/outcomes'
import { type Asked, answer, type Reply } from './answer.ts'
import { type Fraction, minus, order, read, write } from './fraction.ts'

const word = (reply: Reply): 'yes' | 'no' | 'unknown' => (typeof reply === 'string' ? reply : 'unknown')

/** Ratings are listed from best to worst. */
export const rate = (
  total: Fraction | null,
  asked: Asked,
  { ratings, gates }: CriteriaSet,
  rulingOn: (gate: string) => string | undefined,
): UnitRating => {
  const gateWords = gates.map(gate => ({
    ...gate,
    answer: word(answer(gate.when, asked)),
    ruling: rulingOn(gate.id),
  }))
  const closed = gateWords
    .filter(({ answer: given, ruling }) => given === 'yes' && ruling === undefined)
    .map(({ effect }) => effect)
  const base = {
    unit: asked.unit.id,
    gates: gateWords.map(({ id, answer: given, ruling }) => ({
      gate: id,
      answer: given,
      ...(ruling === undefined ? {} : { ruling }),
    })),
    commendable: !closed.includes('no-commendation') && !closed.includes('not-rated'),
  }
  if (total === null) return { ...base, rating: null, byPoints: null, failed: [], next: null }

  const isReached = ratings.map(({ from }) => from === undefined || order(total, read(from)) >= 0)
  const answers = ratings.map(({ conditions = [] }) =>
    conditions.map(({ when }) => word(answer(when, asked))),
  )
  const earned = ratings.findIndex((_, i) => isReached[i] && answers[i]?.every(given => given === 'yes'))
  const failed = ratings.flatMap(({ id }, i) =>
    isReached[i] && (earned === -1 || i < earned)
      ? (answers[i] ?? []).flatMap((given, condition) =>
          given === 'yes' ? [] : [{ rating: id, condition, answer: given }],
        )
      : [],
  )
  const lowered = Math.min(
    ratings.length - 1,
    earned + closed.filter(effect => effect === 'lower-one').length,
  )
  const isRated = earned !== -1 && !closed.includes('not-rated')
  const better = ratings.filter((_, i) => !isReached[i]).at(-1)
  return {
    ...base,
    rating: isRated ? (ratings[lowered]?.id ?? null) : null,
    byPoints: ratings[isReached.indexOf(true)]?.id ?? null,
    failed,
    next: better?.from ? { rating: better.id, missing: write(minus(read(better.from), total)) } : null,
  }
}
