import type { CouncilTable } from '../council/settle-tie.ts'
import { evaluateCondition } from '../evaluation/evaluate-condition.ts'
import { proveCondition } from '../evaluation/prove-condition.ts'
import type { ConditionScope } from '../language/conditions/word.ts'
import type { Commendation } from '../language/schema/outcomes.ts'
import type { Exact } from '../numbers/exact.ts'
import { print } from '../numbers/text.ts'
import { fillSeats, type Seating } from '../rating/fill-seats.ts'
import { type BlockCounts, seatsOf } from '../rating/seats.ts'
import type { Proposal, ProposalLine, ProposalOutcome } from './proposal.ts'

/** A unit of one block as the proposals see it. */
export interface Candidate {
  readonly unit: string
  readonly place: number | null
  readonly total: Exact | null
  readonly tieKeys: readonly (string | null)[]
  readonly rating: string | null
  readonly scope: ConditionScope
  /** The gate that closes commendation, if one does. */
  readonly gate: string | null
  /** The hold in force on the day of the proposals, if any. */
  readonly hold: string | null
  /** Commendations already awarded in this period, by decisions that came before. */
  readonly awarded: readonly string[]
}

type Judged = Pick<ProposalLine, 'failed' | 'conditions' | 'because'> & {
  readonly outcome: ProposalOutcome | 'eligible'
}

/** An award of this period bars the forms that do not go with it, and itself, save ad hoc ones. */
export const isBarredBy = ({ id, stream, notWith = [] }: Commendation, awarded: string): boolean =>
  notWith.includes(awarded) || (awarded === id && stream !== 'ad-hoc')

const unasked = { failed: [], conditions: [] }

const judge = (
  commendation: Commendation,
  candidate: Candidate,
  taken: ReadonlyMap<string, readonly string[]>,
): Judged => {
  if (candidate.total === null) return { outcome: 'unresolved', ...unasked, because: null }
  if (candidate.gate !== null) return { outcome: 'gate', ...unasked, because: candidate.gate }
  const conditions = commendation.eligible.map(({ when }) => proveCondition(when, candidate.scope))
  const failed = conditions.flatMap(({ answer }, i) => (answer === 'yes' ? [] : [i]))
  const judged = (outcome: Judged['outcome'], because: string | null = null): Judged => ({
    outcome,
    failed,
    conditions,
    because,
  })
  if (failed.length > 0) return judged('not-eligible')
  const other = taken.get(candidate.unit)?.find(id => commendation.notWith?.includes(id))
  if (other !== undefined) return judged('already-proposed', other)
  const awarded = candidate.awarded.find(id => isBarredBy(commendation, id))
  if (awarded !== undefined) return judged('already-awarded', awarded)
  // A hold is named only where it stands in the way: a unit that could not be proposed anyway is told why.
  return candidate.hold === null ? judged('eligible') : judged('hold', candidate.hold)
}

/** What a block's quotas may be taken of, apart from who is eligible. */
export const blockCounts = (
  candidates: readonly Candidate[],
  seats: BlockCounts['seats'],
): Omit<BlockCounts, 'eligible'> => ({
  units: candidates.length,
  rated: ratings =>
    candidates.filter(({ rating }) => rating !== null && (ratings?.includes(rating) ?? true)).length,
  seats,
  everyUnit: condition =>
    candidates.every(({ scope }) => evaluateCondition(condition, scope).answer === 'yes'),
})

const outcomes: Readonly<Record<Seating, ProposalOutcome>> = {
  seated: 'proposed',
  vote: 'vote',
  'not-chosen': 'not-chosen',
  'no-seat': 'no-seat',
}

/** Seats that awards of this period have taken: one a unit, of a form that is given once. */
const usedSeats = ({ id, stream }: Commendation, candidates: readonly Candidate[]): number =>
  stream === 'ad-hoc' ? 0 : candidates.filter(({ awarded }) => awarded.includes(id)).length

/**
 * Proposes one commendation in one block. Every unit gets one line of proof. The engine proposes; people decide.
 * `taken` names the commendations each unit is already proposed for; `seatsOfOther` gives the seats of another.
 */
export const propose = (
  commendation: Commendation,
  block: string,
  candidates: readonly Candidate[],
  taken: ReadonlyMap<string, readonly string[]>,
  seatsOfOther: BlockCounts['seats'],
  council: CouncilTable,
): Proposal => {
  const judged = new Map(candidates.map(candidate => [candidate.unit, judge(commendation, candidate, taken)]))
  const eligible = candidates.flatMap(({ unit, place, total, tieKeys }) =>
    judged.get(unit)?.outcome === 'eligible' && place !== null && total !== null
      ? [{ unit, place, total, tieKeys }]
      : [],
  )
  const counts = { ...blockCounts(candidates, seatsOfOther), eligible: eligible.length }
  const seats = commendation.quota ? seatsOf(commendation.quota, counts) : null
  const used = seats && council ? usedSeats(commendation, candidates) : 0
  const free = seats ? Math.max(0, seats.seats - used) : eligible.length
  const settle = council?.({ kind: 'commendation', of: commendation.id, block }) ?? null
  const { seated, vote } = fillSeats(eligible, free, commendation.tieAtEdge, settle)
  return {
    commendation: commendation.id,
    block,
    seatBase: seats?.seatBase ?? null,
    seats: seats?.seats ?? null,
    rule: seats?.rule ?? null,
    ...(used > 0 && { used }),
    ...(vote && { vote }),
    lines: candidates.map((candidate): ProposalLine => {
      const { outcome, failed, conditions, because } = judged.get(candidate.unit) as Judged
      const seat = seated.get(candidate.unit)
      return {
        unit: candidate.unit,
        place: candidate.place,
        total: candidate.total && print(candidate.total),
        outcome: seat ? outcomes[seat.seating] : (outcome as ProposalOutcome),
        failed,
        conditions,
        because: seat?.seating === 'not-chosen' ? (vote?.decision?.id ?? null) : because,
        margin: seat?.margin ?? null,
        ...(seat?.decidedBy !== undefined && { decidedBy: seat.decidedBy }),
      }
    }),
  }
}
