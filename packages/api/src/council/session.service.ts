import { failure, type Issue, issue, type Result, success } from '@thidua/scoring/issues'
import { divide, parse } from '@thidua/scoring/numbers'
import type { Writer } from '../access/actor.ts'
import { compiledCriteriaSet } from '../criteria-sets/criteria-set.service.ts'
import type { Db, Transaction } from '../db/database.ts'
import { type Change, inChange } from '../journal/in-change.ts'
import { newId } from '../people/new-id.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import { lockPeriod, selectVersions } from '../periods/period.repository.ts'
import { overtaken } from '../records/conflict.ts'
import { findOutcome, selectUnitRows } from '../results/result.repository.ts'
import { attendanceOf, ballotOf, heldOf, judgesOf, type SessionContext, votedOn } from './ballot-paper.ts'
import { countIssues } from './check-count.ts'
import {
  deleteSession,
  findSession,
  type SessionRow,
  selectCounts,
  selectNames,
  selectSessions,
  storeSession,
} from './council.repository.ts'
import type { NewSession, SessionDetail } from './council.schema.ts'
import type { SessionAward } from './council.table.ts'
import { readSteppingBack } from './recusal.ts'

const sessionNotFound = (session: string): Issue => issue('council-session-not-found', [], { session })

const answerOf = ({ members, awards, ...session }: SessionRow) => ({
  ...session,
  members: [...members],
  awards: [...awards],
})

/** The sessions of a period, the newest first. */
export const listSessions = async (db: Db, period: string) => {
  const found = await existingPeriod(db, period)
  if (!found.ok) return found
  return success({ sessions: (await selectSessions(db, period).execute()).map(answerOf) })
}

/** Everything that a session's figures follow from. */
export const readContext = async (db: Db, period: string, id: string): Promise<Result<SessionContext>> => {
  const found = await existingPeriod(db, period)
  if (!found.ok) return found
  const session = await findSession(db, period, id)
  return session ? success(await contextOf(db, period, session)) : failure([sessionNotFound(id)])
}

const contextOf = async (db: Db, period: string, session: SessionRow): Promise<SessionContext> => {
  const { proposals } = await findOutcome(db, period, session.version)
  const rows = await selectUnitRows(db, period, session.version)
  const steppingBack = await readSteppingBack(db, { period, heldOn: session.heldOn }, session.members)
  const counts = await selectCounts(db, period, session.id)
  return { session, proposals, rows: rows.map(({ summary }) => summary), steppingBack, counts }
}

/** A session as one of its counters sees it; null: as somebody who counts nothing. */
export const readSession = async (
  db: Db,
  period: string,
  id: string,
  counter: string | null,
): Promise<Result<SessionDetail>> => {
  const found = await readContext(db, period, id)
  if (!found.ok) return found
  const { session } = found.value
  const [newest] = await selectVersions(db, period)
  const names = await selectNames(
    db,
    session.members.flatMap(({ person }) => person ?? []),
  )
  return success({
    session: answerOf(session),
    newest: newest?.version ?? session.version,
    names: Object.fromEntries(names),
    attendance: attendanceOf(session),
    ballots: session.awards.map(award => ballotOf(found.value, award, counter)),
    held: heldOf(found.value),
  })
}

const memberIssues = (
  { members, isWritingAllowed }: NewSession,
  names: ReadonlyMap<string, string>,
): Issue[] => {
  const held = (office: string): number => members.filter(member => member.office === office).length
  return [
    ...(held('chair') === 1 ? [] : [issue('session-one-chair', ['members'])]),
    ...(held('secretary') > 1 ? [issue('session-one-secretary', ['members'])] : []),
    ...members.flatMap(({ seat, person, presence }, i) => [
      ...(members.findIndex(other => other.seat === seat) === i
        ? []
        : [issue('session-seat-twice', ['members', i, 'seat'], { seat })]),
      ...(person === undefined || names.has(person)
        ? []
        : [issue('session-person-unknown', ['members', i, 'person'])]),
      ...(person === undefined || members.findIndex(other => other.person === person) === i
        ? []
        : [issue('session-person-twice', ['members', i, 'person'], { seat })]),
      ...(presence === 'written' && !isWritingAllowed
        ? [issue('session-no-writing', ['members', i, 'presence'], { seat })]
        : []),
    ]),
  ]
}

type Rules = ReadonlyMap<string, SessionAward>

/** A percentage as the fraction that a session keeps. Example: `66.7` is `667/1000`. */
const shareOf = (percentage: string): string => {
  const { n, d } = divide(parse(percentage), parse('100'))
  return `${n}/${d}`
}

