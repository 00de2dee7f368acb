import { countVote } from '@thidua/scoring'
import type { findOutcome } from '../results/result.repository.ts'
import type { StoredUnitRow } from '../results/stored-result.ts'
import { countIssues } from './check-count.ts'
import type { CountRow, SessionRow } from './council.repository.ts'
import { type BallotCount, type BallotUnit, countedFields, type SessionDetail } from './council.schema.ts'
import type { SessionAward } from './council.table.ts'
import type { SteppingBack } from './recusal.ts'

type Proposals = Awaited<ReturnType<typeof findOutcome>>['proposals']

/** What a session votes on: its row, the proposals of its version, who steps back, what was counted. */
export interface SessionContext {
  readonly session: SessionRow
  readonly proposals: Proposals
  readonly rows: readonly StoredUnitRow[]
  readonly steppingBack: (unit: string) => SteppingBack
  readonly counts: readonly CountRow[]
}

const takesPart = ({ presence }: SessionRow['members'][number]): boolean => presence !== 'absent'

/** Members, and those who take part: whoever is there, or votes in writing. */
export const attendanceOf = ({ members, quorum }: SessionRow): SessionDetail['attendance'] => {
  const count = (presence: string): number => members.filter(member => member.presence === presence).length
  const present = members.filter(takesPart).length
  const rule = { quorum, threshold: '1/2', isMoreThan: true, denominator: 'members' } as const
  const vote = countVote(rule, { members: members.length, present, cast: 0, inFavour: 0 })
  return {
    ...{ members: members.length, present: count('present'), written: count('written') },
    ...{ absent: count('absent'), needed: vote.quorum, isQuorate: vote.outcome !== 'no-quorum' },
    unknown: members.flatMap(({ seat, person }) => (person === null ? [seat] : [])),
  }
}

/** Who judges one unit. */
export const judgesOf = ({ session, steppingBack }: SessionContext, unit: string) => {
  const { recused, doubtful } = steppingBack(unit)
  const judges = session.members.filter(member => !recused.includes(member))
  const seats = (members: readonly { readonly seat: string }[]) => members.map(({ seat }) => seat)
  return {
    ...{ recused: seats(recused), doubtful: seats(doubtful) },
    ...{ members: judges.length, voters: judges.filter(takesPart).length },
  }
}

const figuresOf = ({ issued, collected, valid, invalid, inFavour, against }: CountRow): BallotCount => ({
  ...{ issued, collected, valid, invalid, inFavour, against },
})

/** How far two counts of the same ballots have come; what the other counted is told once both have. */
const compareCounts = (
  counts: readonly CountRow[],
  counter: string | null,
): Pick<BallotUnit, 'state' | 'differing' | 'own' | 'other' | 'count'> => {
  const own = counts.find(count => count.counter === counter) ?? null
  const [first, second] = counts
  const differing = first && second ? countedFields.filter(field => first[field] !== second[field]) : []
  const state = !first ? 'empty' : !second ? 'one' : differing.length > 0 ? 'differs' : 'agreed'
  const other = own && second ? (counts.find(count => count !== own) ?? null) : null
  return {
    ...{ state, differing },
    own: own && figuresOf(own),
    other: state === 'differs' && other ? figuresOf(other) : null,
    count: state === 'agreed' && first ? figuresOf(first) : null,
  }
}

type Judges = Pick<BallotUnit, 'members' | 'voters'>

/** What a vote on one unit comes to; a session without its quorum decides nothing. */
const resultOf = (
  session: SessionRow,
  award: SessionAward,
  { members, voters }: Judges,
  { valid, inFavour }: BallotCount,
): BallotUnit['result'] => {
  const { needed: quorum, isQuorate } = attendanceOf(session)
  // The quorum is the session's: those who step back for one unit do not take it away.
  const rule = { ...award, quorum: '0' }
  const vote = countVote(rule, { members, present: voters, cast: valid, inFavour })
  const { outcome, denominator, needed } = vote
  return { outcome: isQuorate ? outcome : 'no-quorum', quorum, denominator, needed }
}

/** Who stands on the ballot paper of one award, block by block in the order of their places. */
export const votedOn = ({ proposals }: SessionContext, commendation: string) =>
  proposals.flatMap(proposal =>
    proposal.commendation === commendation
      ? proposal.lines.filter(({ outcome }) => outcome === 'proposed')
      : [],
  )

/** The units of one award, with what was counted. Counts that no longer fit who may vote decide nothing. */
export const ballotOf = (
  context: SessionContext,
  award: SessionAward,
  counter: string | null,
): SessionDetail['ballots'][number] => {
  const { session, rows, counts } = context
  const byId = new Map(rows.map(row => [row.unit.id, row.unit]))
  const units = votedOn(context, award.commendation).map(({ unit: id, place, total }): BallotUnit => {
    const unit = byId.get(id)
    const judges = judgesOf(context, id)
    const own = counts.filter(count => count.commendation === award.commendation && count.unit === id)
    const { count, ...compared } = compareCounts(own, counter)
    const isUnfit = count !== null && countIssues(count, judges.voters).length > 0
    return {
      unit: { id, name: unit?.name ?? id },
      block: unit?.block ?? { id: '', label: '' },
      ...{ place, total, ...judges, ...compared, count },
      ...(isUnfit && { state: 'unfit' }),
      result: count && !isUnfit ? resultOf(session, award, judges, count) : null,
    }
  })
  return { award, units }
}

/** What is proposed and not put to the vote, for the awards of a session. */
export const heldOf = ({ session, proposals, rows }: SessionContext): SessionDetail['held'] => {
  const byId = new Map(rows.map(row => [row.unit.id, row.unit]))
  const awards = new Set(session.awards.map(({ commendation }) => commendation))
  return proposals.flatMap(({ commendation, lines }) =>
    awards.has(commendation)
      ? lines.flatMap(({ unit: id, outcome }) => {
          const unit = byId.get(id)
          return unit && (outcome === 'hold' || outcome === 'vote' || outcome === 'waits')
            ? [{ commendation, unit: { id, name: unit.name }, block: unit.block, outcome }]
            : []
        })
      : [],
  )
}
