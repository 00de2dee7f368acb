import type { Basis, CouncilDecision, ScoringInput } from '../input.ts'
import type { PublishedFacts } from './published-facts.ts'

const canonical = (decision: CouncilDecision): CouncilDecision => {
  const { id, commendation, rating, block, members, present, cast, rule, on, document } = decision
  return {
    id,
    ...(commendation !== undefined && { commendation }),
    ...(rating !== undefined && { rating }),
    block,
    members,
    present,
    cast,
    ballots: decision.ballots
      .map(({ unit, inFavour, against, abstained, won }) => ({ unit, inFavour, against, abstained, won }))
      .sort((a, b) => (a.unit < b.unit ? -1 : 1)),
    ...(rule && {
      rule: { quorum: rule.quorum, thresholdPercent: rule.thresholdPercent, denominator: rule.denominator },
    }),
    on,
    document,
  }
}

/** The council's decisions as they are published; they belong to the final basis. */
export const publishedVotes = (
  { councilDecisions = [] }: Pick<ScoringInput, 'councilDecisions'>,
  basis: Basis,
): Pick<PublishedFacts, 'councilDecisions'> =>
  basis !== 'final' || councilDecisions.length === 0
    ? {}
    : { councilDecisions: councilDecisions.map(canonical).sort((a, b) => (a.id < b.id ? -1 : 1)) }
