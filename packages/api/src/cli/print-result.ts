import type { PeriodResult } from '@thidua/scoring'
import type { CriteriaSet } from '@thidua/scoring/criteria'
import type { Proposal, ProposalOutcome, Standing } from '@thidua/scoring/outcomes'
import { criteriaIndex } from '../score-sheet/criteria-index.ts'
import { ratingText } from '../score-sheet/rating-reasons.ts'
import type { SheetLanguage } from '../score-sheet/sheet-language.ts'
import { commandText } from '../text/command.ts'
import { compareNames } from '../units/compare-names.ts'
import type { Year } from './read-year.ts'
import { textTable } from './text-table.ts'

const placeText = ({ place, shared }: Standing): string =>
  place === null ? '–' : `${shared ? '=' : ''}${place}`

/** Proposed, or still open. */
const isHopeful = (outcome: ProposalOutcome): boolean =>
  outcome === 'proposed' || outcome === 'vote' || outcome === 'waits'

const proposedFor = (
  proposals: readonly Proposal[],
  set: CriteriaSet,
  unit: string,
  t: SheetLanguage,
): string =>
  proposals
    .flatMap(({ commendation, lines }) =>
      lines
        .filter(line => line.unit === unit && isHopeful(line.outcome))
        .map(({ outcome }) => {
          const label = set.commendations.find(({ id }) => id === commendation)?.label
          const name = label === undefined ? commendation : t.label(label)
          return outcome === 'proposed' ? name : `${name} (${t.text.proposals.outcomes[outcome]})`
        }),
    )
    .join('; ')

/** Standings of every block with rating and proposals, for people. */
export const printResult = (
  { compiled: { set }, input, blocks }: Year,
  result: PeriodResult,
  t: SheetLanguage,
): string => {
  const { proposals, score } = t.text
  const columns = [
    { heading: proposals.place, align: 'right' },
    { heading: commandText[t.code].code },
    { heading: proposals.unit },
    { heading: proposals.total, align: 'right' },
    { heading: score.rating },
    { heading: proposals.outcomes.proposed },
  ] as const
  const labels = new Map(blocks.map(({ id, label }) => [id, label]))
  const names = new Map(input.units.map(({ id, name }) => [id, name]))
  const index = criteriaIndex(set, t)
  const ratings = new Map(result.ratings.map(rating => [rating.unit, rating]))
  const nameOf = (unit: string): string => names.get(unit) ?? unit
  const byPlace = (a: Standing, b: Standing): number =>
    (a.place ?? Number.POSITIVE_INFINITY) - (b.place ?? Number.POSITIVE_INFINITY) ||
    compareNames(nameOf(a.unit), nameOf(b.unit))
  const ratingOf = ({ unit, total }: Standing): string => {
    const rating = ratings.get(unit)
    return rating === undefined ? '' : ratingText(rating, total, index, t)
  }
  const row = (standing: Standing): string[] => [
    placeText(standing),
    standing.unit,
    nameOf(standing.unit),
    standing.total === null
      ? commandText[t.code].noTotal
      : t.column(standing.total, set.policies.rounding.print),
    ratingOf(standing),
    proposedFor(result.proposals, set, standing.unit, t),
  ]
  return result.blocks
    .map(({ block, standings }) => ({ label: labels.get(block) ?? block, standings }))
    .sort((a, b) => compareNames(a.label, b.label))
    .map(({ label, standings }) => `${label}\n${textTable(columns, [...standings].sort(byPlace).map(row))}`)
    .join('\n\n')
}
