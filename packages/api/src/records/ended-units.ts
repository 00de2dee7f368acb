import type { CriteriaSet, Period } from '@thidua/scoring'
import { heirsIn, type ScoringInput, type Succession } from '@thidua/scoring/records'
import type { Closure } from './kinds/closure.ts'

/** A listed unit that ended within the period: when, by which document, and who has its records now. */
export interface EndedUnit {
  readonly on: string
  readonly document: string
  /** Null: nobody. */
  readonly heir: string | null
}

/** What is stored of the units of a period and of what became of them. */
export interface Organisation {
  readonly units: ReadonlySet<string>
  readonly period: Period
  readonly successions: readonly Succession[]
  readonly closures: readonly Closure[]
}

/**
 * Units that are listed and ended within the period. A step to a successor ends a unit where the set says that records
 * follow and where they can: a split without one heir, a ring, or a successor that is not listed leave it as it was.
 */
export const endedUnits = (
  set: CriteriaSet,
  { units, period, successions, closures }: Organisation,
): ReadonlyMap<string, EndedUnit> => {
  const closed = new Map(closures.map(closure => [closure.unit, closure]))
  const isWithin = ({ on }: Succession): boolean => period.from <= on && on <= period.to
  const steps = successions.filter(step => isWithin(step) && units.has(step.from) && !closed.has(step.from))
  const leaving = new Set(steps.map(({ from }) => from))
  const heirs = (): ReadonlyMap<string, string> =>
    heirsIn(set, {
      period,
      successions,
      units: [...units].filter(id => !leaving.has(id)).map(id => ({ id })),
    })
  for (let way = heirs(); [...leaving].some(id => !way.has(id)); way = heirs())
    for (const id of leaving) if (!way.has(id)) leaving.delete(id)
  const ways = heirs()
  const ended = new Map<string, EndedUnit>()
  for (const { unit, on, document } of closed.values()) ended.set(unit, { on, document, heir: null })
  for (const from of leaving) {
    const own = steps.filter(step => step.from === from)
    const { on, document } = (own.find(({ inherits }) => inherits) ?? own[0]) as Succession
    const heir = ways.get(from) as string
    // What became part of a unit that was closed has gone with it.
    ended.set(from, { on, document, heir: closed.has(heir) ? null : heir })
  }
  return ended
}

type Ended = ReadonlyMap<string, EndedUnit>

const parentOf = (parent: string | undefined, ended: Ended): { readonly parent?: string } => {
  const end = parent === undefined ? undefined : ended.get(parent)
  const own = end ? end.heir : parent
  return own === undefined || own === null ? {} : { parent: own }
}

/**
 * A period as it is scored: without the units that ended, and without what those stated that nobody took over. What
 * the others stated is still under their names.
 */
export const withoutEnded = <I extends Omit<ScoringInput, 'activities'>>(input: I, ended: Ended): I => {
  const left = <R extends { readonly unit: string }>(records: readonly R[] = []): R[] =>
    records.filter(({ unit }) => ended.get(unit)?.heir !== null)
  return {
    ...input,
    units: input.units
      .filter(({ id }) => !ended.has(id))
      // A sub-unit of a unit that ended belongs to its heir.
      .map(({ parent, ...unit }) => ({ ...unit, ...parentOf(parent, ended) })),
    declarations: left(input.declarations),
    marks: left(input.marks),
    rulings: left(input.rulings),
    gateRulings: left(input.gateRulings),
    holds: left(input.holds),
  }
}

/** An input as it is scored, of records that stand under the names under which they were stated. */
export const scoredInput = (
  set: CriteriaSet,
  { closures, ...input }: ScoringInput & { readonly closures: readonly Closure[] },
): ScoringInput => {
  const units = new Set(input.units.map(({ id }) => id))
  const { period, successions = [] } = input
  const ended = endedUnits(set, { units, period, successions, closures })
  const activities = input.activities.filter(({ unit }) => ended.get(unit)?.heir !== null)
  return withoutEnded({ ...input, activities }, ended)
}
