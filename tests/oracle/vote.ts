import type { CriteriaSet } from '@thidua/scoring/criteria'
import type { AssumedVote, SettledVote, TieVote } from '@thidua/scoring/outcomes'
import type { CouncilDecision } from '@thidua/scoring/records'
import { of, over, read, times } from './fraction.ts'
import { roundTo } from './rounding.ts'
import { seatFor } from './seats.ts'

/** Open votes, each read as if it had gone one way. */
export type World = readonly AssumedVote[]

export interface Contender {
  readonly unit: string
  readonly place: number
}

/** Those of one place that begins inside the seats and ends beyond them. */
export const tieAmong = (
  all: readonly Contender[],
  seats: number,
  tieAtEdge: Parameters<typeof seatFor>[3],
): Pick<TieVote, 'units' | 'seats'> | null => {
  const places = all.map(({ place }) => place)
  const tied = all.filter(({ place }) => seatFor(place, places, seats, tieAtEdge) === 'vote')
  const before = places.filter(place => place < (tied[0]?.place ?? 0)).length
  return tied.length === 0 ? null : { units: tied.map(({ unit }) => unit).sort(), seats: seats - before }
}

const upwards = (people: number, numerator: string, denominator: string): number =>
  Number(roundTo(over(times(of(people), read(numerator)), read(denominator)), 0, 'ceiling').n)

/** The decision on a tie, where it names exactly the tied units and carries. */
export const decisionOn = (
  set: CriteriaSet,
  decisions: readonly CouncilDecision[],
  about: { readonly kind: 'commendation' | 'rating'; readonly of: string; readonly block: string },
  tie: Pick<TieVote, 'units' | 'seats'>,
): SettledVote | null => {
  const [found] = decisions
    .filter(decision => decision[about.kind] === about.of && decision.block === about.block)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  if (!found) return null
  const council = set.commendations.find(({ id }) => id === found.commendation)?.council
  const rule = council
    ? {
        quorum: council.quorum,
        thresholdPercent: council.thresholdPercent,
        denominator: council.denominator,
      }
    : found.rule
  if (!rule) return null
  const { id, members, present, cast, on, document, ballots } = found
  const isCounted = present <= members && cast <= present && ballots.every(({ inFavour }) => inFavour <= cast)
  const [part = '', whole = ''] = rule.quorum.split('/')
  const quorum = upwards(members, part, whole)
  const needed = upwards(found[rule.denominator], rule.thresholdPercent, '100')
  const winners = ballots.filter(({ won }) => won)
  const carries = winners.every(({ inFavour }) => inFavour > 0 && inFavour >= needed)
  const names = ballots.map(({ unit }) => unit).sort()
  const fits = names.join() === tie.units.join() && winners.length <= tie.seats
  if (!isCounted || present < quorum || !carries || !fits) return null
  const sorted = [...ballots].sort((a, b) => (a.unit < b.unit ? -1 : 1))
  return { id, members, present, cast, on, document, ballots: sorted, rule, quorum, needed }
}

/** Every result that a vote can have: as many bits as tied units, no more of them set than seats. */
export const results = ({ units, seats }: Pick<TieVote, 'units' | 'seats'>): string[][] =>
  Array.from({ length: 2 ** units.length }, (_, bits) =>
    units.filter((_unit, i) => (bits >> i) % 2 === 1),
  ).filter(winners => winners.length <= seats)

export const assumedIn = (
  world: World,
  kind: AssumedVote['kind'],
  id: string,
): readonly string[] | undefined => world.find(vote => vote.kind === kind && vote.of === id)?.winners

/** Parts each world at the open vote that it meets next, if it meets one. */
export const parted = (
  worlds: readonly World[],
  kind: AssumedVote['kind'],
  id: string,
  openIn: (world: World) => Pick<TieVote, 'units' | 'seats'> | null,
): World[] =>
  worlds.flatMap(world => {
    const tie = openIn(world)
    return tie ? results(tie).map(winners => [...world, { kind, of: id, winners }]) : [world]
  })

/** More worlds than the engine looks at one by one. */
export class TooManyWorlds extends Error {}

export const few = (worlds: World[]): World[] => {
  if (worlds.length > 64) throw new TooManyWorlds()
  return worlds
}
