import type { PeriodResult } from '@thidua/scoring'
import type {
  Basis,
  CouncilDecision,
  Mark,
  Period,
  ScoringInput,
  Status,
  Unit,
  VoteRule,
} from '@thidua/scoring/records'

/** A hand-computed case as it is written in YAML; see "Worked examples" in `docs/criteria-format.md`. */
export interface WorkedExample extends Member {
  readonly title?: string
  readonly basis?: Basis
  readonly period?: Period
  readonly block_peers?: readonly Member[]
  /** Units that are gone: their records stand in the input, they are not scored. */
  readonly former?: readonly Member[]
  /** Decisions of the council on ties; who is not `won` lost, and who did not vote for voted against. */
  readonly decisions?: readonly Decision[]
}

interface Decision {
  readonly id?: string
  readonly commendation?: string
  readonly rating?: string
  readonly block?: string
  readonly members: string
  readonly present?: string
  readonly cast?: string
  readonly inFavour: Text
  readonly won: readonly string[]
  readonly rule?: Text
}

type Text = Readonly<Record<string, string>>

export interface Member {
  readonly unit?: Partial<Unit>
  readonly activities?: readonly Text[]
  readonly declarations?: Readonly<Record<string, string | Text>>
  readonly marks?: Readonly<Record<string, readonly (string | Text)[]>>
  readonly rulings?: readonly { criterion: string; decision: 'not-applicable' | { points: string } }[]
  /** Gates that the council opens for this unit. */
  readonly gateRulings?: readonly string[]
  /** Something about it is being verified. */
  readonly held?: string
  /** Units that this one came from, with the day. */
  readonly predecessors?: Text
  /** Outcomes of a whole `year`, or what was decided on a `day`; of this unit unless another is named. */
  readonly history?: readonly Past[]
  readonly expected?: Expected
}

interface Past {
  readonly unit?: string
  readonly year?: string
  readonly day?: string
  readonly rating?: string
  readonly commendations?: readonly string[]
}

interface Expected {
  readonly criteria?: Text
  readonly groups?: Text
  readonly gates?: readonly string[]
  readonly proposals?: Text
  readonly unresolved?: readonly { line: string; facts: readonly string[] }[]
  readonly [figure: string]: unknown
}

/** What a case leaves out. */
export interface Defaults {
  readonly period: Period
  readonly unit: Pick<Unit, 'id' | 'kind'>
}

export const membersOf = (example: WorkedExample): readonly Member[] => [
  example,
  ...(example.block_peers ?? []),
]

const unitOf = (member: Member, { unit }: Defaults): Unit => ({
  name: member.unit?.id ?? unit.id,
  block: 'khoi',
  attributes: {},
  ...unit,
  ...member.unit,
})

const markOf = (unit: string, line: string, given: string | Text, seat: number): Mark => {
  const { points, recused } = typeof given === 'string' ? { points: given, recused: 'no' } : given
  const member = `TV${seat + 1}`
  return { unit, line, member, points: points ?? '', reason: 'số liệu minh hoạ', recused: recused === 'yes' }
}

const unsaid = { author: 'Hội đồng', reason: 'số liệu minh hoạ', document: 'số liệu minh hoạ' }

/** What lies behind the units: absent where no member says anything of it. */
const pastOf = (members: readonly { readonly member: Member; readonly unit: Unit }[]) => {
  const gateRulings = members.flatMap(({ member, unit }) =>
    (member.gateRulings ?? []).map((gate, i) => ({ ...unsaid, id: `G${i + 1}`, unit: unit.id, gate })),
  )
  const history = members.flatMap(({ member, unit }) =>
    (member.history ?? []).map(({ year, day = '', rating = 'none', commendations = [], ...past }) => ({
      unit: past.unit ?? unit.id,
      period: year === undefined ? { from: day, to: day } : { from: `${year}-01-01`, to: `${year}-12-31` },
      rating: rating === 'none' ? null : rating,
      commendations,
      document: 'số liệu minh hoạ',
    })),
  )
  const successions = members.flatMap(({ member, unit }) =>
    Object.entries(member.predecessors ?? {}).map(([from, on]) => ({
      from,
      to: unit.id,
      on,
      document: 'số liệu minh hoạ',
    })),
  )
  return {
    ...(gateRulings.length > 0 && { gateRulings }),
    ...(history.length > 0 && { history }),
    ...(successions.length > 0 && { successions }),
  }
}

