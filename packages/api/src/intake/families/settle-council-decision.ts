import { grouped, type Issue } from '@thidua/scoring/issues'
import type { CouncilDecision } from '@thidua/scoring/records'
import { reasons } from '../codes.ts'
import type { CheckDecisions, Place, RowOutcome, RowProblem } from '../types.ts'
import { joinBallots } from './read-council-decision.ts'

interface Ballot {
  /** Where its outcome stands among all. */
  readonly at: number
  readonly place: Place
  readonly decision: CouncilDecision
}

const ballotsIn = (outcomes: readonly RowOutcome[]): Ballot[] =>
  outcomes.flatMap((outcome, at) =>
    outcome.status === 'new' && outcome.record.family === 'councilDecisions'
      ? [{ at, place: outcome.place, decision: outcome.record.record }]
      : [],
  )

const headOf = ({ ballots: _, ...head }: CouncilDecision): string => JSON.stringify(head)
const rowOf = ({ row, sheet }: Place): string => (sheet === undefined ? `${row}` : `${row} (${sheet})`)

/** The ballots of a decision that say otherwise than its first row what the decision is about. */
const contradicting = (own: readonly Ballot[]): (readonly [Ballot, RowProblem])[] => {
  const [first, ...others] = own as [Ballot, ...Ballot[]]
  const problem = { code: 'conflict', reason: 'conflict', params: { row: rowOf(first.place) } } as const
  return others.flatMap(other =>
    headOf(other.decision) === headOf(first.decision) ? [] : [[other, problem] as const],
  )
}

const problemOf = ({ code, params }: Issue): RowProblem => ({ code, reason: 'votes', params })

/** Problems by row: those of a ballot at its row, those of the decision at its first. */
const unfitting = (own: readonly Ballot[], issues: readonly Issue[]): (readonly [Ballot, RowProblem])[] =>
  issues.map(found => {
    const [, part, i] = found.path
    const ballot = part === 'ballots' && typeof i === 'number' ? own[i] : undefined
    return [ballot ?? (own[0] as Ballot), problemOf(found)] as const
  })

/**
 * Rejects decisions of the council that contradict themselves or do not fit the scored period, with every row of
 * theirs: half a decision is none.
 */
export const settleDecisions = async (
  outcomes: readonly RowOutcome[],
  check: CheckDecisions | undefined,
  textsOf: (at: number) => readonly string[],
): Promise<RowOutcome[]> => {
  const decisions = [...grouped(ballotsIn(outcomes), ({ decision }) => decision.id).values()]
  const wrong = decisions.map(contradicting)
  const whole = decisions.flatMap((_own, i) => (wrong[i]?.length === 0 ? [i] : []))
  const joined = joinBallots(whole.flatMap(i => decisions[i]?.map(({ decision }) => decision) ?? []))
  const issues = joined.length > 0 ? ((await check?.(joined)) ?? []) : []
  whole.forEach((i, position) => {
    const own = issues.filter(({ path }) => path[0] === position)
    wrong[i] = unfitting(decisions[i] ?? [], own)
  })
  const settled = [...outcomes]
  for (const [i, own] of decisions.entries()) {
    const found = wrong[i] ?? []
    const [first] = found
    if (first === undefined) continue
    const other: RowProblem = {
      code: 'decision-of-rejected-rows',
      reason: 'votes',
      params: { row: rowOf(first[0].place) },
    }
    for (const ballot of own) {
      const problems = found.flatMap(([of, problem]) => (of === ballot ? [problem] : []))
      const told = problems.length > 0 ? problems : [other]
      const reason = reasons.find(candidate => told.some(problem => problem.reason === candidate)) ?? 'votes'
      settled[ballot.at] = {
        ...{ status: 'rejected', place: ballot.place, reason, problems: told },
        cells: textsOf(ballot.at),
      }
    }
  }
  return settled
}
