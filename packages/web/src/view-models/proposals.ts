import { type CriteriaIndex, changeableSentence, proposalReason, tieSentence } from '@thidua/api/sheet'
import type { Commendation } from '@thidua/scoring/criteria'
import type { GivenAward, ProposalsAnswer } from '../api/answers.ts'
import type { Translation } from '../text/translation.ts'
import { type AwardView, awardView } from './awards.ts'
import { quotaSentences } from './quota.ts'
import { type StateView, stateView } from './state.ts'

type Proposal = ProposalsAnswer['proposals'][number]

export interface ProposalRow {
  readonly unit: { readonly id: string; readonly name: string }
  readonly place: string | null
  readonly total: string | null
  readonly outcome: Proposal['lines'][number]['outcome']
  readonly outcomeName: string
  readonly why: string
  /** Why that may still change; null where it is certain. */
  readonly changeable: string | null
  /** By which decisions it was awarded, revoked ones included. */
  readonly awards: readonly AwardView[]
  /** Whether the unit registered the form; null where the reader is not told. */
  readonly registered: string | null
  /** Its block nominates it for the form; told the committee alone. */
  readonly isNominated: boolean
}

export interface BlockProposal {
  readonly block: { readonly id: string; readonly label: string }
  readonly seats: string
  /** The tie that the council votes, or voted, on. */
  readonly vote: string | null
  readonly isVoteOpen: boolean
  /** Nobody is proposed, tied for the last seat, or waiting for a vote. */
  readonly isEmpty: boolean
  /** Those, and who was passed over by a hold or a gate: where an award is missed, its reason is seen too. */
  readonly shown: readonly ProposalRow[]
  readonly others: readonly ProposalRow[]
}

export interface CommendationView {
  readonly id: string
  readonly name: string
  readonly stream: string | null
  readonly conditions: readonly string[]
  readonly quota: readonly string[]
  readonly decision: readonly string[]
  readonly legalBasis: readonly string[]
  readonly proposed: number
  readonly blocks: readonly BlockProposal[]
}

export interface ProposalsView {
  readonly state: StateView
  readonly commendations: readonly CommendationView[]
}

/** What stands beside the proposals of a version. */
interface Beside {
  readonly awards: readonly GivenAward[]
  /** The forms that each unit registered; null where the reader is not told. */
  readonly registered: ReadonlyMap<string, readonly string[]> | null
  /** What the blocks nominate; empty where the reader is not told. */
  readonly nominations: readonly { readonly commendation: string; readonly unit: string }[]
}

type BesideUnit = (unit: string) => Pick<ProposalRow, 'awards' | 'registered' | 'isNominated'>

export function proposalsView(
  answer: ProposalsAnswer,
  beside: Beside,
  index: CriteriaIndex,
  t: Translation,
): ProposalsView {
  return {
    state: stateView(answer, t),
    commendations: index.set.commendations.map(form => commendationView(form, answer, beside, index, t)),
  }
}

function commendationView(
  form: Commendation,
  answer: ProposalsAnswer,
  { awards, registered, nominations }: Beside,
  index: CriteriaIndex,
  t: Translation,
): CommendationView {
  const words = t.text.registration
  const isRegistered = (unit: string): boolean => registered?.get(unit)?.includes(form.id) ?? false
  // What is commended as it happens, or for a theme, nobody registers ahead.
  const isTold = registered !== null && (form.stream ?? 'annual') === 'annual'
  const besideOf: BesideUnit = unit => ({
    awards: awards
      .filter(award => award.commendation === form.id && award.unit.id === unit)
      .map(award => awardView(award, index.commendationName, answer.version, t)),
    registered: isTold ? (isRegistered(unit) ? words.hasRegistered : words.hasNotRegistered) : null,
    isNominated: nominations.some(one => one.commendation === form.id && one.unit === unit),
  })
  const own = answer.proposals.filter(proposal => proposal.commendation === form.id)
  const blocks = t
    .sort(own, proposal => proposal.block.label)
    .map(entry => blockProposal(entry, form, besideOf, index, t))
  return {
    id: form.id,
    name: t.label(form.label),
    stream: form.stream === undefined ? null : t.text.proposals.streams[form.stream],
    conditions: form.eligible.map(condition => t.label(condition.label)),
    quota: quotaSentences(form.quota, index, t),
    decision: decisionSentences(form, t),
    legalBasis: (form.legalBasis ?? []).map(id => {
      const source = index.set.sources[id]
      return source === undefined ? id : t.label(source.title)
    }),
    proposed: own.flatMap(entry => entry.lines).filter(line => line.outcome === 'proposed').length,
    blocks,
  }
}

