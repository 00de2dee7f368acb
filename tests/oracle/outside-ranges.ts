import type { PeriodResult } from '@thidua/scoring'
import type { PeriodRanges } from '@thidua/scoring/analysis'
import { compare, parse } from '@thidua/scoring/numbers'

const isWithin = (value: string, { least, most }: { least: string | null; most: string | null }): boolean =>
  (least === null || compare(parse(value), parse(least)) >= 0) &&
  (most === null || compare(parse(value), parse(most)) <= 0)

const isForProposal = (outcome: string): boolean => outcome === 'proposed' || outcome === 'vote'

/** What of a result lies outside the ranges of the period as it stood, in words. */
export const outside = (stood: PeriodResult, ranges: PeriodRanges, result: PeriodResult): string[] => {
  const byUnit = new Map(ranges.units.map(range => [range.unit, range]))
  const places = new Map(
    result.blocks.flatMap(({ standings }) => standings.map(({ unit, place }) => [unit, place])),
  )
  const stoodAt = new Map(
    stood.blocks.flatMap(({ standings }) => standings.map(({ unit, place }) => [unit, place])),
  )
  const ofUnits = result.scores.flatMap(({ unit, total }, i) => {
    const range = byUnit.get(unit)
    const [place, rating] = [places.get(unit) ?? null, result.ratings[i]?.rating ?? null]
    if (!range) {
      const was = [stood.scores[i]?.total, stoodAt.get(unit), stood.ratings[i]?.rating]
      return JSON.stringify(was) === JSON.stringify([total, place, rating])
        ? []
        : [
            `${unit} is settled at ${JSON.stringify(was)} and became ${JSON.stringify([total, place, rating])}`,
          ]
    }
    return [
      ...(total === null || (range.total && isWithin(total, range.total))
        ? []
        : [`${unit} total ${total} outside ${JSON.stringify(range.total)}`]),
      ...(place === null || (range.place && place >= range.place.best && place <= range.place.worst)
        ? []
        : [`${unit} place ${place} outside ${JSON.stringify(range.place)}`]),
      ...(range.ratings.includes(rating) ? [] : [`${unit} rating ${rating} not in ${range.ratings.join()}`]),
    ]
  })
  const isOpen = (commendation: string, block: string, unit: string): boolean =>
    ranges.proposals.some(
      found =>
        found.commendation === commendation &&
        found.block === block &&
        found.open.some(line => line.unit === unit),
    )
  const ofProposals = result.proposals.flatMap(({ commendation, block, lines, ways = [] }, i) =>
    lines.flatMap(({ unit, outcome }, j) => {
      if (isOpen(commendation, block, unit)) return []
      const before = stood.proposals[i]?.lines[j]?.outcome
      const inWays = ways.flatMap(way =>
        way.lines.filter(line => line.unit === unit).map(line => line.outcome),
      )
      const may = outcome === 'waits' ? inWays.some(isForProposal) : isForProposal(outcome)
      const isStill = may === (before === 'proposed') && outcome !== 'vote'
      return isStill ? [] : [`${unit} ${commendation} was ${before} and became ${outcome}`]
    }),
  )
  return [...ofUnits, ...ofProposals]
}
