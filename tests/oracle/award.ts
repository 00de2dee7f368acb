import type { Commendation, CriteriaSet, Quota } from '@thidua/scoring/criteria'
import type { Proposal, ProposalLine, UnitRating } from '@thidua/scoring/outcomes'
import type { CouncilDecision } from '@thidua/scoring/records'
import { type Asked, answer } from './answer.ts'
import { type Fraction, minus, write } from './fraction.ts'
import { prove } from './prove.ts'
import { seatFor, seatsOf } from './seats.ts'
import { assumedIn, decisionOn, few, parted, tieAmong, type World } from './vote.ts'

/** A rated unit of one block. */
export interface Nominee {
  readonly asked: Asked
  readonly place: number | null
  readonly total: Fraction | null
  readonly tieKeys: readonly (string | null)[]
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

/** How far two stand apart, and by which key where that is nothing. */
export const distance = (
  own: Pick<Nominee, 'total' | 'tieKeys'>,
  rival: Pick<Nominee, 'total' | 'tieKeys'> | null | undefined,
): Pick<ProposalLine, 'margin' | 'decidedBy'> => {
  if (!rival) return { margin: null }
  const margin = write(minus(own.total as Fraction, rival.total as Fraction))
  const key = own.tieKeys.findIndex((mine, i) => mine !== rival.tieKeys[i])
  return margin === '0' && key !== -1 ? { margin, decidedBy: key } : { margin }
}

interface Room {
  readonly set: CriteriaSet
  readonly decisions: readonly CouncilDecision[]
  readonly block: readonly Nominee[]
  readonly blockId: string
  readonly made: Map<string, Proposal>
}

const award = (
  commendation: Commendation,
  { set, decisions, block, blockId }: Room,
  won: ReadonlyMap<string, readonly string[]>,
): Proposal => {
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
      quotaOf: id => set.commendations.find(item => item.id === id)?.quota as Quota,
      holdsForAll: when => block.every(({ asked }) => answer(when, asked) === 'yes'),
    })
  const holders = block.filter(({ awarded }) => awarded.includes(commendation.id)).length
  const used = quota && commendation.stream !== 'ad-hoc' ? holders : 0
  const seats = quota ? Math.max(0, quota.seats - used) : eligible.length
  const places = eligible.map(place)
  const tie = tieAmong(
    eligible.map(own => ({ unit: own.asked.unit.id, place: place(own) })),
    seats,
    commendation.tieAtEdge,
  )
  const about = { kind: 'commendation' as const, of: commendation.id, block: blockId }
  const decision = tie && decisionOn(set, decisions, about, tie)
  const words = { in: 'proposed', vote: 'vote', out: 'no-seat' } as const
  const outcomes = new Map(
    eligible.map(own => {
      const ballot = decision?.ballots.find(({ unit }) => unit === own.asked.unit.id)
      if (ballot) return [own, ballot.won ? ('proposed' as const) : ('not-chosen' as const)]
      return [own, words[seatFor(place(own), places, seats, commendation.tieAtEdge)]]
    }),
  )
  const isIn = (nominee: Nominee): boolean => ['proposed', 'vote'].includes(outcomes.get(nominee) ?? '')
  const lastIn = eligible
    .filter(isIn)
    .reduce<Nominee | null>((a, b) => (a && place(a) > place(b) ? a : b), null)
  const firstOut = eligible
    .filter(other => !isIn(other))
    .reduceRight<Nominee | null>((a, b) => (a && place(a) < place(b) ? a : b), null)
  return {
    commendation: commendation.id,
    block: blockId,
    seatBase: quota?.seatBase ?? null,
    seats: quota?.seats ?? null,
    rule: quota?.rule ?? null,
    ...(used > 0 ? { used } : {}),
    ...(tie ? { vote: { ...tie, decision } } : {}),
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
        because: settled === 'not-chosen' ? (decision?.id ?? null) : because,
        ...distance(nominee, rival),
      }
    }),
  }
}

/** The proposal of form number `at` in one world, each made once. */
const awardIn = (at: number, room: Room, world: World, ratedIn: RatedIn): Proposal => {
  const key = JSON.stringify([at, world])
  const known = room.made.get(key) ?? awardAnew(at, room, world, ratedIn)
  room.made.set(key, known)
  return known
}

/** Who is proposed for the forms before it, in the same world, is asked of each of them. */
const awardAnew = (at: number, room: Room, world: World, ratedIn: RatedIn): Proposal => {
  const { commendations } = room.set
  const inWorld = { ...room, block: room.block.map(nominee => ratedIn(nominee, world)) }
  const won = new Map<string, string[]>()
  const take = (unit: string, id: string): void => {
    won.set(unit, [...(won.get(unit) ?? []), id])
  }
  commendations.slice(0, at).forEach((earlier, i) => {
    for (const { unit, outcome } of awardIn(i, room, world, ratedIn).lines)
      if (outcome === 'proposed') take(unit, earlier.id)
    for (const unit of assumedIn(world, 'commendation', earlier.id) ?? []) take(unit, earlier.id)
  })
  return award(commendations[at] as Commendation, inWorld, won)
}

