import { type Result, success } from '@thidua/scoring/issues'
import type { Known } from '@thidua/scoring/records'
import type { Writer } from '../access/actor.ts'
import type { Role } from '../access/grant.ts'
import { heldFor, isOfPeriod } from '../access/held.ts'
import type { PeriodScope } from '../access/period-scope.ts'
import { reachOf } from '../access/reach.ts'
import { activityReach, decidedPairs } from '../activities/activity-reach.ts'
import { countQueue } from '../activities/verification.repository.ts'
import { countUndecided } from '../awards/read-awards.service.ts'
import { blocksWithoutMeeting } from '../block-meetings/read-meetings.service.ts'
import { selectReopenings } from '../calendar/calendar.repository.ts'
import { readCalendar } from '../calendar/calendar.service.ts'
import { type CalendarStep, daysFrom } from '../calendar/step.ts'
import type { Db } from '../db/database.ts'
import { readRound, type UnitInRound } from '../explanations/read-explanations.service.ts'
import { type VisiblePeriod, visiblePeriod } from '../periods/period.service.ts'
import { readKnown } from '../records/write-inputs.ts'
import { listRegistrations } from '../registrations/registration.service.ts'
import { publishedIn } from '../review-requests/open-review.ts'
import { countAnswered, countRequests } from '../review-requests/review-request.repository.ts'
import { countWaitingFor } from '../second-person/pending-change.repository.ts'
import { oldestWaiting } from '../second-person/pending-state.ts'
import { listSelfScores } from '../self-scores/self-score.service.ts'
import { readTies } from '../ties/tie.service.ts'
import { selectUnitNames } from '../units/unit.repository.ts'
import { ofBlock, ofSecretary, ofUnit, type Standing, waiting } from './tasks-of-roles.ts'
import { countByUnit, countDeclarations } from './today.repository.ts'
import type { TodayAnswer } from './today.schema.ts'

/** Ties that only a vote breaks, in the newest version; before there is one there are none. */
const openTies = async (db: Db, actor: Writer & { kind: 'person' | 'program' }, period: string) => {
  const found = await readTies(db, actor, { period, version: undefined }, 'vi')
  return found.ok ? found.value.ties.filter(({ decision }) => decision === null).length : 0
}

/** Where the self-scores of the units in sight stand. */
const statesOf = async (
  db: Db,
  actor: Writer & { kind: 'person' | 'program' },
  period: string,
  day: string,
) => {
  const found = await listSelfScores(db, actor, period, day)
  return new Map(found.ok ? found.value.units.map(({ unit, state }) => [unit.id, state]) : [])
}

/** Requests for review; what was answered is told until the result is final. */
const requestsOf = async (db: Db, { id, versionsInSight }: VisiblePeriod): Promise<Standing['requests']> => ({
  open: (await countRequests(db, id)).open,
  answered: publishedIn(versionsInSight)?.state === 'provisional' ? await countAnswered(db, id) : new Map(),
})

/** Units in sight that have not registered. */
const unregisteredOf = async (db: Db, actor: Writer & { kind: 'person' | 'program' }, period: string) => {
  const found = await listRegistrations(db, actor, period)
  const units = found.ok ? found.value.units : []
  return new Set(units.flatMap(({ unit, registered }) => (registered === null ? [unit.id] : [])))
}

/** How many explanations wait for a word of whoever may settle them. */
const unsettledFor = (actor: Writer, units: readonly UnitInRound[], known: Known): number => {
  const reach = reachOf(actor, 'settle-explanations', known)
  const isMine = (unit: string, criterion: string): boolean =>
    reach.covers({ unit, criteria: () => new Set([criterion]) })
  return units
    .flatMap(({ id, differences }) => differences.map(difference => ({ id, ...difference })))
    .filter(({ id, state, criterion }) => state === 'explained' && isMine(id, criterion)).length
}

/** How much waits in the queue of a verifier, of their own criteria. */
const queueOf = async (db: Db, actor: Writer, period: string): Promise<number> => {
  const known = await readKnown(db, period)
  if (!known.ok) return 0
  const pairs = decidedPairs(activityReach(actor, known.value), known.value)
  const counts = await countQueue(db, period, { unit: undefined, kinds: undefined, pairs })
  return counts.reduce((sum, { count }) => sum + count, 0)
}

