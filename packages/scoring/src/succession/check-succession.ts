import type { ScoringInput } from '../input.ts'
import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import { type Issue, issue } from '../result.ts'
import { heirAmong, heirOf, type Successions, stepsByUnit, stepsFrom, waysOf } from './heirs.ts'

/** Where each unit that is gone has its records now: unit → heir. Example: `heirsIn(set, input).get('A')` is `'AB'`. */
export const heirsIn = (set: CriteriaSet, input: Successions): ReadonlyMap<string, string> => {
  const ways = waysOf(set, input)
  return new Map([...ways.keys()].map(unit => [unit, heirOf(ways, unit)]))
}

/**
 * What keeps records of merged, renamed or split units from their heir: a split that names no one heir, steps
 * that ring or go back in time, an activity of a day on which its unit was gone. Empty without the policy.
 *
 * Example: `checkSuccession(set, input)[0]` is at `['successions', 0, 'from']` with code `split-without-heir`.
 */
export const checkSuccession = (
  set: CriteriaSet,
  input: Pick<ScoringInput, 'units' | 'period' | 'successions' | 'activities'>,
): readonly Issue[] => {
  if (!set.policies.succession) return []
  const { steps } = stepsByUnit(input)
  const ways = waysOf(set, input)
  const told = new Set<string>()
  const wrongSteps = (input.successions ?? []).flatMap((step, i): Issue[] => {
    const { from } = step
    const own = steps.get(from) ?? []
    if (!own.includes(step)) return []
    const heir = heirAmong(own)
    if (heir === undefined) {
      if (told.has(from)) return []
      told.add(from)
      const heirs = own.map(given => given.to).join(', ')
      return [issue('split-without-heir', ['successions', i, 'from'], { unit: from, heirs })]
    }
    return heir === step && !stepsFrom(from, steps)
      ? [issue('succession-leads-back', ['successions', i, 'to'], { unit: from })]
      : []
  })
  const late = input.activities.flatMap(({ unit, date }, i) => {
    const on = ways.get(unit)?.[0].on
    return on === undefined || date <= on
      ? []
      : [issue('after-succession', ['activities', i, 'date'], { unit, date, on })]
  })
  return [...wrongSteps, ...late]
}
