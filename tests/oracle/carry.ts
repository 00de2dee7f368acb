import type { CriteriaSet } from '@thidua/scoring/criteria'
import type { Basis, Declaration, ScoringInput, Succession } from '@thidua/scoring/records'
import { greatest, plus, read, write } from './fraction.ts'
import { acceptedText } from './period.ts'

/** The step that a unit takes inside the period, if it takes one and only one heir can be meant. */
const stepOf = ({ units, period, successions = [] }: ScoringInput, unit: string): Succession | undefined => {
  if (units.some(({ id }) => id === unit)) return undefined
  const steps = successions.filter(({ from, on }) => from === unit && on >= period.from && on <= period.to)
  const heirs =
    steps.length === 1 ? steps.filter(step => step.inherits !== false) : steps.filter(step => step.inherits)
  return heirs.length === 1 ? heirs[0] : undefined
}

/** The scored unit that a unit’s steps lead to, never back in time and never twice by the same one. */
const heirOf = (input: ScoringInput, unit: string, taken: readonly Succession[] = []): string | undefined => {
  if (input.units.some(({ id }) => id === unit)) return taken.length > 0 ? unit : undefined
  const step = stepOf(input, unit)
  if (!step || taken.includes(step) || taken.some(({ on }) => on > step.on)) return undefined
  return heirOf(input, step.to, [...taken, step])
}

/** Units whose first step leads to this one. */
const bornOf = (input: ScoringInput, unit: string): string[] =>
  [...new Set((input.successions ?? []).map(({ from }) => from))].filter(
    from => stepOf(input, from)?.to === unit && heirOf(input, from) !== undefined,
  )

/** *undefined*: never declared. *null*: declared, and nobody can say what. */
type Word = string | null | undefined

const joined = (how: string | undefined, type: string, words: readonly Word[]): Word => {
  if (words.every(word => word === undefined)) return undefined
  const known = words.filter(word => typeof word === 'string')
  const isWhole = known.length === words.length
  if (how === 'any' && known.includes('yes')) return 'yes'
  if (how === 'every' && known.includes('no')) return 'no'
  if (how === undefined || !isWhole) return null
  if (how === 'any') return 'no'
  if (how === 'every') return 'yes'
  if (type === 'date') return known.reduce((a, b) => (a > b ? a : b))
  return write(how === 'sum' ? known.map(read).reduce(plus) : greatest(known.map(read)))
}

const wordOf = (set: CriteriaSet, input: ScoringInput, basis: Basis, unit: string, fact: string): Word => {
  const own = input.declarations.findLast(given => given.unit === unit && given.fact === fact)
  if (own) return acceptedText(own, basis) ?? null
  const words = bornOf(input, unit).map(from => wordOf(set, input, basis, from, fact))
  if (words.length < 2) return words[0]
  return joined(set.policies.succession?.declarations[fact], set.declarations[fact]?.type ?? '', words)
}

const declarationsOf = (set: CriteriaSet, input: ScoringInput, basis: Basis): Declaration[] =>
  input.units.flatMap(({ id: unit }) =>
    Object.keys(set.declarations).flatMap((fact): Declaration[] => {
      const word = wordOf(set, input, basis, unit, fact)
      if (word === undefined) return []
      return [{ unit, fact, value: word ?? '', status: word === null ? 'submitted' : 'verified' }]
    }),
  )

/** What a unit has of something: its own, else what the units it was born of have, as `join` sees it. */
const owned = <T extends { readonly unit: string }>(
  input: ScoringInput,
  items: readonly T[],
  unit: string,
  join: (lists: readonly (readonly T[])[]) => readonly T[],
): readonly T[] => {
  const own = items.filter(item => item.unit === unit)
  if (own.length > 0) return own
  return join(bornOf(input, unit).map(from => owned(input, items, from, join)))
}

const ofOne = <T>(lists: readonly (readonly T[])[]): readonly T[] => {
  const full = lists.filter(list => list.length > 0)
  return full.length === 1 ? full.flat() : []
}

/** Records under the units that have them, for one basis, by the rules as the page on the format states them. */
export const carried = (set: CriteriaSet, input: ScoringInput, basis: Basis): ScoringInput => {
  if (!set.policies.succession || bornOfAnybody(input).length === 0) return input
  const every = <T extends { readonly unit: string }>(
    items: readonly T[],
    keyOf: (item: T) => string,
    join: (lists: readonly (readonly T[])[]) => readonly T[],
  ): T[] =>
    input.units.flatMap(({ id: unit }) =>
      [...new Set(items.map(keyOf))].flatMap(key =>
        owned(
          input,
          items.filter(item => keyOf(item) === key),
          unit,
          join,
        ).map(item => ({ ...item, unit })),
      ),
    )
  return {
    ...input,
    activities: input.activities.map(activity => {
      const step = stepOf(input, activity.unit)
      const heir = heirOf(input, activity.unit)
      return step && heir && activity.date <= step.on ? { ...activity, unit: heir } : activity
    }),
    declarations: declarationsOf(set, input, basis),
    marks: every(input.marks, ({ line, member }) => `${line} ${member}`, ofOne),
    rulings: every(input.rulings, ({ criterion }) => criterion, ofOne),
    gateRulings: (input.gateRulings ?? []).map(given => ({
      ...given,
      unit: heirOf(input, given.unit) ?? given.unit,
    })),
    holds: input.holds.map(hold => ({ ...hold, unit: heirOf(input, hold.unit) ?? hold.unit })),
  }
}

const bornOfAnybody = (input: ScoringInput): string[] => input.units.flatMap(({ id }) => bornOf(input, id))
