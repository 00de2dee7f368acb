import { every } from '../../language/conditions/answer.ts'
import type { Condition } from '../../language/conditions/condition.ts'
import { joinPossible } from '../../language/conditions/junctions.ts'
import { isSurely, type PossibleAnswer } from '../../language/lint/possible.ts'
import type { CriteriaSet } from '../../language/schema/criteria-set.ts'
import type { Gate, Rating } from '../../language/schema/outcomes.ts'
import { compare } from '../../numbers/exact.ts'
import { parse } from '../../numbers/text.ts'
import type { TotalReach } from './total-reach.ts'

/** How many gates of one effect close on a unit, at least and at most. */
export interface ClosedGates {
  readonly least: number
  readonly most: number
}

export const closedGates = (
  { gates }: Pick<CriteriaSet, 'gates'>,
  effects: readonly Gate['effect'][],
  ask: (condition: Condition) => PossibleAnswer,
  rulingOn: (gate: string) => string | undefined,
): ClosedGates => {
  const answers = gates
    .filter(({ id, effect }) => effects.includes(effect) && rulingOn(id) === undefined)
    .map(({ when }) => ask(when))
  return {
    least: answers.filter(answer => isSurely('yes', answer)).length,
    most: answers.filter(({ yes }) => yes).length,
  }
}

const mayReach = ({ from }: Rating, { printed }: TotalReach): boolean =>
  printed !== null && (from === undefined || printed.most === null || compare(printed.most, parse(from)) >= 0)

const surelyReaches = ({ from }: Rating, { printed, isSure }: TotalReach): boolean =>
  isSure &&
  printed !== null &&
  (from === undefined || (printed.least !== null && compare(printed.least, parse(from)) >= 0))

/** What the points and the conditions may give, before gates and quotas: by their index, and whether there may be none. */
const earned = (
  ratings: readonly Rating[],
  total: TotalReach,
  ask: (condition: Condition) => PossibleAnswer,
): { readonly found: readonly number[]; readonly mayBeNone: boolean } => {
  const found: number[] = []
  for (const [i, rating] of ratings.entries()) {
    if (!mayReach(rating, total)) continue
    const answer = joinPossible(
      every,
      (rating.conditions ?? []).map(({ when }) => ask(when)),
    )
    if (answer.yes) found.push(i)
    if (surelyReaches(rating, total) && isSurely('yes', answer)) return { found, mayBeNone: false }
  }
  return { found, mayBeNone: true }
}

/** Every rating that a unit can still come to, from best to worst; null, for not rated, last. */
export const possibleRatings = (
  set: Pick<CriteriaSet, 'ratings' | 'gates'>,
  total: TotalReach,
  ask: (condition: Condition) => PossibleAnswer,
  rulingOn: (gate: string) => string | undefined,
): readonly (string | null)[] => {
  const { ratings } = set
  const closed = (effect: Gate['effect']): ClosedGates => closedGates(set, [effect], ask, rulingOn)
  const [shut, lowered] = [closed('not-rated'), closed('lower-one')]
  const { found, mayBeNone } = earned(ratings, total, ask)
  const possible = new Set<number>()
  if (shut.least === 0)
    for (const at of found)
      for (let steps = lowered.least; steps <= lowered.most; steps++)
        possible.add(Math.min(at + steps, ratings.length - 1))
  // Whoever meets a quota may come down, to the rating below and from there further.
  for (const at of possible) if (ratings[at]?.quota && at + 1 < ratings.length) possible.add(at + 1)
  const ids = [...possible].sort((a, b) => a - b).map(at => ratings[at]!.id)
  return mayBeNone || shut.most > 0 || ids.length === 0 ? [...ids, null] : ids
}
