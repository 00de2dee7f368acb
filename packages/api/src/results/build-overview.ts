import type { BlockStandings, Proposal, UnitRating } from '@thidua/scoring/outcomes'
import { groupRows } from '../db/group-rows.ts'
import type { StoredOverview, StoredUnitDetail, StoredUnitRow } from './stored-result.ts'

/** Counts that grow while the units pass by. */
export interface ActivityTally {
  add(detail: StoredUnitDetail): void
  read(): Pick<StoredOverview, 'activities' | 'counted' | 'byMonth' | 'byKind'>
}

const increment = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

export const tallyActivities = (): ActivityTally => {
  const [months, kinds] = [new Map<string, number>(), new Map<string, number>()]
  let [activities, counted] = [0, 0]
  return {
    add: detail => {
      counted += detail.reasons.counted.length
      for (const { date, kind } of Object.values(detail.activities)) {
        activities++
        increment(months, date.slice(0, 7))
        increment(kinds, kind)
      }
    },
    read: () => ({
      activities,
      counted,
      byMonth: [...months]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([month, count]) => ({ month, activities: count })),
      byKind: [...kinds]
        .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
        .map(([kind, count]) => ({ kind, activities: count })),
    }),
  }
}

/** So many places are named for each block. */
const leadingPlaces = 3

type BlockOverview = StoredOverview['blocks'][number]

const blockOverview = (
  rows: readonly StoredUnitRow[],
  standings: BlockStandings,
  ratings: readonly UnitRating['rating'][],
): BlockOverview => {
  const byUnit = new Map(rows.map(row => [row.unit.id, row.unit]))
  const ranked = standings.standings.flatMap(({ unit, place, total }) =>
    place === null || total === null
      ? []
      : [{ unit: byUnit.get(unit) as StoredUnitRow['unit'], place, total }],
  )
  ranked.sort((a, b) => a.place - b.place)
  const { id, label } = (rows[0] as StoredUnitRow).unit.block
  const unrated: readonly (string | null)[] = [null]
  return {
    id,
    label,
    units: rows.length,
    unresolved: rows.filter(({ state }) => state === 'unresolved').length,
    ratings: [...ratings, ...unrated].flatMap(rating => {
      const units = rows.filter(row => row.rating.rating === rating).length
      return units === 0 ? [] : [{ rating, units }]
    }),
    leaders: ranked
      .filter(({ place }) => place <= leadingPlaces)
      .map(({ unit, place, total }) => ({ unit: { id: unit.id, name: unit.name }, place, total })),
    highest: ranked.at(0)?.total ?? null,
    median: ranked.at(Math.floor((ranked.length - 1) / 2))?.total ?? null,
    lowest: ranked.at(-1)?.total ?? null,
  }
}

/** Blocks in the order of the rows; ratings from best to worst, then those without one. */
export const blockOverviews = (
  rows: readonly StoredUnitRow[],
  blocks: readonly BlockStandings[],
  ratings: readonly string[],
): BlockOverview[] => {
  const standings = new Map(blocks.map(block => [block.block, block]))
  return [...groupRows(rows, ({ unit }) => unit.block.id)].map(([block, ofBlock]) =>
    blockOverview(ofBlock, standings.get(block) as BlockStandings, ratings),
  )
}

export const proposedCounts = (proposals: readonly Proposal[]): StoredOverview['proposed'] =>
  [...groupRows(proposals, ({ commendation }) => commendation)].map(([commendation, ofForm]) => ({
    commendation,
    units: ofForm.flatMap(({ lines }) => lines).filter(({ outcome }) => outcome === 'proposed').length,
  }))
