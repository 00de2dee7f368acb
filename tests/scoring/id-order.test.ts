import { encodeActivities, readActivitiesCsv } from '@thidua/scoring/columns'
import type { Activity } from '@thidua/scoring/records'
import { expect, test } from 'vitest'
import { csvRow, headerLine, utf8 } from '../support/csv-rows.ts'

const units = new Map([['u', 0]])

const fromObjects = (ids: readonly string[]): number[] => {
  const least = { unit: 'u', date: '2024-03-01', kind: 'article', quantity: '1', status: 'verified' } as const
  const rows = ids.map((id): Activity => ({ ...least, id, link: 'l' }))
  return [...encodeActivities(rows, units).keyed.order]
}

const fromCsv = (ids: readonly string[]): number[] => {
  const rows = ids.map(id =>
    csvRow({ id: /[",]/.test(id) ? `"${id.replaceAll('"', '""')}"` : id, 'link-key': 'l' }),
  )
  const file = readActivitiesCsv(utf8(headerLine + rows.join('')), units)
  if (!file.ok) throw new Error(JSON.stringify(file.issues))
  return [...file.value.columns.keyed.order]
}

// Of activities of one day and one link the one with the least id counts, so columns keep the order of their ids.
test.each<[about: string, ids: readonly string[], order: readonly number[]]>([
  ['in order', ['a', 'b', 'c'], [0, 1, 2]],
  ['in reverse', ['c', 'b', 'a'], [2, 1, 0]],
  ['the last one out of place', ['b', 'c', 'a'], [1, 2, 0]],
  ['in order again behind one out of place', ['b', 'a', 'c'], [1, 0, 2]],
  ['the same id twice', ['a', 'a', 'b'], [0, 1, 2]],
  ['a longer one behind the one that it begins with', ['a', 'ab'], [0, 1]],
  ['… and in front of it', ['ab', 'a'], [1, 0]],
  ['told apart by their last letter', ['a-1-2', 'a-1-1'], [1, 0]],
  ['figures in front of letters, capitals in front of small ones', ['a', 'A', '1'], [2, 1, 0]],
  // Texts go by their sixteen-bit units: a face, written in two of them, stands in front of a wide tilde, in bytes behind it.
  ['beyond ASCII, by their text and not by their bytes', ['～', '😀'], [1, 0]],
  ['letters of Vietnamese', ['đ', 'b', 'ấ'], [1, 0, 2]],
  ['ASCII in front of the rest', ['ab', 'aă', 'ac'], [0, 2, 1]],
  // In the file a quote stands in front of the text, and sorts before every letter.
  ['one in quotes, by its text', ['b,', 'a'], [1, 0]],
  ['… also behind one without', ['a', 'b,', 'aa'], [0, 2, 1]],
  ['quotes inside quotes', ['a"b', 'a!b'], [1, 0]],
  ['a comma in an id, by its text', ['a,b', 'a+b'], [1, 0]],
])('%s', (_, ids, order) => {
  expect(fromCsv(ids)).toEqual(order)
  expect(fromObjects(ids)).toEqual(order)
})

test('many more than the first room has space for', () => {
  const ids = Array.from({ length: 700 }, (_, i) => String((i * 397) % 700).padStart(3, '0'))
  const order = ids.map(Number)
  expect(fromCsv(ids)).toEqual(order)
  expect(fromObjects(ids)).toEqual(order)
})
