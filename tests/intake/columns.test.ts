import { beforeAll, describe, expect, test } from 'vitest'
import { type ColumnWord, type TableColumn, tableColumns } from '../../packages/api/src/intake/columns.ts'
import { families } from '../../packages/api/src/intake/records.ts'
import { exampleContext, importText } from './support.ts'

type Tables = ReturnType<typeof tableColumns>
let tables: Tables
beforeAll(async () => {
  tables = tableColumns((await exampleContext()).criteriaSet)
})

const model = { code: 'MH1', unit: 'THPT01', name: 'Mô hình', date: '2024-01-10' }

const writtenAs = ({ code, label }: ColumnWord): string => code ?? label.vi

const declaredAs = { 'yes-no': 'có', count: '3', number: '2,5', date: '15/03/2024' }

/** What the first declaration that the page lists asks for. */
const firstType = () => {
  const values = tables.declarations.find(({ id }) => id === 'declaration')?.values
  return values?.kind === 'words' ? values.words[0]?.type : undefined
}

/** What a cell holds where the test asks for nothing else, from what the page says of the column. */
const cellOf = (family: string, { id, values }: TableColumn): string => {
  if (id === 'code') return 'MH1'
  if (id === 'member') return 'TV1'
  if (id === 'quorum') return '2/3'
  if (id === 'verifiedValue') return ''
  switch (values.kind) {
    case 'words':
      return writtenAs(values.words[0]!)
    case 'codes':
      return writtenAs(values.codes[0]!)
    case 'date':
      return id === 'until' ? '31/05/2024' : '15/03/2024'
    case 'unit':
      return 'THPT02'
    case 'declared':
      return declaredAs[firstType() ?? 'yes-no']
    case 'number':
      return '1'
    case 'text':
      return id === 'evidence' || id === 'parent' ? '' : `${family} 1`
  }
}

const importTable = async (header: readonly string[], rows: readonly (readonly string[])[]) =>
  importText([header, ...rows].map(cells => cells.join(';')).join('\n'), { models: [model] })

const headingsOf = (columns: readonly TableColumn[]): string[] => columns.map(({ headings }) => headings[0]!)

describe.each(families)('a file of %s, filled in as its columns are described', family => {
  const columns = () => tables[family].filter(({ id }) => id !== 'ordinal' && id !== 'note')

  test('is taken in', async () => {
    const row = columns().map(column => cellOf(family, column))
    const { report } = await importTable(headingsOf(columns()), [row])
    expect(report.tables.map(table => table.family)).toEqual([family])
    expect(report.outcomes.flatMap(outcome => ('problems' in outcome ? outcome.problems : []))).toEqual([])
  })

  test('every other spelling of a heading means the same column', async () => {
    for (const [at, { headings }] of columns().entries())
      for (const heading of headings) {
        // A heading that is also the first name of another column stands for that one where both are there.
        if (columns().some((column, i) => i !== at && column.headings[0] === heading)) continue
        const header = headingsOf(columns()).with(at, heading)
        const { report } = await importTable(header, [columns().map(column => cellOf(family, column))])
        const read = report.tables.map(table => [table.family, table.columns.map(({ field }) => field)])
        expect([heading, read]).toEqual([heading, [[family, columns().map(({ id }) => id)]]])
      }
  }, 60_000)

  test('every word that is listed is read, each of its spellings too', async () => {
    for (const [at, { id, values }] of columns().entries()) {
      if (values.kind !== 'words' || id === 'declaration') continue
      const words = values.words.flatMap(word => [writtenAs(word), ...word.aliases])
      const rows = words.map(word => columns().map((column, i) => (i === at ? word : cellOf(family, column))))
      const { report } = await importTable(headingsOf(columns()), rows)
      const unread = report.outcomes.flatMap(outcome =>
        'problems' in outcome ? outcome.problems.filter(problem => problem.code.endsWith('-unknown')) : [],
      )
      expect(unread, id).toEqual([])
    }
  })
})