function blockProposal(
  proposal: Proposal,
  form: Commendation,
  besideOf: BesideUnit,
  index: CriteriaIndex,
  t: Translation,
): BlockProposal {
  const words = t.text.proposals
  const rows = proposal.lines.toSorted(byPlace).map(line => ({
    unit: line.unit,
    place: line.place === null ? null : String(line.place),
    total: line.total === null ? null : t.column(line.total, index.places),
    outcome: line.outcome,
    outcomeName: words.outcomes[line.outcome],
    why: proposalReason(line, line.unit.id, form, index, t),
    changeable: changeableSentence(line.changeable, t),
    ...besideOf(line.unit.id),
  }))
  const isSeated = ({ outcome }: ProposalRow) =>
    outcome === 'proposed' || outcome === 'vote' || outcome === 'waits'
  const lastSeat = Math.max(1, ...rows.filter(isSeated).map(({ place }) => Number(place ?? 1)))
  const isPassedOver = ({ outcome, place }: ProposalRow) =>
    (outcome === 'hold' || outcome === 'gate') && place !== null && Number(place) <= lastSeat
  const isShown = (row: ProposalRow) => isSeated(row) || isPassedOver(row)
  const names = new Map(proposal.lines.map(({ unit }) => [unit.id, unit.name]))
  return {
    block: proposal.block,
    seats: seatsSentence(proposal, form, t),
    vote: proposal.vote ? tieSentence(proposal.vote, unit => names.get(unit) ?? unit, t) : null,
    isVoteOpen: proposal.vote?.decision === null,
    isEmpty: !rows.some(isSeated),
    shown: rows.filter(isShown),
    others: rows.filter(row => !isShown(row)),
  }
}

/** Units without a place come last. */
const byPlace = (a: { readonly place: number | null }, b: { readonly place: number | null }): number =>
  (a.place ?? Number.MAX_SAFE_INTEGER) - (b.place ?? Number.MAX_SAFE_INTEGER)

function seatsSentence(proposal: Proposal, form: Commendation, t: Translation): string {
  const words = t.text.proposals
  if (proposal.seats === null) return form.quota === undefined ? words.unlimited : words.seatsWait
  const counted = countedSeats(proposal, String(proposal.seats), t)
  return proposal.used === undefined ? counted : words.usedSeats(counted, t.count(proposal.used))
}

function countedSeats({ seatBase, rule }: Proposal, seats: string, t: Translation): string {
  const words = t.text.proposals
  if (seatBase === null) return words.seats(seats)
  const base = String(seatBase)
  const sentence = words.seatsOf(seats, base)
  if (rule?.kind === 'percent')
    return words.shareOf(sentence, t.exact(rule.percent), base, t.exact(rule.share))
  return rule?.kind === 'under' ? words.smallBase(sentence, String(rule.units)) : sentence
}

function decisionSentences(form: Commendation, t: Translation): readonly string[] {
  const words = t.text.proposals
  const sentences: string[] = []
  if (form.decidedBy !== undefined) sentences.push(words.decidedBy(t.label(form.decidedBy)))
  if (form.council !== undefined) {
    const { quorum, thresholdPercent, denominator, secret } = form.council
    const vote = words.council(quorum, t.exact(thresholdPercent), words.denominators[denominator])
    sentences.push(secret === true ? `${vote}, ${words.secret}` : vote)
  }
  return sentences
}
