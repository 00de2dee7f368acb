import { type Issue, issue, type Result } from '@thidua/scoring/issues'
import type { Writer } from '../access/actor.ts'
import { readVotes } from '../council/read-votes.ts'
import { compiledCriteriaSet } from '../criteria-sets/criteria-set.service.ts'
import type { Db, Transaction } from '../db/database.ts'
import { type Change, inChange } from '../journal/in-change.ts'
import { newId } from '../people/new-id.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import { lockPeriod, selectVersions } from '../periods/period.repository.ts'
import { overtaken } from '../records/conflict.ts'
import { findOutcome, selectUnitRows } from '../results/result.repository.ts'
import {
  type DecisionRow,
  deleteDecision,
  findDecision,
  listDecisions,
  storeDecision,
} from './award.repository.ts'
import type { Decision, NewDecision, NewRevocation } from './award.schema.ts'
import type { Award } from './award.table.ts'
import { type DecisionContext, decisionIssues, droppedAwards, isSameNumber } from './check-decision.ts'
import { decisionAnswer } from './given-awards.ts'
import { readUnitNames } from './read-awards.service.ts'

interface Wanted {
  readonly period: string
  readonly id: string
  /** The revision that was read. */
  readonly read: number | undefined
}

const decisionNotFound = (): Issue => issue('award-decision-not-found', [])

/** The decision that a caller read, if it is still that. */
const storedAsRead = async (
  trx: Transaction,
  { period, id, read }: Wanted,
): Promise<{ readonly issues: readonly Issue[] } | { readonly stored: DecisionRow }> => {
  const stored = await findDecision(trx, period, id)
  if (!stored) return { issues: [decisionNotFound()] }
  if (stored.revision === read) return { stored }
  const { number, revision } = stored
  return { issues: [overtaken({ period, key: [number], read }, { revision, at: null })] }
}

const contextOf = async (
  trx: Transaction,
  period: string,
  { version, criteriaSet }: { readonly version: number; readonly criteriaSet: string },
  { stored, today }: { readonly stored: DecisionRow | undefined; readonly today: string },
): Promise<DecisionContext> => {
  const { set } = await compiledCriteriaSet(trx, criteriaSet)
  const { proposals } = await findOutcome(trx, period, version)
  const rows = await selectUnitRows(trx, period, version)
  return {
    ...{ proposals, stored, today },
    names: new Map(rows.map(({ summary: { unit } }) => [unit.id, unit.name])),
    votes: await readVotes(trx, period, version),
    forms: new Set(set.commendations.map(({ id }) => id)),
    others: (await listDecisions(trx, period)).filter(({ id }) => id !== stored?.id),
  }
}

const isSameAward = (
  one: Pick<Award, 'commendation' | 'unit'>,
  other: Pick<Award, 'commendation' | 'unit'>,
) => one.commendation === other.commendation && one.unit === other.unit

/** What was revoked stays as it is; everything else as it was sent. */
const awardsOf = ({ awards }: NewDecision, stored: DecisionRow | undefined): Award[] => {
  const revoked = (stored?.awards ?? []).filter(({ revocation }) => revocation !== null)
  const named = awards.filter(award => !revoked.some(one => isSameAward(one, award)))
  return [
    ...revoked,
    ...named.map(({ commendation, unit, reason = null }) => ({
      ...{ commendation, unit, reason, revocation: null },
    })),
  ]
}

/** Whom a change concerns: those who come in or fall out; where the decision itself reads otherwise, all. */
const concerned = (decision: NewDecision, stored: DecisionRow | undefined): string[] => {
  const isOtherwise =
    stored?.number !== decision.number ||
    stored.decidedOn !== decision.decidedOn ||
    stored.awardedOn !== (decision.awardedOn ?? null)
  const come = decision.awards.filter(
    award => isOtherwise || !stored.awards.some(other => isSameAward(other, award)),
  )
  return [...new Set([...come, ...droppedAwards(decision, stored)].map(({ unit }) => unit))]
}

const answerOf = async (trx: Transaction, period: string, id: string): Promise<Decision> => {
  const row = (await findDecision(trx, period, id)) as DecisionRow
  return decisionAnswer(row, await readUnitNames(trx, period, [row]))
}