/** Changes that wait for the caller as a second person. */
const countApprovals = async (db: Db, actor: Writer & { kind: 'person' | 'program' }, now: Date) =>
  actor.kind === 'person' && heldFor(actor.grants, 'approve-changes', null).length > 0
    ? countWaitingFor(db, actor.id, oldestWaiting(now))
    : 0

/** Where the year stands today, and what of it waits for the caller, in each of their roles. */
export const readToday = async (
  db: Db,
  actor: Writer & { kind: 'person' | 'program' },
  scope: PeriodScope,
  now: Date,
): Promise<Result<TodayAnswer>> => {
  const { id: period, day } = scope
  const [found, calendar, known] = [
    await visiblePeriod(db, actor, period),
    await readCalendar(db, actor, period, day),
    await readKnown(db, period),
  ]
  if (!found.ok) return found
  if (!calendar.ok) return calendar
  if (!known.ok) return known
  const { steps, units } = calendar.value
  const dated = steps.filter(({ state }) => state !== 'no-dates')
  const isAsked = (of: CalendarStep): boolean =>
    dated.some(({ step, state }) => step === of && state === 'open')
  const grants = actor.grants.filter(grant => isOfPeriod(grant, scope))
  const has = (role: Role): boolean => grants.some(grant => grant.role === role)
  // Reckoning a whole period is work, which nobody else is shown.
  const concernsUnits = has('secretary') || has('officer')
  const isSettling = has('secretary') || has('verifier')
  const round =
    isAsked('explanation') && (isSettling || has('officer')) ? await readRound(db, period, day) : undefined
  const explaining = round?.ok ? round.value.units : []
  const unsettled = isSettling ? unsettledFor(actor, explaining, known.value) : 0
  const standing: Standing = {
    counts: await countByUnit(db, period),
    declarations: await countDeclarations(db, period),
    reopenings: await selectReopenings(db, period),
    names: await selectUnitNames(db, period),
    blocks: known.value.blocks,
    requests: await requestsOf(db, found.value),
    unregistered:
      isAsked('registration') && concernsUnits ? await unregisteredOf(db, actor, period) : new Set(),
    selfScores: isAsked('self-score') && concernsUnits ? await statesOf(db, actor, period, day) : new Map(),
    explanations: new Map(
      explaining.map(({ id, year, differences }) => {
        const asked = differences.filter(({ state }) => state === 'asked').length
        return [id, { asked, mayAgree: year === 'verified' }]
      }),
    ),
    unmet: isAsked('block-meeting') ? await blocksWithoutMeeting(db, period) : [],
    calendar: { today: day, units, isEmpty: dated.length === 0 },
  }
  const own = (role: Role, by: 'unit' | 'block'): string[] => [
    ...new Set(grants.flatMap(grant => (grant.role === role && grant[by] !== null ? [grant[by]] : []))),
  ]
  const ties = has('secretary') || has('council-member') ? await openTies(db, actor, period) : 0
  const undecided = has('secretary') ? await countUndecided(db, found.value, day) : 0
  const next = dated
    .flatMap(({ step, closesOn }) => (closesOn !== null && closesOn >= day ? [{ step, closesOn }] : []))
    .toSorted((a, b) => (a.closesOn < b.closesOn ? -1 : 1))[0]
  return success({
    today: day,
    open: dated.flatMap(({ step, state }) => (state === 'open' ? [step] : [])),
    next: next ? { ...next, days: daysFrom(day, next.closesOn) } : null,
    tasks: [
      ...own('officer', 'unit').flatMap(unit => ofUnit(standing, unit)),
      ...(has('verifier') ? waiting('verifier', 'queue', await queueOf(db, actor, period)) : []),
      ...(has('secretary') ? ofSecretary(standing, found.value, { ties, undecided }) : []),
      ...waiting(has('secretary') ? 'secretary' : 'verifier', 'explanations-unsettled', unsettled),
      ...waiting('secretary', 'approvals', await countApprovals(db, actor, now)),
      ...own('block-head', 'block').flatMap(block => ofBlock(standing, block)),
      ...(has('council-member') ? waiting('council-member', 'ties', ties) : []),
    ],
  })
}
