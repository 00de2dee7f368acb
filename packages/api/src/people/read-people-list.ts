import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import { readTable } from '../intake/reading/read-table.ts'
import type { Row } from '../intake/reading/sheet.ts'
import { foldedKey, tidyText } from '../intake/values/text-key.ts'
import { defineJob } from '../work/job.ts'

const columns = ['unit', 'name', 'login', 'email'] as const
type Column = (typeof columns)[number]

/** What lists call them, without marks. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  unit: ['ma don vi', 'ma truong', 'don vi', 'truong', 'ten don vi', 'ten truong', 'unit', 'unit code'],
  name: ['ho va ten', 'ho ten', 'ten', 'can bo', 'nguoi phu trach', 'can bo phu trach', 'name', 'full name'],
  login: ['ten dang nhap', 'tai khoan', 'dang nhap', 'login', 'user name'],
  email: ['email', 'e mail', 'thu dien tu', 'dia chi email', 'hop thu', 'email address'],
}

/** One row as it was written; empty: nothing stands there. */
export type ListedPerson = Readonly<Record<Column, string>> & { readonly row: number }

const placesIn = (row: Row): Partial<Record<Column, number>> => {
  const keys = row.cells.map(({ text }) => foldedKey(text))
  const places = columns.flatMap(column => {
    // A list with both a code and a name of the unit is read by the code, which stands first in the list of headings.
    const at = headings[column].map(heading => keys.indexOf(heading)).find(index => index >= 0)
    return at === undefined ? [] : [[column, at] as const]
  })
  return Object.fromEntries(places)
}

const rowsBelow = (rows: readonly Row[]): Result<ListedPerson[]> | undefined => {
  for (const [i, row] of rows.entries()) {
    const places = placesIn(row)
    if (places.unit === undefined || places.name === undefined) continue
    const textAt = ({ cells }: Row, column: Column): string => {
      const place = places[column]
      return place === undefined ? '' : tidyText(cells[place]?.text ?? '')
    }
    return success(
      rows.slice(i + 1).flatMap(one => {
        const [unit, name, login, email] = columns.map(column => textAt(one, column)) as [
          string,
          string,
          string,
          string,
        ]
        return [unit, name, login, email].every(text => text === '')
          ? []
          : [{ row: one.number, unit, name, login, email }]
      }),
    )
  }
  return undefined
}

/** A list of officers, CSV or XLSX: the first sheet with columns for the unit and the name. Read outside the server. */
export const readPeopleListJob = defineJob(
  import.meta.url,
  'readPeopleListJob',
  async ({ bytes }: { readonly bytes: Uint8Array }): Promise<Result<ListedPerson[]>> => {
    const file = await readTable(bytes)
    if (!file.ok) return file
    for (const { rows, hidden } of file.value.sheets) {
      const found = hidden ? undefined : rowsBelow(rows)
      if (found) return found
    }
    return failure([issue('list-without-columns', ['file'])])
  },
)