/** Records an award decision, or corrects the one that was read. */
export const keepDecision = (
  db: Db,
  actor: Writer,
  { period, id: former, read }: Omit<Wanted, 'id'> & { readonly id: string | null },
  decision: NewDecision,
  today: string,
): Promise<Result<Decision>> => {
  const id = former ?? newId('kt')
  const { reason } = decision
  const change: Change = { actor, action: 'award-decided', period, subject: { decision: id }, reason }
  return inChange(db, change, async trx => {
    const found = await existingPeriod(trx, period)
    if (!found.ok) return { issues: found.issues }
    await lockPeriod(trx, period)
    const asRead = former === null ? { stored: undefined } : await storedAsRead(trx, { period, id, read })
    if ('issues' in asRead) return asRead
    const { stored } = asRead
    const versions = await selectVersions(trx, period)
    const version = versions.find(one => one.version === decision.version && one.finalAt !== null)
    if (!version)
      return {
        issues: [issue('award-version-not-final', ['version'], { version: String(decision.version) })],
      }
    const issues = decisionIssues(decision, await contextOf(trx, period, version, { stored, today }))
    if (issues.length > 0) return { issues }
    const { number, decidedOn, office, awardedOn = null } = decision
    const outcome = await storeDecision(trx, period, {
      ...{ id, number, decidedOn, office, awardedOn, version: version.version },
      awards: awardsOf(decision, stored),
    })
    const told = { details: { number, units: concerned(decision, stored) } }
    return { value: await answerOf(trx, period, id), changed: outcome !== 'already-stored', told }
  })
}

/** Takes a decision back that names nobody any more. */
export const removeDecision = (
  db: Db,
  actor: Writer,
  { period, id }: Omit<Wanted, 'read'>,
  reason: string,
): Promise<Result<void>> => {
  const subject = { decision: id }
  return inChange(db, { actor, action: 'award-decision-removed', period, subject, reason }, async trx => {
    await lockPeriod(trx, period)
    const stored = await findDecision(trx, period, id)
    if (!stored) return { issues: [decisionNotFound()] }
    const { number, awards } = stored
    if (awards.length > 0)
      return { issues: [issue('award-decision-stands', [], { number, units: String(awards.length) })] }
    await deleteDecision(trx, period, id)
    return { value: undefined, changed: true, told: { details: { number } } }
  })
}

const revocationIssues = (
  { commendation, unit, number, on }: NewRevocation,
  { stored, others, today }: Pick<DecisionContext, 'others' | 'today'> & { readonly stored: DecisionRow },
): Issue[] => [
  ...(stored.awards.some(award => isSameAward(award, { commendation, unit }))
    ? []
    : [issue('award-not-named', ['unit'], { unit, number: stored.number })]),
  ...([stored, ...others].some(other => isSameNumber(other.number, number))
    ? [issue('award-number-taken', ['number'], { number })]
    : []),
  ...(on > today ? [issue('award-day-ahead', ['on'], { today })] : []),
  ...(on < stored.decidedOn
    ? [issue('award-day-before-decision', ['on'], { decidedOn: stored.decidedOn })]
    : []),
]

/** Revokes an award, or corrects its revocation. The award stays, as a revoked one; no score moves by it. */
export const revokeAward = (
  db: Db,
  actor: Writer,
  wanted: Wanted,
  revocation: NewRevocation,
  today: string,
): Promise<Result<Decision>> => {
  const { period, id } = wanted
  const { commendation, unit, number, on, reason } = revocation
  const subject = { decision: id, unit, commendation }
  return inChange(db, { actor, action: 'award-revoked', period, subject, reason }, async trx => {
    await lockPeriod(trx, period)
    const asRead = await storedAsRead(trx, wanted)
    if ('issues' in asRead) return asRead
    const { stored } = asRead
    const others = (await listDecisions(trx, period)).filter(other => other.id !== id)
    const issues = revocationIssues(revocation, { stored, others, today })
    if (issues.length > 0) return { issues }
    const { revision: _, ...row } = stored
    const awards = stored.awards.map(award =>
      isSameAward(award, revocation) ? { ...award, revocation: { number, on, reason } } : award,
    )
    const outcome = await storeDecision(trx, period, { ...row, awards })
    const told = { details: { number, units: [unit] } }
    return { value: await answerOf(trx, period, id), changed: outcome !== 'already-stored', told }
  })
}
