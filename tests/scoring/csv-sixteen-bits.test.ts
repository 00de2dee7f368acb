import { expect, test } from 'vitest'
import { csvRow, headerLine, readCsv, utf8 } from '../support/csv-rows.ts'

test('more combinations than sixteen bits number are refused, of listed units only', () => {
  const rows = Array.from({ length: 10_923 }, (_, i) =>
    ['verified', 'submitted', 'rejected'].flatMap(status =>
      ['', 'x'].map(evidence => csvRow({ kind: `k${i}`, status, evidence })),
    ),
  ).flat()
  // The one beyond them is refused; before it, one met again and one of a unit that is not listed are not.
  const more = [rows[0] as string, csvRow({ unit: 'v', kind: 'new' }), rows[65_536] as string]
  const bytes = utf8(headerLine + rows.slice(0, 65_536).join('') + more.join(''))
  expect(readCsv(bytes, new Map([['u', 0]]))).toEqual([
    ['csv-signatures', 65_540, 'kind', 'at most 65,536 distinct combinations of terms'],
  ])
})