const decisionOf = (given: Decision, i: number): CouncilDecision => {
  const { members, present = members, cast = present, inFavour, won, rule, ...about } = given
  return {
    id: `QN${i + 1}`,
    block: 'khoi',
    ...about,
    members: Number(members),
    present: Number(present),
    cast: Number(cast),
    ballots: Object.entries(inFavour).map(([unit, votes]) => ({
      unit,
      inFavour: Number(votes),
      against: Number(cast) - Number(votes),
      abstained: 0,
      won: won.includes(unit),
    })),
    ...(rule && { rule: rule as unknown as VoteRule }),
    on: '2024-12-31',
    document: 'số liệu minh hoạ',
  }
}

/** The engine's input, with everything the case left out filled in as documented. */
export const inputOf = (example: WorkedExample, defaults: Defaults): ScoringInput => {
  const period = example.period ?? defaults.period
  const scored = membersOf(example).map(member => ({ member, unit: unitOf(member, defaults) }))
  const former = (example.former ?? []).map(member => ({ member, unit: unitOf(member, defaults) }))
  const members = [...scored, ...former]
  return {
    period,
    asOf: period.to,
    units: scored.map(({ unit }) => unit),
    activities: members.flatMap(({ member, unit }) =>
      (member.activities ?? []).map((activity, i) => ({
        id: `${unit.id}-${i + 1}`,
        unit: unit.id,
        date: period.from,
        kind: '',
        quantity: '1',
        ...activity,
        status: (activity.status ?? 'verified') as Status,
      })),
    ),
    declarations: members.flatMap(({ member, unit }) =>
      Object.entries(member.declarations ?? {}).map(([fact, given]) => {
        const {
          value = '',
          status = 'verified',
          ...rest
        } = typeof given === 'string' ? { value: given } : given
        return { unit: unit.id, fact, value, status: status as Status, ...rest }
      }),
    ),
    marks: members.flatMap(({ member, unit }) =>
      Object.entries(member.marks ?? {}).flatMap(([line, marks]) =>
        marks.map((given, seat) => markOf(unit.id, line, given, seat)),
      ),
    ),
    rulings: members.flatMap(({ member, unit }) =>
      (member.rulings ?? []).map(({ criterion, decision }, i) => ({
        id: `R${i + 1}`,
        unit: unit.id,
        criterion,
        decision:
          decision === 'not-applicable'
            ? { kind: 'not-applicable' as const }
            : { kind: 'points' as const, points: decision.points },
        author: 'Hội đồng',
        reason: 'số liệu minh hoạ',
        document: 'số liệu minh hoạ',
      })),
    ),
    holds: members.flatMap(({ member, unit }) =>
      member.held === 'yes'
        ? [{ id: `H-${unit.id}`, unit: unit.id, from: period.from, reason: '', document: 'số liệu minh hoạ' }]
        : [],
    ),
    ...pastOf(members),
    ...(example.decisions && { councilDecisions: example.decisions.map(decisionOf) }),
  }
}

const pick = (asked: object, answer: (key: string) => string | undefined) =>
  Object.fromEntries(Object.keys(asked).map(key => [key, answer(key)]))

const yesNo = (holds: boolean | undefined): string => (holds ? 'yes' : 'no')

