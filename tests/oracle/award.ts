import type { Commendation, Proposal, ProposalLine, Quota, UnitRating } from '@thidua/scoring'
import { type Asked, answer } from './answer.ts'
import { type Fraction, minus, write } from './fraction.ts'
import { prove } from './prove.ts'
import { seatFor, seatsOf } from './seats.ts'

/** A rated unit of one block. */
export interface Nominee {
  readonly asked: Asked
  readonly place: number | null
  readonly total: Fraction | null
  readonly rating: UnitRating
  readonly gate: string | null
  readonly hold: string | null
  readonly awarded: readonly string[]
}

type Verdict = Pick<ProposalLine, 'failed' | 'conditions' | 'because'> & {
  readonly outcome: ProposalLine['outcome'] | null
}

const judge = (
  { id: own, stream, eligible, notWith = [] }: Commendation,
  nominee: Nominee,
  won: readonly string[],
): Verdict => {
  const blank = { failed: [], conditions: [], because: null }
  if (nominee.total === null) return { ...blank, outcome: 'unresolved' }
  if (nominee.gate !== null) return { ...blank, outcome: 'gate', because: nominee.gate }
  const conditions = eligible.map(({ when }) => prove(when, nominee.asked))
  const failed = [...eligible.keys()].filter(i => answer(eligible[i]!.when, nominee.asked) !== 'yes')
  const asked = { ...blank, failed, conditions }
  if (failed.length > 0) return { ...asked, outcome: 'not-eligible' }
  const other = won.find(id => notWith.includes(id))
  if (other !== undefined) return { ...asked, outcome: 'already-proposed', because: other }
  const bars = stream === 'ad-hoc' ? notWith : [...notWith, own]
  const awarded = nominee.awarded.toSorted().find(id => bars.includes(id))
  if (awarded !== undefined) return { ...asked, outcome: 'already-awarded', because: awarded }
  return nominee.hold === null
    ? { ...asked, outcome: null }
    : { ...asked, outcome: 'hold', because: nominee.hold }
}

const place = (nominee: Nominee): number => nominee.place as number

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
  const quota =
    commendation.quota &&
    seatsOf(commendation.quota, {
      units: block.length,
      eligible: eligible.length,
      ratings: block.map(({ rating }) => rating.rating),
      quotaOf: others,
      holdsForAll: when => block.every(({ asked }) => answer(when, asked) === 'yes'),
    })
  const seats = quota?.seats ?? eligible.length
  const places = eligible.map(place)
  const words = { in: 'proposed', vote: 'vote', out: 'no-seat' } as const
  const outcomes = new Map(
    eligible.map(own => [own, words[seatFor(place(own), places, seats, commendation.tieAtEdge)]]),
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
    rule: quota?.rule ?? null,
    lines: block.map((nominee): ProposalLine => {
      const { failed, conditions, because } = verdicts.get(nominee) as Verdict
      const settled = outcomes.get(nominee)
      const rival = settled && (isIn(nominee) ? firstOut : lastIn)
      return {
        unit: nominee.asked.unit.id,
        place: nominee.place,
        total: nominee.total && write(nominee.total),
        outcome: settled ?? (verdicts.get(nominee)?.outcome as ProposalLine['outcome']),
        failed,
        conditions,
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
