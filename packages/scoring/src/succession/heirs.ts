import { grouped } from '../grouped.ts'
import type { Period, Succession } from '../input.ts'
import type { CriteriaSet } from '../language/schema/criteria-set.ts'

/** What tells who takes over from whom; of the units only who is scored. */
export interface Successions {
  readonly units: readonly { readonly id: string }[]
  readonly period: Period
  readonly successions?: readonly Succession[] | undefined
}

/** The steps from each unit that is gone to the scored unit that has its records; the first step is its own. */
export type Ways = ReadonlyMap<string, readonly [Succession, ...Succession[]]>

/** Steps inside the period of units that are not scored themselves, by unit. */
export const stepsByUnit = ({ units, period, successions = [] }: Successions) => {
  const scored = new Set(units.map(({ id }) => id))
  const isGone = ({ from, on }: Succession) => !scored.has(from) && period.from <= on && on <= period.to
  return { scored, steps: grouped(successions.filter(isGone), ({ from }) => from) }
}

/** A unit that became several has an heir only where one of them is said to inherit. */
export const heirAmong = (steps: readonly Succession[] = []): Succession | undefined => {
  const heirs = steps.filter(({ inherits = steps.length === 1 }) => inherits)
  return heirs.length === 1 ? heirs[0] : undefined
}

/** More changes than one unit lives through in a period. */
const longestWay = 64

/** The steps from a unit, as far as they go; nothing where they ring, go back in time or on without end. */
export const stepsFrom = (
  unit: string,
  steps: ReadonlyMap<string, readonly Succession[]>,
): readonly Succession[] | undefined => {
  const way: Succession[] = []
  for (let step = heirAmong(steps.get(unit)); step; step = heirAmong(steps.get(step.to))) {
    if (way.length === longestWay || way.includes(step) || step.on < (way.at(-1)?.on ?? '')) return undefined
    way.push(step)
  }
  return way
}

/** Who takes over the records of each unit that is gone: nobody where the set has no such policy. */
export const waysOf = (set: Pick<CriteriaSet, 'policies'>, input: Successions): Ways => {
  const { scored, steps } = stepsByUnit(set.policies.succession ? input : { ...input, successions: [] })
  return new Map(
    [...steps.keys()].flatMap(unit => {
      const [first, ...rest] = stepsFrom(unit, steps) ?? []
      return first && scored.has((rest.at(-1) ?? first).to) ? [[unit, [first, ...rest]] as const] : []
    }),
  )
}

/** The last step of a way leads to the heir; a unit without a way keeps what it has. */
export const heirOf = (ways: Ways, unit: string): string => ways.get(unit)?.at(-1)?.to ?? unit

/** Where each unit that is gone has its records now: unit → heir. Example: `heirsIn(set, input).get('A')` is `'AB'`. */
export const heirsIn = (set: CriteriaSet, input: Successions): ReadonlyMap<string, string> => {
  const ways = waysOf(set, input)
  return new Map([...ways.keys()].map(unit => [unit, heirOf(ways, unit)]))
}
