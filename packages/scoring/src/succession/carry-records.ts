import type { CompiledCriteria } from '../compile-criteria.ts'
import { grouped } from '../grouped.ts'
import type { Activity, Declaration, ScoringInput } from '../input.ts'
import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import { combineDeclarations } from './combine-declarations.ts'
import { heirOf, type Successions, type Ways, waysOf } from './heirs.ts'
import { inherit, type Together, type Told } from './inherit.ts'
import type { TakenOver } from './taken-over.ts'

/** An input whose records stand under the units that have them now, with where they came from. */
export interface CarriedInput extends ScoringInput {
  /** Present where it was carried, also where no unit that is gone had a record. */
  readonly takenOver?: readonly TakenOver[] | undefined
}

/** Up to and on the day of its step an activity goes to the heir; after it there is no such unit any more. */
const carryActivity = (ways: Ways, activity: Activity): Activity => {
  const way = ways.get(activity.unit)
  if (way === undefined || activity.date > way[0].on) return activity
  return { ...activity, unit: heirOf(ways, activity.unit) }
}

/** Gives each activity to the unit that has it now. */
export const activityCarrier = (set: CriteriaSet, input: Successions): ((given: Activity) => Activity) => {
  const ways = waysOf(set, input)
  return given => carryActivity(ways, given)
}

/** Several declarations become one as the set says, fact by fact. */
const together =
  ({ declarations, policies }: CriteriaSet): Together<Declaration> =>
  (given, fact) => {
    const type = declarations[fact]?.type
    if (type === undefined || given.flat().length === 0) return []
    const last = given.map(list => list.at(-1))
    return [combineDeclarations(last, fact, type, policies.succession?.declarations[fact])]
  }

const takenOverBy = (ways: Ways, told: readonly Told[]): TakenOver[] =>
  [...grouped(told, ({ from }) => from)].map(([from, records]) => ({
    unit: heirOf(ways, from),
    from,
    documents: (ways.get(from) ?? []).map(({ document }) => document),
    records: records.map(({ kind, id, outcome }) => ({ kind, id, outcome })),
  }))

/**
 * Carries the records of units that were merged, renamed or split inside the period to their heirs, before anything
 * is counted: what two predecessors report of one event counts as if one unit had. Without the policy, and where no
 * unit is gone, the input comes back as it is. Carrying twice is carrying once.
 *
 * Example: `carryRecords(compiled, input).takenOver[0].documents[0]` is the document of the merger.
 */
export const carryRecords = ({ set }: CompiledCriteria, input: CarriedInput): CarriedInput => {
  const ways = waysOf(set, input)
  if (ways.size === 0) return input
  const told: Told[] = []
  /** Follows its unit, whatever else there is. */
  const follow =
    <T extends { readonly id: string; readonly unit: string }>(kind: Told['kind'], move: (given: T) => T) =>
    (given: T): T => {
      const made = move(given)
      if (made.unit !== given.unit) told.push({ from: given.unit, kind, id: given.id, outcome: 'carried' })
      return made
    }
  const toHeir = <T extends { readonly unit: string }>(given: T): T => ({
    ...given,
    unit: heirOf(ways, given.unit),
  })
  const activities = input.activities.map(follow<Activity>('activity', given => carryActivity(ways, given)))
  const declared = inherit('declaration', input.declarations, ways, ({ fact }) => fact, together(set))
  const marked = inherit('mark', input.marks, ways, ({ line, member }) => `${line} ${member}`)
  const ruled = inherit('ruling', input.rulings, ways, ({ criterion }) => criterion)
  told.push(...declared.told, ...marked.told, ...ruled.told)
  return {
    ...input,
    activities,
    declarations: declared.records,
    marks: marked.records,
    rulings: ruled.records,
    gateRulings: input.gateRulings?.map(follow('gate-ruling', toHeir)),
    holds: input.holds.map(follow('hold', toHeir)),
    takenOver: [...(input.takenOver ?? []), ...takenOverBy(ways, told)],
  }
}
