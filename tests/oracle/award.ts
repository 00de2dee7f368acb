import type { Commendation, Proposal, ProposalLine, Quota, UnitRating } from '@thidua/scoring'
import { type Asked, answer } from './answer.ts'
import { type Fraction, minus, of, over, read, times, write } from './fraction.ts'
import { roundTo } from './rounding.ts'

/** A rated unit of one block. */
export interface Nominee {
  readonly asked: Asked
  readonly place: number | null
  readonly total: Fraction | null
  readonly rating: UnitRating
  readonly gate: string | null
  readonly hold: string | null
}

type Seats = { readonly seatBase: number; readonly seats: number }

/** Seats of a quota in a block. `others` finds another commendation's quota, for nested ones. */
const seatsOf = (
  quota: Quota,
  block: readonly Nominee[],
  eligible: number,
  others: (id: string) => Quota,
): Seats => {
  if ('seats' in quota) return { seatBase: block.length, seats: quota.seats }
  if ('byBlockSize' in quota) {
    const rows = quota.byBlockSize.filter(({ from }) => from <= block.length)
    const best = Math.max(...rows.map(({ from }) => from))
    return { seatBase: block.length, seats: rows.find(({ from }) => from === best)?.seats ?? 0 }
  }
  const named = quota.ratings
  const bases = {
    units: () => block.length,
    eligible: () => eligible,
    rated: () =>
      block.filter(({ rating: { rating } }) => rating !== null && (!named || named.includes(rating))).length,
    seats: () => seatsOf(others(quota.of as string), block, 0, others).seats,
  }
  const seatBase = bases[quota.percentOf]()
  if (quota.under && seatBase > 0 && seatBase < quota.under.units)
    return { seatBase, seats: quota.under.seats }
  const special = quota.percentWhen?.find(({ when }) =>
    block.every(({ asked }) => answer(when, asked) === 'yes'),
  )
  const share = over(times(of(seatBase), read((special ?? quota).percent)), of(100))
  return { seatBase, seats: Number(roundTo(share, 0, quota.rounding).n) }
}

type Verdict = Pick<ProposalLine, 'failed' | 'because'> & { readonly outcome: ProposalLine['outcome'] | null }

const judge = (
  { eligible, notWith = [] }: Commendation,
  nominee: Nominee,
  won: readonly string[],
): Verdict => {
  const because = (
    outcome: ProposalLine['outcome'],
    reason: string | null,
    failed: number[] = [],
  ): Verdict => ({
    outcome,
    failed,
    because: reason,
  })
  if (nominee.total === null) return because('unresolved', null)
  if (nominee.gate !== null) return because('gate', nominee.gate)
  const failed = [...eligible.keys()].filter(i => answer(eligible[i]!.when, nominee.asked) !== 'yes')
  if (failed.length > 0) return because('not-eligible', null, failed)
  const other = won.find(id => notWith.includes(id))
  if (other !== undefined) return because('already-proposed', other)
  return nominee.hold === null ? { outcome: null, failed: [], because: null } : because('hold', nominee.hold)
}

const place = (nominee: Nominee): number => nominee.place as number

/** A unit's outcome from who stands before it and beside it, without filling any list. */
const settle = (
  own: Nominee,
  eligible: readonly Nominee[],
  seats: number,
  tieAtEdge: NonNullable<Commendation['tieAtEdge']>,
): ProposalLine['outcome'] => {
  const before = eligible.filter(other => place(other) < place(own)).length
  const beside = eligible.filter(other => place(other) === place(own)).length
  if (before >= seats) return 'no-seat'
  if (before + beside <= seats || tieAtEdge === 'all') return 'proposed'
  return tieAtEdge === 'vote' ? 'vote' : 'no-seat'
}

const award = (
  commendation: Commendation,
  block: readonly Nominee[],
  won: ReadonlyMap<string, readonly string[]>,
  others: (id: string) => Quota,
): Omit<Proposal, 'block'> => {
  const verdicts = new Map(
    block.map(nominee => [nominee, judge(commendation, nominee, won.get(nominee.asked.unit.id) ?? [])]),
  )
  const eligible = block.filter(nominee => verdicts.get(nominee)?.outcome === null)
  const quota = commendation.quota && seatsOf(commendation.quota, block, eligible.length, others)
  const seats = quota?.seats ?? eligible.length
  const outcomes = new Map(
    eligible.map(own => [own, settle(own, eligible, seats, commendation.tieAtEdge ?? 'vote')]),
  )
  const isIn = (nominee: Nominee): boolean => outcomes.get(nominee) !== 'no-seat'
  const lastIn = eligible
    .filter(isIn)
    .reduce<Nominee | null>((a, b) => (a && place(a) > place(b) ? a : b), null)
  const firstOut = eligible
    .filter(other => !isIn(other))
    .reduceRight<Nominee | null>((a, b) => (a && place(a) < place(b) ? a : b), null)
  return {
    commendation: commendation.id,
    seatBase: quota?.seatBase ?? null,
    seats: quota?.seats ?? null,
    lines: block.map((nominee): ProposalLine => {
      const { failed, because } = verdicts.get(nominee) as Verdict
      const settled = outcomes.get(nominee)
      const rival = settled && (isIn(nominee) ? firstOut : lastIn)
      return {
        unit: nominee.asked.unit.id,
        place: nominee.place,
        total: nominee.total && write(nominee.total),
        outcome: settled ?? (verdicts.get(nominee)?.outcome as ProposalLine['outcome']),
        failed,
        because,
        margin: rival ? write(minus(nominee.total as Fraction, rival.total as Fraction)) : null,
      }
    }),
  }
}

/** Every commendation in every block, in declared order; a proposed unit is remembered for the next. */
export const awardAll = (
  commendations: readonly Commendation[],
  nominees: readonly Nominee[],
): Proposal[] => {
  const blocks = [...new Set(nominees.map(({ asked }) => asked.unit.block))]
  const won = new Map<string, string[]>()
  const quotaOf = (id: string): Quota => commendations.find(item => item.id === id)?.quota as Quota
  return commendations.flatMap(commendation =>
    blocks.map(block => {
      const members = nominees.filter(({ asked }) => asked.unit.block === block)
      const proposal = { ...award(commendation, members, won, quotaOf), block }
      for (const { unit, outcome } of proposal.lines)
        if (outcome === 'proposed') won.set(unit, [...(won.get(unit) ?? []), commendation.id])
      return proposal
    }),
  )
}
