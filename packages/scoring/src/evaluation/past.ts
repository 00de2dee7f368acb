import { grouped } from '../grouped.ts'
import type { PastOutcome, ScoringInput } from '../input.ts'
import type { PastOfUnit } from '../language/conditions/word.ts'

type History = Pick<ScoringInput, 'period' | 'history' | 'successions'>

/** The units that a unit came from, straight and further back, once each, itself first. */
const lineageOf = (unit: string, { successions = [], period }: History): readonly string[] => {
  const found = new Set([unit])
  for (const at of found)
    for (const { from, to, on } of successions) if (to === at && on <= period.to) found.add(from)
  return [...found]
}

/** Commendations that a unit, or one it came from, was already awarded in this very period. */
export const awardedTo = (unit: string, input: History): readonly string[] => {
  const { period, history = [] } = input
  const here = history.filter(past => past.period.to >= period.from && past.period.from <= period.to)
  if (here.length === 0) return []
  const lineage = new Set(lineageOf(unit, input))
  // In an order of their own: the order of the history says nothing.
  return here.flatMap(past => (lineage.has(past.unit) ? past.commendations : [])).sort()
}

/**
 * Looks back over the periods that the history knows, the newest first. A period is one of the past when it ended
 * before this one began.
 */
export const createPast = ({
  period,
  history = [],
  successions = [],
}: History): ((unit: string) => PastOfUnit) => {
  const keyOf = ({ from, to }: PastOutcome['period']): string => `${to} ${from}`
  const past = history.filter(outcome => outcome.period.to < period.from)
  const periods = [...new Set(past.map(outcome => keyOf(outcome.period)))].sort().reverse()
  const outcomes = grouped(past, outcome => `${outcome.unit}\u0000${keyOf(outcome.period)}`)
  const pastOf = (unit: string, seen: readonly string[]): PastOfUnit => ({
    own: back => outcomes.get(`${unit}\u0000${periods[back] ?? ''}`) ?? [],
    predecessors: () => {
      const line = [...seen, unit]
      return successions
        .filter(({ from, to, on }) => to === unit && on <= period.to && !line.includes(from))
        .map(({ from }) => pastOf(from, line))
    },
  })
  return unit => pastOf(unit, [])
}
