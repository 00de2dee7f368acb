import { dayNumber } from '../calendar/day.ts'
import type { ActivityColumns } from '../columns/activity-columns.ts'
import type { Basis } from '../input.ts'
import type { Aggregator, SignatureFeeds } from './aggregator.ts'

/** A cell is a signature and a date bucket: `signature × buckets + bucket`. Rules are asked once per cell. */
export interface ColumnCells {
  readonly buckets: number
  /** By days since the columns' first day. */
  readonly bucketOfDay: Uint16Array
  /** By signature; null where the basis does not accept it. They hold in buckets 1 … buckets − 2, those of the period. */
  readonly feeds: readonly (SignatureFeeds | null)[]
}

const acceptedFeeds = (
  aggregator: Aggregator,
  signatures: ActivityColumns['signatures'],
  basis: Basis,
): (SignatureFeeds | null)[] =>
  signatures.map(signature =>
    basis === 'self' || signature.status === 'verified' ? aggregator.feedsOf(signature) : null,
  )

const lastDayOf = ({ day, length }: ActivityColumns): number => {
  let last = 0
  for (let i = 0; i < length; i++) {
    const own = day[i] as number
    if (own > last) last = own
  }
  return last
}

export const columnCells = (aggregator: Aggregator, columns: ActivityColumns, basis: Basis): ColumnCells => {
  const { boundaries } = aggregator.plan
  const bucketOfDay = new Uint16Array(lastDayOf(columns) + 1)
  boundaries.forEach((boundary, i) => {
    bucketOfDay.fill(i + 1, Math.max(0, dayNumber(boundary) - columns.firstDay))
  })
  return {
    buckets: boundaries.length + 1,
    bucketOfDay,
    feeds: acceptedFeeds(aggregator, columns.signatures, basis),
  }
}