/** A nominee with the rating that it has in a world. */
export type RatedIn = (nominee: Nominee, world: World) => Nominee

const told = (value: unknown): string => JSON.stringify(value ?? null)
const cell = ({ lines }: Proposal, i: number): string => String(lines[i]?.outcome)

/** The first vote whose results tell a unit's outcomes apart. */
const awaited = (worlds: readonly World[], proposals: readonly Proposal[], i: number): string => {
  const under = ({ of, winners }: World[number]): string =>
    [
      ...new Set(
        worlds.flatMap((world, at) =>
          world.some(vote => vote.of === of && told(vote.winners) === told(winners))
            ? [cell(proposals[at] as Proposal, i)]
            : [],
        ),
      ),
    ]
      .sort()
      .join()
  const votes = worlds.flat()
  const telling = votes.find(vote => under(vote) !== under(votes.find(({ of }) => of === vote.of) ?? vote))
  return (telling ?? votes[0])?.of as string
}

/** What all worlds agree on; what they do not agree on waits. */
const joined = (worlds: readonly World[], at: number, room: Room, ratedIn: RatedIn): Proposal => {
  const proposals = worlds.map(world => awardIn(at, room, world, ratedIn))
  const [first] = proposals as [Proposal]
  if (worlds.length === 1) return first
  const standing = awardIn(at, { ...room, made: new Map() }, worlds[0] as World, nominee => nominee)
  const isOne = (of: (proposal: Proposal) => unknown): boolean =>
    proposals.every(proposal => told(of(proposal)) === told(of(first)))
  const agrees = (i: number): boolean => isOne(proposal => cell(proposal, i))
  const isSeated = isOne(({ seats, seatBase, rule }) => [seats, seatBase, rule])
  const isVoted = isOne(({ vote }) => vote)
  const { vote, ...rest } = first
  return {
    ...rest,
    ...(isSeated ? {} : { seats: null, seatBase: null, rule: null }),
    ...(vote && isVoted ? { vote } : {}),
    lines: standing.lines.map((line, i) => {
      const { decidedBy: _, ...bare } = line
      if (!agrees(i))
        return { ...bare, outcome: 'waits', because: awaited(worlds, proposals, i), margin: null }
      const { outcome, because, margin, decidedBy } = first.lines[i] as ProposalLine
      const isNear = isOne(({ lines }) => [lines[i]?.margin, lines[i]?.decidedBy])
      const near = isNear ? { margin, ...(decidedBy === undefined ? {} : { decidedBy }) } : { margin: null }
      const isKnown = isOne(({ lines }) => lines[i]?.because)
      return { ...bare, outcome, because: isKnown ? because : null, ...near }
    }),
    ...(isSeated && isVoted && standing.lines.every((_, i) => agrees(i))
      ? {}
      : {
          ways: worlds.map((votes, w) => {
            const { seatBase, seats, rule, vote: own, lines } = proposals[w] as Proposal
            const moved = room.block.flatMap(nominee => {
              const { rating } = ratedIn(nominee, votes).rating
              return rating === nominee.rating.rating ? [] : [[nominee.asked.unit.id, rating] as const]
            })
            return {
              votes,
              ...(moved.length > 0 ? { ratings: Object.fromEntries(moved) } : {}),
              seatBase,
              seats,
              rule,
              vote: own ?? null,
              lines: lines.flatMap(({ unit, outcome, failed, because, margin }, i) =>
                agrees(i) ? [] : [{ unit, outcome, failed, because, margin }],
              ),
            }
          }),
        }),
  }
}

/** Every commendation in every block, in declared order; a proposed unit is remembered for the next. */
export const awardAll = (
  set: CriteriaSet,
  nominees: readonly Nominee[],
  decisions: readonly CouncilDecision[],
  worldsIn: (block: string) => World[],
  ratedIn: RatedIn,
): Proposal[] => {
  const { commendations } = set
  const blocks = [...new Set(nominees.map(({ asked }) => asked.unit.block))]
  const rooms = new Map(
    blocks.map((blockId): [string, Room] => [
      blockId,
      {
        set,
        decisions,
        blockId,
        block: nominees.filter(({ asked }) => asked.unit.block === blockId),
        made: new Map(),
      },
    ]),
  )
  const roomOf = (blockId: string): Room => rooms.get(blockId) as Room
  const worldsAt = (at: number, blockId: string): World[] =>
    commendations.slice(0, at).reduce((worlds, { id }, earlier) => {
      const isAsked = commendations.slice(earlier + 1).some(({ notWith = [] }) => notWith.includes(id))
      if (!isAsked) return worlds
      return few(
        parted(worlds, 'commendation', id, world => {
          const { vote } = awardIn(earlier, roomOf(blockId), world, ratedIn)
          return vote && vote.decision === null ? vote : null
        }),
      )
    }, worldsIn(blockId))
  return commendations.flatMap((_, at) =>
    blocks.map(blockId => joined(worldsAt(at, blockId), at, roomOf(blockId), ratedIn)),
  )
}
