import { type Issue, issue } from '@thidua/scoring/issues'
import type { Activity, Known } from '@thidua/scoring/records'
import type { Writer } from '../access/actor.ts'
import { type Place, type Reach, reachOf } from '../access/reach.ts'
import type { CalendarStep } from '../calendar/step.ts'
import type { Match } from '../intake/corrections/match-stored.ts'
import { type ActivityState, isDecision, takerOf } from './activity-state.ts'

/** What of the activities of a period a writer may enter, and on what of them decide. */
export interface ActivityReach {
  readonly entering: Reach
  readonly deciding: Reach
}

export const activityReach = (actor: Writer, known: Pick<Known, 'set' | 'blocks'>): ActivityReach => ({
  entering: reachOf(actor, 'enter-activities', known),
  deciding: reachOf(actor, 'decide-activities', known),
})

type Described = Pick<Activity, 'unit' | 'kind'>

const placeOf = ({ unit, kind }: Described): Place => ({ unit, criteria: readers => readers.ofKind(kind) })

/** Units and kinds on whose activities a writer decides, pair by pair; null: on all. */
export const decidedPairs = (
  { deciding }: Pick<ActivityReach, 'deciding'>,
  { set, blocks }: Pick<Known, 'set' | 'blocks'>,
): readonly Described[] | null =>
  deciding.isAll
    ? null
    : [...blocks.keys()].flatMap(unit =>
        Object.keys(set.vocabulary.kinds)
          .map(kind => ({ unit, kind }))
          .filter(pair => deciding.covers(placeOf(pair))),
      )

/** What of activities a writer may not enter: those of other units, and those entered as decided. */
export const checkEntering = (
  { entering, deciding }: ActivityReach,
  entered: readonly (Described & { readonly status: ActivityState })[],
): Issue[] =>
  entered.flatMap((activity, i) => {
    const place = placeOf(activity)
    if (!entering.covers(place)) return [issue('not-yours', ['activities', i, 'unit'])]
    return isDecision(activity.status) && !deciding.covers(place)
      ? [issue('not-yours-to-decide', ['activities', i, 'status'])]
      : []
  })

/** What takes the place of something that is not the writer's, or on which somebody has decided. */
export const checkReplacing = (reach: ActivityReach, matches: readonly Match[]): Issue[] =>
  matches.flatMap((match, i) =>
    match.kind === 'correction' && checkEntering(reach, [match.of]).length > 0
      ? [issue('not-yours', ['activities', i])]
      : [],
  )

/** What keeps a writer from a step: it is the unit's, or that of whoever decides. */
export const checkTaker = (
  { entering, deciding }: ActivityReach,
  activity: Described & { readonly status: ActivityState },
  to: ActivityState,
): Issue[] => {
  const place = placeOf(activity)
  const taker = takerOf(activity.status, to)
  const isTheirs = taker === 'verifier' ? deciding : entering
  return taker === undefined || isTheirs.covers(place)
    ? []
    : [issue(taker === 'verifier' ? 'not-yours-to-decide' : 'not-yours', ['status'])]
}

/** Whether a writer may know at all of an activity that they name. */
export const isWithinReach = ({ entering, deciding }: ActivityReach, activity: Described): boolean =>
  entering.covers(placeOf(activity)) || deciding.covers(placeOf(activity))

/** Into which steps of the year what a unit enters fits: what was returned to it is mended while it is verified. */
export const stepsOfEntry = (from: ActivityState | undefined): readonly CalendarStep[] =>
  from === 'returned' ? ['entry', 'verification'] : ['entry']

/** Whether a writer decides on an activity like this. */
export const mayDecide = ({ deciding }: ActivityReach, activity: Described): boolean =>
  deciding.covers(placeOf(activity))
