import type { Unit } from '@thidua/scoring/records'
import type { RowReader } from './row-reader.ts'
import type { EndedUnit } from './types.ts'

const endOf = (row: RowReader, unit: Unit | undefined): EndedUnit | undefined =>
  row.lookups.context.ended?.find(one => one.unit === unit?.id)

/**
 * Whose an activity is that stands under the name of a unit that was merged into another one. After the day of the
 * step the old name is nobody's: a wrong name or a wrong day, and we cannot know which. Up to that day the activity
 * is the old unit's, and follows to its heir where the criteria set says so; where it does not, the row says that
 * the merger has no effect. Of a unit that is listed no more the activity is the heir's from the start.
 */
export function ownerOf(
  row: RowReader,
  unit: Unit | undefined,
  date: string | undefined,
): string | undefined {
  const ended = endOf(row, unit)
  if (ended === undefined || unit === undefined || date === undefined) return unit?.id
  const { heir, on, document, follows, isListed } = ended
  const params = { value: unit.name, heir: heir.name, document, date: on.split('-').reverse().join('/') }
  if (!follows && !isListed) return row.reject('unit-merged-nowhere', 'unit', 'unit', params)
  if (!follows) row.warn('unit-merged-unruled', 'unit', 'unit', params)
  else if (date > on) row.reject('unit-merged', 'unit', 'unit', params)
  else row.warn('unit-merged-later', 'unit', 'unit', params)
  return isListed ? unit.id : heir.id
}

/** Only work has a day; whatever else a unit states is stated by the unit that goes on. */
export function refuseUnlisted(row: RowReader, unit: Unit | undefined): Unit | undefined {
  const ended = endOf(row, unit)
  if (unit === undefined || ended === undefined || ended.isListed) return unit
  const { heir, on, document } = ended
  const date = on.split('-').reverse().join('/')
  return row.reject('unit-merged', 'unit', 'unit', { value: unit.name, heir: heir.name, document, date })
}
