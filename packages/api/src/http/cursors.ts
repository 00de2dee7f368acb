import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import { dateField, idField } from './fields.ts'

/** Where a page of a list ended. Cursors come back from the caller, so they are read like any other input. */

const invalid = failure<never>([issue('invalid-cursor', ['after'])])

/** The last item of a page by day and id. */
export interface DayCursor {
  readonly date: string
  readonly id: string
}

export const dayCursor = ({ date, id }: DayCursor): string => `${date}~${id}`

export const readDayCursor = (text: string | undefined): Result<DayCursor | null> => {
  if (text === undefined) return success(null)
  const [date, id] = [text.slice(0, 10), text.slice(11)]
  const isOurs = text[10] === '~' && dateField.safeParse(date).success && idField.safeParse(id).success
  return isOurs ? success({ date, id }) : invalid
}

/** The position behind the last row of a page; the first one without a cursor. */
export const readPositionCursor = (text: string | undefined): Result<number> => {
  if (text === undefined) return success(0)
  return /^\d{1,9}$/.test(text) ? success(Number(text) + 1) : invalid
}