/** What the engine says about unit number `index`, in the shape in which `expected` asks. */
export const answersTo = (expected: Expected, result: PeriodResult, index: number): Expected => {
  const score = result.scores[index]
  const rating = result.ratings[index]
  if (!score || !rating) throw new Error(`no unit number ${index}`)
  const standing = result.blocks.flatMap(block => block.standings).find(({ unit }) => unit === score.unit)
  const answers: Record<string, (asked: object) => unknown> = {
    criteria: asked =>
      pick(asked, id => {
        const found = score.criteria.find(({ criterion }) => criterion === id)
        return found?.state === 'scored' ? found.points : found?.state
      }),
    groups: asked => pick(asked, id => score.groups.find(({ group }) => group === id)?.points),
    proposals: asked =>
      pick(
        asked,
        id =>
          result.proposals
            .filter(({ commendation }) => commendation === id)
            .flatMap(({ lines }) => lines)
            .find(({ unit }) => unit === score.unit)?.outcome,
      ),
    seats: asked =>
      pick(asked, id => {
        const block = standing?.block
        const found = result.proposals.find(given => given.commendation === id && given.block === block)
        return found && `${found.seats} of ${found.seatBase}`
      }),
    ledger: () => score.ledger.map(({ kind, of, amount }) => `${kind} ${of ?? '-'} ${amount}`),
    gates: () =>
      rating.gates
        .filter(({ answer, ruling }) => answer === 'yes' && ruling === undefined)
        .map(({ gate }) => gate),
    opened: () =>
      rating.gates.flatMap(({ gate, ruling }) => (ruling === undefined ? [] : [`${gate} by ${ruling}`])),
    flagged: () =>
      score.criteria.flatMap(({ lines }) =>
        lines.flatMap(({ line, steps }) =>
          steps.flatMap(step =>
            step.kind === 'large-spread' ? [`${line} ${step.spread} from ${step.from}`] : [],
          ),
        ),
      ),
    readings: asked =>
      Object.fromEntries(
        Object.keys(asked).map(id => [
          id,
          result.proposals
            .filter(({ commendation }) => commendation === id)
            .flatMap(({ lines }) => lines)
            .filter(({ unit }) => unit === score.unit)
            .flatMap(({ conditions }) => conditions.flatMap(({ readings }) => readings))
            .map(({ found, by }) => `found ${found ?? 'nothing'}${by === null ? '' : ` off by ${by}`}`),
        ]),
      ),
    quotas: () =>
      (rating.quotas ?? []).map(
        ({ rating: of, outcome, place, seats, seatBase, margin }) =>
          `${of} ${outcome} at ${place} in ${seats} of ${seatBase} by ${margin ?? 'none'}`,
      ),
    waits: asked =>
      pick(asked, id => {
        const proposal = result.proposals.find(
          given => given.commendation === id && given.block === standing?.block,
        )
        const ways = (proposal?.ways ?? []).map(({ votes, lines }) => {
          const line = lines.find(({ unit }) => unit === score.unit)
          const won = votes.map(({ of, winners }) => `${of} ${winners.join('+') || 'nobody'}`)
          return `${won.join(', ')}: ${line?.outcome}`
        })
        return ways as unknown as string
      }),
    vote: asked =>
      pick(asked, id => {
        const vote = result.proposals.find(
          given => given.commendation === id && given.block === standing?.block,
        )?.vote
        return vote && `${vote.units.join('+')} for ${vote.seats}, ${vote.decision?.id ?? 'open'}`
      }),
    unresolved: () => score.unresolved.map(({ line, facts }) => ({ line, facts })),
    bonus: () => score.bonus,
    deduction: () => score.deduction,
    total: () => score.total ?? 'none',
    state: () => score.state,
    rating: () => rating.rating ?? 'none',
    commendable: () => yesNo(rating.commendable),
    place: () => String(standing?.place ?? 'none'),
    shared: () => yesNo(standing?.shared),
    decidedBy: () => String(standing?.decidedBy ?? 'none'),
  }
  return Object.fromEntries(
    Object.entries(expected).map(([key, asked]) => {
      const answer = answers[key]
      if (!answer) throw new Error(`a worked example asks for "${key}", which no result has`)
      return [key, answer(asked as object)]
    }),
  )
}
