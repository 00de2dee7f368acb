import type { Commendation } from '../criteria/outcomes.ts'
import { type Exact, subtract } from '../decimal/exact.ts'
import { text } from '../decimal/text.ts'
import { type ConditionScope, evaluateCondition } from '../evaluation/evaluate-condition.ts'
import type { Proposal, ProposalLine } from './proposal.ts'
import { type BlockCounts, seatsOf } from './seats.ts'

/** A unit of one block as the proposals see it. */
export interface Candidate {
  readonly unit: string
  readonly place: number | null
  readonly total: Exact | null
  readonly rating: string | null
  readonly scope: ConditionScope
  /** The gate that closes commendation, if one does. */
  readonly gate: string | null
  /** The hold in force on the day of the proposals, if any. */
  readonly hold: string | null
}

type Judged = Pick<ProposalLine, 'failed' | 'because'> & {
  readonly outcome: ProposalLine['outcome'] | 'eligible'
}

const judge = (
  commendation: Commendation,
  candidate: Candidate,
  taken: ReadonlyMap<string, readonly string[]>,
): Judged => {
  if (candidate.total === null) return { outcome: 'unresolved', failed: [], because: null }
  if (candidate.gate !== null) return { outcome: 'gate', failed: [], because: candidate.gate }
  const failed = commendation.eligible.flatMap(({ when }, i) =>
    evaluateCondition(when, candidate.scope).answer === 'yes' ? [] : [i],
  )
  if (failed.length > 0) return { outcome: 'not-eligible', failed, because: null }
  const other = taken.get(candidate.unit)?.find(id => commendation.notWith?.includes(id))
  if (other !== undefined) return { outcome: 'already-proposed', failed: [], because: other }
  // A hold is named only where it stands in the way: a unit that could not be proposed anyway is told why.
  if (candidate.hold !== null) return { outcome: 'hold', failed: [], because: candidate.hold }
  return { outcome: 'eligible', failed: [], because: null }
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

/** Fills seats place by place; a shared place that does not fit whole is settled as declared, and ends the list. */
const fillSeats = (
  eligible: readonly Candidate[],
  seats: number,
  tieAtEdge: NonNullable<Commendation['tieAtEdge']>,
): Map<string, 'proposed' | 'vote' | 'no-seat'> => {
  const outcome = new Map<string, 'proposed' | 'vote' | 'no-seat'>(
    eligible.map(({ unit }) => [unit, 'no-seat']),
  )
  const places = [...new Set(eligible.map(({ place }) => place as number))].sort((a, b) => a - b)
  let free = seats
  for (const place of places) {
    if (free <= 0) break
    const tied = eligible.filter(candidate => candidate.place === place)
    const fits = tied.length <= free
    const settled = fits || tieAtEdge === 'all' ? 'proposed' : tieAtEdge === 'vote' ? 'vote' : 'no-seat'
    for (const { unit } of tied) outcome.set(unit, settled)
    if (!fits) break
    free -= tied.length
  }
  return outcome
}

const marginsOf = (
  eligible: readonly Candidate[],
  outcome: ReadonlyMap<string, ProposalLine['outcome']>,
): ((candidate: Candidate) => string | null) => {
  const isSeated = ({ unit }: Candidate): boolean => outcome.get(unit) !== 'no-seat'
  const byPlace = [...eligible].sort((a, b) => (a.place as number) - (b.place as number))
  const lastIn = byPlace.filter(isSeated).at(-1)
  const firstOut = byPlace.find(candidate => !isSeated(candidate))
  return candidate => {
    const rival = isSeated(candidate) ? firstOut : lastIn
    return rival ? text(subtract(candidate.total as Exact, rival.total as Exact)) : null
  }
}

/**
 * Proposes one commendation in one block. Every unit gets one line of proof. The engine proposes; people decide.
 * `taken` names the commendations each unit is already proposed for; `seats` gives the seats of another commendation.
 */
export const propose = (
  commendation: Commendation,
  block: string,
  candidates: readonly Candidate[],
  taken: ReadonlyMap<string, readonly string[]>,
  seatsOfOther: BlockCounts['seats'],
): Proposal => {
  const judged = new Map(candidates.map(candidate => [candidate.unit, judge(commendation, candidate, taken)]))
  const eligible = candidates.filter(({ unit }) => judged.get(unit)?.outcome === 'eligible')
  const counts = { ...blockCounts(candidates, seatsOfOther), eligible: eligible.length }
  const seats = commendation.quota ? seatsOf(commendation.quota, counts) : null
  const outcome = fillSeats(eligible, seats?.seats ?? eligible.length, commendation.tieAtEdge ?? 'vote')
  const marginOf = marginsOf(eligible, outcome)
  return {
    commendation: commendation.id,
    block,
    seatBase: seats?.seatBase ?? null,
    seats: seats?.seats ?? null,
    lines: candidates.map((candidate): ProposalLine => {
      const verdict = judged.get(candidate.unit) as Judged
      const settled = outcome.get(candidate.unit)
      return {
        unit: candidate.unit,
        place: candidate.place,
        total: candidate.total && text(candidate.total),
        outcome: settled ?? (verdict.outcome as ProposalLine['outcome']),
        failed: verdict.failed,
        because: verdict.because,
        margin: settled ? marginOf(candidate) : null,
      }
    }),
  }
}
