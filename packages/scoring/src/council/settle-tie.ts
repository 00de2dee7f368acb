import type { Basis, CouncilDecision, VoteRule } from '../input.ts'
import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import { councilDecision, type VoteOutcome } from './council-decision.ts'

/** What a vote is about: seats of a form of commendation, or of a rating. */
export interface Tied {
  readonly kind: 'commendation' | 'rating'
  readonly of: string
  readonly block: string
}

/** A decision of the council that settles a tie, with the counts that made it carry. */
export interface SettledVote extends Omit<CouncilDecision, 'commendation' | 'rating' | 'block' | 'rule'> {
  readonly rule: VoteRule
  /** Members who had to be present, and votes in favour that a unit needed. */
  readonly quorum: number
  readonly needed: number
}

/** A tie for the last seats that the set leaves to the council. */
export interface TieVote {
  /** The tied units, by id. */
  readonly units: readonly string[]
  /** Seats that are left for them. */
  readonly seats: number
  /** Null: the vote is still open. */
  readonly decision: SettledVote | null
}

/** Looks for the decision on a tie; null where there is none that fits it. */
export type SettleTie = (units: readonly string[], seats: number) => SettledVote | null

/** The council's decisions of one period, or null where ties are read as semantics 1 read them. */
export type CouncilTable = ((tied: Tied) => SettleTie) | null

/** By which rule a vote carries: the set's, else the decision's own. */
export const ruleOf = (
  { commendations }: Pick<CriteriaSet, 'commendations'>,
  { commendation, rule }: CouncilDecision,
): VoteRule | undefined => {
  const council = commendations.find(({ id }) => id === commendation)?.council
  if (!council) return rule
  const { quorum, thresholdPercent, denominator } = council
  return { quorum, thresholdPercent, denominator }
}

/** Whether the counts of one ballot carry; undefined where they contradict each other. */
export const outcomeOf = (
  rule: VoteRule,
  { members, present, cast }: CouncilDecision,
  inFavour: number,
): VoteOutcome | undefined => {
  try {
    return councilDecision(rule, { members, present, cast, inFavour })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const settled = (
  set: Pick<CriteriaSet, 'commendations'>,
  decision: CouncilDecision,
  units: readonly string[],
  seats: number,
): SettledVote | null => {
  const { id, members, present, cast, on, document } = decision
  const ballots = decision.ballots.toSorted((a, b) => (a.unit < b.unit ? -1 : 1))
  const winners = ballots.filter(({ won }) => won)
  const rule = ruleOf(set, decision)
  if (!rule || winners.length > seats || ballots.map(({ unit }) => unit).join() !== units.join()) return null
  const outcomes = ballots.map(({ inFavour }) => outcomeOf(rule, decision, inFavour))
  const first = outcomes[0]
  if (!first || first.outcome === 'no-quorum') return null
  if (ballots.some(({ won }, i) => won && outcomes[i]?.outcome !== 'carried')) return null
  const { quorum, needed } = first
  return { id, members, present, cast, on, document, ballots, rule, quorum, needed }
}

/**
 * The council's decisions, each where it names exactly the units that are tied. One that does not carry, or that is
 * about another tie, settles nothing: `checkCouncilDecisions` and `checkVotes` say why.
 */
export const openCouncil = (
  set: Pick<CriteriaSet, 'commendations'>,
  decisions: readonly CouncilDecision[] = [],
  basis: Basis,
): Exclude<CouncilTable, null> => {
  // By id, since the order of the input says nothing.
  const inForce = basis === 'final' ? decisions.toSorted((a, b) => (a.id < b.id ? -1 : 1)) : []
  return ({ kind, of, block }) =>
    (units, seats) => {
      const found = inForce.find(decision => decision[kind] === of && decision.block === block)
      return found ? settled(set, found, units.toSorted(), seats) : null
    }
}
