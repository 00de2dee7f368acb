import type { CriteriaSet, PeriodResult, Proposal, Standing, Unit, UnitRating } from '@thidua/scoring'
import { compareNames } from '../units/compare-names.ts'
import { textTable, withComma } from './text-table.ts'

interface Printed {
  readonly set: CriteriaSet
  readonly result: PeriodResult
  readonly units: readonly Unit[]
  /** Block id → label. */
  readonly blocks: ReadonlyMap<string, string>
}

const columns = [
  { heading: 'Hạng', align: 'right' },
  { heading: 'Mã' },
  { heading: 'Đơn vị' },
  { heading: 'Điểm', align: 'right' },
  { heading: 'Xếp loại' },
  { heading: 'Đề nghị' },
] as const

const placeText = ({ place, shared }: Standing): string =>
  place === null ? '–' : `${shared ? '=' : ''}${place}`

const ratingText = (rating: UnitRating | undefined, set: CriteriaSet): string =>
  set.ratings.find(({ id }) => id === rating?.rating)?.label.vi ?? 'không xếp loại'

const proposedFor = (proposals: readonly Proposal[], set: CriteriaSet, unit: string): string =>
  proposals
    .flatMap(({ commendation, lines }) =>
      lines
        .filter(line => line.unit === unit && (line.outcome === 'proposed' || line.outcome === 'vote'))
        .map(({ outcome }) => {
          const label = set.commendations.find(({ id }) => id === commendation)?.label.vi ?? commendation
          return outcome === 'vote' ? `${label} (hội đồng bỏ phiếu)` : label
        }),
    )
    .join('; ')

/** Standings of every block with rating and proposals, for people. */
export const printResult = ({ set, result, units, blocks }: Printed): string => {
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const ratings = new Map(result.ratings.map(rating => [rating.unit, rating]))
  const nameOf = (unit: string): string => names.get(unit) ?? unit
  const byPlace = (a: Standing, b: Standing): number =>
    (a.place ?? Number.POSITIVE_INFINITY) - (b.place ?? Number.POSITIVE_INFINITY) ||
    compareNames(nameOf(a.unit), nameOf(b.unit))
  const row = (standing: Standing): string[] => [
    placeText(standing),
    standing.unit,
    nameOf(standing.unit),
    standing.total === null ? 'chưa đủ dữ liệu' : withComma(standing.total, set.policies.rounding.print),
    standing.total === null ? '' : ratingText(ratings.get(standing.unit), set),
    proposedFor(result.proposals, set, standing.unit),
  ]
  const labelled = result.blocks.map(({ block, standings }) => ({
    label: blocks.get(block) ?? block,
    standings,
  }))
  return labelled
    .sort((a, b) => compareNames(a.label, b.label))
    .map(({ label, standings }) => `${label}\n${textTable(columns, [...standings].sort(byPlace).map(row))}`)
    .join('\n\n')
}
