import type { Unit } from '@thidua/scoring/records'
import type { RowReader } from './row-reader.ts'

/**
 * An activity of a unit that was merged into another one. After the day of the step the old name is nobody's: a
 * wrong name or a wrong day, and we cannot know which. Up to that day the activity is the old unit's, and follows
 * to its heir where the criteria set says so; where it does not, the row says that the merger has no effect.
 */
export function checkEnded(row: RowReader, unit: Unit | undefined, date: string | undefined): void {
  const ended = row.lookups.context.ended?.find(one => one.unit === unit?.id)
  if (ended === undefined || unit === undefined || date === undefined) return
  const { heir, on, document, follows } = ended
  const params = { value: unit.name, heir, document, date: on.split('-').reverse().join('/') }
  if (!follows) row.warn('unit-merged-unruled', 'unit', 'unit', params)
  else if (date > on) row.reject('unit-merged', 'unit', 'unit', params)
  else row.warn('unit-merged-later', 'unit', 'unit', params)
}
