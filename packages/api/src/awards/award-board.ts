import type { CouncilVotes } from '../council/read-votes.ts'
import type { findOutcome } from '../results/result.repository.ts'
import type { StoredUnitRow } from '../results/stored-result.ts'
import type { BoardLine, GivenAward } from './award.schema.ts'
import { awardKey } from './given-awards.ts'

/** What the state of each proposal of a version follows from. */
export interface BoardContext {
  readonly proposals: Awaited<ReturnType<typeof findOutcome>>['proposals']
  readonly units: ReadonlyMap<string, StoredUnitRow['unit']>
  readonly votes: CouncilVotes
  readonly inForce: ReadonlyMap<string, GivenAward>
  readonly today: string
}

type Outcome = BoardLine['outcome']

/** What a version says of one unit and one form; null: nothing. */
export const outcomeIn = (
  proposals: BoardContext['proposals'],
  commendation: string,
  unit: string,
): Outcome => {
  const lines = proposals.flatMap(one => (one.commendation === commendation ? one.lines : []))
  return lines.find(line => line.unit === unit)?.outcome ?? null
}

const stateOf = (
  outcome: Outcome,
  vote: BoardLine['vote'],
  award: GivenAward | null,
  today: string,
): BoardLine['state'] => {
  if (award?.revocation) return 'revoked'
  if (award) {
    const { awardedOn } = award.decision
    return awardedOn !== null && awardedOn <= today ? 'awarded' : 'decided'
  }
  if (vote) return vote.outcome === 'carried' ? 'voted' : 'voted-down'
  return outcome === 'hold' ? 'held' : 'proposed'
}

const lineOf = (
  { units, votes, inForce, today }: BoardContext,
  commendation: string,
  { id, name }: { readonly id: string; readonly name: string },
  outcome: Outcome,
): BoardLine => {
  const vote = votes.of(commendation, id)
  const award = inForce.get(awardKey(commendation, id)) ?? null
  const isCarried = vote?.outcome === 'carried' || !votes.forms.has(commendation)
  return {
    ...{ commendation, unit: { id, name }, block: units.get(id)?.block ?? null, outcome, vote, award },
    state: stateOf(outcome, vote, award, today),
    isOffered: outcome === 'proposed' && isCarried && award === null,
  }
}

const isOnBoard = (outcome: Outcome): boolean => outcome === 'proposed' || outcome === 'hold'

/** Whoever is proposed or on hold in a version, and whoever was awarded on any: one line for each form and unit. */
export const boardLines = (context: BoardContext): BoardLine[] => {
  const { proposals, units, inForce } = context
  const forms = [...new Set([...proposals, ...inForce.values()].map(({ commendation }) => commendation))]
  return forms.flatMap(form => {
    const found = proposals.flatMap(({ commendation, lines }) => (commendation === form ? lines : []))
    const shown = found.filter(({ unit, outcome }) => isOnBoard(outcome) || inForce.has(awardKey(form, unit)))
    const isShown = new Set(shown.map(({ unit }) => unit))
    const gone = [...inForce.values()].filter(one => one.commendation === form && !isShown.has(one.unit.id))
    return [
      ...shown.map(({ unit: id, outcome }) =>
        lineOf(context, form, { id, name: units.get(id)?.name ?? id }, outcome),
      ),
      ...gone.map(({ unit }) => lineOf(context, form, unit, null)),
    ]
  })
}