/** By which rule a form carries where nobody says another one: the set's, else more than half of the members. */
const rulesOf = async (db: Db, criteriaSet: string): Promise<Rules> => {
  const { set } = await compiledCriteriaSet(db, criteriaSet)
  return new Map(
    set.commendations.map(({ id: commendation, council }) => {
      const rule = council
        ? {
            ...{ threshold: shareOf(council.thresholdPercent), isMoreThan: false },
            denominator: council.denominator,
          }
        : ({ threshold: '1/2', isMoreThan: true, denominator: 'members' } as const)
      return [commendation, { commendation, ...rule }]
    }),
  )
}

const awardIssues = ({ awards }: NewSession, rules: Rules): Issue[] =>
  awards.flatMap(({ commendation }, i) => [
    ...(rules.has(commendation)
      ? []
      : [issue('unknown-commendation', ['awards', i, 'commendation'], { name: commendation })]),
    ...(awards.findIndex(other => other.commendation === commendation) === i
      ? []
      : [issue('repeated-key', ['awards', i], { id: commendation })]),
  ])

/** What was counted before a correction has to fit it: its units, and who took part. */
const countedIssues = async (trx: Transaction, period: string, session: SessionRow): Promise<Issue[]> => {
  const context = await contextOf(trx, period, session)
  const isVoted = new Set(
    session.awards.flatMap(({ commendation }) =>
      votedOn(context, commendation).map(({ unit }) => JSON.stringify([commendation, unit])),
    ),
  )
  const unfit = context.counts.filter(({ commendation, unit, counter: _, ...figures }) => {
    const isListed = isVoted.has(JSON.stringify([commendation, unit]))
    return !isListed || countIssues(figures, judgesOf(context, unit).voters).length > 0
  })
  const names = new Map(context.rows.map(({ unit }) => [unit.id, unit.name]))
  const units = [...new Set(unfit.map(({ unit }) => names.get(unit) ?? unit))].join(', ')
  return unfit.length === 0 ? [] : [issue('session-counts-unfit', ['members'], { units })]
}

interface Wanted {
  readonly period: string
  /** Null: a new one. */
  readonly id: string | null
  /** The revision that was read. */
  readonly read: number | undefined
}

/** Keeps a session of the council, or corrects it; gives its id. */
export const keepSession = (
  db: Db,
  actor: Writer,
  { period, id: former, read }: Wanted,
  session: NewSession,
): Promise<Result<string>> => {
  const id = former ?? newId('ph')
  const change: Change = { actor, action: 'council-session-stored', period, subject: { session: id } }
  return inChange(db, change, async trx => {
    const found = await existingPeriod(trx, period)
    if (!found.ok) return { issues: found.issues }
    await lockPeriod(trx, period)
    const stored = former === null ? undefined : await findSession(trx, period, id)
    if (former !== null && !stored) return { issues: [sessionNotFound(id)] }
    if (stored && stored.revision !== read)
      return { issues: [overtaken({ period, key: [id], read }, { revision: stored.revision, at: null })] }
    const version = (await selectVersions(trx, period)).find(one => one.version === session.version)
    if (!version) return { issues: [issue('session-version-unknown', ['version'])] }
    const rules = await rulesOf(trx, version.criteriaSet)
    const persons = session.members.flatMap(({ person }) => person ?? [])
    const issues = [...memberIssues(session, await selectNames(trx, persons)), ...awardIssues(session, rules)]
    if (issues.length > 0) return { issues }
    const row = {
      ...session,
      id,
      members: session.members.map(({ person = null, ...member }) => ({ ...member, person })),
      awards: session.awards.map(({ commendation, threshold, isMoreThan, denominator }) => {
        const rule = rules.get(commendation) as SessionAward
        return {
          commendation,
          threshold: threshold ?? rule.threshold,
          isMoreThan: isMoreThan ?? (threshold === undefined && rule.isMoreThan),
          denominator: denominator ?? rule.denominator,
        }
      }),
    }
    const unfit = stored ? await countedIssues(trx, period, { ...row, revision: stored.revision }) : []
    if (unfit.length > 0) return { issues: unfit }
    const [outcome] = await storeSession(trx, period, row)
    return { value: id, changed: outcome !== 'already-stored' }
  })
}

/** Takes a session back, with all that was counted in it. */
export const removeSession = (
  db: Db,
  actor: Writer,
  { period, id }: Pick<Wanted, 'period'> & { readonly id: string },
  reason: string,
): Promise<Result<void>> => {
  const subject = { session: id }
  return inChange(db, { actor, action: 'council-session-removed', period, subject, reason }, async trx => {
    await lockPeriod(trx, period)
    if (!(await findSession(trx, period, id))) return { issues: [sessionNotFound(id)] }
    await deleteSession(trx, period, id)
    return { value: undefined, changed: true }
  })
}
