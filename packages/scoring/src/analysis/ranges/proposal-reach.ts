import { awardedTo } from '../../evaluation/past.ts'
import { every } from '../../language/conditions/answer.ts'
import { joinPossible } from '../../language/conditions/junctions.ts'
import { isSurely, type PossibleAnswer } from '../../language/lint/possible.ts'
import type { Commendation, Quota } from '../../language/schema/outcomes.ts'
import { holdOn } from '../../proposal/hold-on.ts'
import type { Proposal, ProposalOutcome } from '../../proposal/proposal.ts'
import { isBarredBy } from '../../proposal/propose.ts'
import type { PeriodInput } from '../../unit-score/score-units.ts'
import type { OutcomeReaches } from './block-reach.ts'
import type { OpenPeriod } from './possible-values.ts'
import { closedGates } from './rating-reach.ts'
import { type CountReach, type OpenCounts, possibleSeats } from './seat-reach.ts'

/** Whether a unit is proposed for a form of commendation, as far as that is open. */
export interface ProposalReach {
  readonly unit: string
  /** What stands can still turn into a proposal, or out of one. */
  readonly isOpen: boolean
  /** Units whose open facts can do that; none where only a vote can. */
  readonly waitsFor: readonly string[]
}

/** Whether a unit of a block may, and whether it must. */
interface Chance {
  readonly may: boolean
  readonly must: boolean
}

const never: Chance = { may: false, must: false }

const count = (chances: readonly Chance[]): CountReach => ({
  least: chances.filter(({ must }) => must).length,
  most: chances.filter(({ may }) => may).length,
})

/** Outcomes that an open vote decides. */
const atVote: readonly ProposalOutcome[] = ['vote', 'waits']

/** What the open facts of a block leave open of its proposals, form by form from the highest. */
export const proposalReaches = (
  period: OpenPeriod,
  input: PeriodInput,
  reaches: OutcomeReaches,
  block: readonly number[],
  proposals: readonly Proposal[],
): ReadonlyMap<string, readonly ProposalReach[]> => {
  const { set } = period.compiled
  const { commendations } = set
  const found = new Map<string, readonly ProposalReach[]>()
  const first = block[0] as number
  const idOf = (member: number): string => input.units[block[member] as number]!.id
  const isSettled = reaches.isBlockSettled(first)
  if (isSettled) {
    for (const { commendation, lines } of proposals)
      found.set(
        commendation,
        lines.map(({ unit, outcome }) => ({ unit, isOpen: atVote.includes(outcome), waitsFor: [] })),
      )
    return found
  }
  const order = reaches.order(first)
  const proposed = new Map<string, readonly Chance[]>()
  const awards = block.map(unit => awardedTo(input.units[unit]!.id, input))

  const eligible = (commendation: Commendation, member: number): Chance => {
    const unit = block[member] as number
    const { printed, isSure } = reaches.total(unit)
    if (printed === null || holdOn(input, idOf(member)) !== null) return never
    if (awards[member]!.some(award => isBarredBy(commendation, award))) return never
    const ask = (condition: Parameters<typeof reaches.ask>[1]): PossibleAnswer => reaches.ask(unit, condition)
    const gates = closedGates(
      set,
      ['not-rated', 'no-commendation'],
      condition => reaches.askGate(unit, condition),
      reaches.rulingOn(unit),
    )
    if (gates.least > 0) return never
    const answer = joinPossible(
      every,
      commendation.eligible.map(({ when }) => ask(when)),
    )
    const others = (commendation.notWith ?? []).map(id => proposed.get(id)?.[member] ?? never)
    return {
      may: answer.yes && !others.some(({ must }) => must),
      must: isSure && gates.most === 0 && isSurely('yes', answer) && !others.some(({ may }) => may),
    }
  }
  const counts: Omit<OpenCounts, 'eligible'> = {
    units: block.length,
    rated: named =>
      count(
        block.map(unit => {
          const fits = reaches
            .ratings(unit)
            .map(rating => rating !== null && (named?.includes(rating) ?? true))
          return { may: fits.includes(true), must: !fits.includes(false) }
        }),
      ),
    seats: id => {
      const quota = commendations.find(commendation => commendation.id === id)?.quota
      return quota ? seatsOf(quota, { least: 0, most: 0 }) : { least: 0, most: 0 }
    },
    everyUnit: condition =>
      joinPossible(
        every,
        block.map(unit => reaches.ask(unit, condition)),
      ),
  }
  const seatsOf = (quota: Quota, of: CountReach): CountReach =>
    possibleSeats(quota, { ...counts, eligible: of })

  /** Whoever has so few before it that there is a seat in any case, and whoever has too many. */
  const seated = (chances: readonly Chance[], { least, most }: CountReach): readonly Chance[] =>
    chances.map(({ may, must }, own) => {
      const before = chances.filter(
        (other, i) => i !== own && other.may && !order.isSurelyAbove(own, i),
      ).length
      const ahead = chances.filter(
        (other, i) => i !== own && other.must && order.isSurelyAbove(i, own),
      ).length
      return { may: may && ahead < most, must: must && before < least }
    })

  const waitsFor = (chances: readonly Chance[], own: number): readonly string[] =>
    block.flatMap((unit, other) => {
      if (period.open[unit]!.length === 0) return []
      if (other === own) return [idOf(other)]
      const { may, must } = chances[other] as Chance
      const isFixed = order.isSurelyAbove(own, other) || order.isSurelyAbove(other, own)
      return may && !(must && isFixed) ? [idOf(other)] : []
    })

  for (const commendation of commendations) {
    const { id, stream, quota } = commendation
    const chances = block.map((_, member) => eligible(commendation, member))
    const used = stream === 'ad-hoc' ? 0 : awards.filter(own => own.includes(id)).length
    const seats = quota && seatsOf(quota, count(chances))
    const after = seats
      ? seated(chances, { least: Math.max(0, seats.least - used), most: Math.max(0, seats.most - used) })
      : chances
    proposed.set(id, after)
    found.set(
      id,
      after.map(({ may, must }, member) => {
        const isOpen = may && !must
        return { unit: idOf(member), isOpen, waitsFor: isOpen ? waitsFor(chances, member) : [] }
      }),
    )
  }
  return found
}
