import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { importFile } from '../../packages/api/src/intake/import-file.ts'
import { exampleContext, importExample, repository } from './support.ts'

interface Expected {
  readonly csv: {
    readonly read: number
    readonly accepted: number
    readonly duplicates: number
    readonly rejected: readonly { readonly line: number; readonly reason: string }[]
  }
  readonly workbooks: Readonly<
    Record<
      string,
      {
        readonly unit: string
        readonly data_rows: number
        readonly accepted: number
        readonly rejected: readonly { readonly row: number; readonly reason: string }[]
      }
    >
  >
  readonly units: number
}

const expected: Expected = JSON.parse(
  await readFile(new URL('tests/golden/cases/intake/expected.json', repository), 'utf8'),
)

describe('the illustrative year is read as its expectations say', () => {
  test('units and blocks', async () => {
    const { report, records } = await importExample('don-vi.xlsx', { units: [] })
    expect(report.counts).toMatchObject({ read: expected.units, new: expected.units, rejected: 0 })
    expect(records.units).toHaveLength(expected.units)
    expect(records.blocks.map(block => block.id)).toEqual(['khoi-1', 'khoi-2', 'khoi-3', 'khoi-4', 'khoi-5'])
    expect(records.units.find(unit => unit.id === 'PGD01')).toMatchObject({
      name: 'Phòng GD&ĐT thành phố Suối Mơ',
      kind: 'district-office',
      block: 'khoi-2',
      attributes: { staff: '1278', pupils: '40342', schools: '70' },
    })
  })

  test('the portal export', async () => {
    const { report } = await importExample('hoat-dong.csv')
    const rejected = report.outcomes.flatMap(outcome =>
      outcome.status === 'rejected' ? [{ line: outcome.place.row, reason: outcome.reason }] : [],
    )
    expect(rejected).toEqual(expected.csv.rejected)
    expect(report.counts).toMatchObject({
      physical: expected.csv.read + 1,
      layout: 1,
      read: expected.csv.read,
      accepted: expected.csv.accepted,
      repeats: expected.csv.duplicates,
      new: expected.csv.accepted - expected.csv.duplicates,
    })
  })

  for (const [name, form] of Object.entries(expected.workbooks)) {
    test(`the officer's form ${name}`, async () => {
      const { report, records } = await importExample(name)
      expect(report.tables.map(table => table.unit)).toEqual([form.unit])
      expect(report.counts).toMatchObject({ read: form.data_rows, accepted: form.accepted })
      const rejected = report.outcomes.flatMap(outcome =>
        outcome.status === 'rejected' ? [{ row: outcome.place.row, reason: outcome.reason }] : [],
      )
      expect(rejected).toEqual(form.rejected)
      expect(new Set(records.activities.map(activity => activity.unit))).toEqual(new Set([form.unit]))
      expect(report.layout).toMatchObject({ total: 1, signature: 1, above: 5, header: 2 })
    })
  }

  test('a note of the form tells persons reached and persons to be reached', async () => {
    const { records } = await importExample('phu-luc-thpt02.xlsx')
    const told = records.activities.filter(activity => activity.kind === 'dissemination')
    expect(told.map(({ reached, audience }) => [reached, audience])).toEqual([
      ['77', '91'],
      ['86', '91'],
    ])
  })

  test('a formula in a title stays text', async () => {
    const { records } = await importExample('hoat-dong.csv')
    expect(records.activities.filter(({ title }) => title?.startsWith('=')).length).toBeGreaterThan(0)
  })

  test('progress is told on the way, and the event loop runs in between', async () => {
    const told: number[] = []
    let turns = 0
    const timer = setInterval(() => turns++, 0)
    const bytes = await readFile(new URL('examples/nam-hoc-2023-2024/hoat-dong.csv', repository))
    await importFile({
      bytes,
      fileName: 'hoat-dong.csv',
      context: await exampleContext(),
      onProgress: ({ done, of }) => told.push(done / of),
    })
    clearInterval(timer)
    expect(told).toEqual([1000 / 3679, 2000 / 3679, 3000 / 3679])
    expect(turns).toBeGreaterThan(0)
  })

  test('every activity has an id of its own', async () => {
    const { records } = await importExample('hoat-dong.csv')
    expect(new Set(records.activities.map(({ id }) => id)).size).toBe(records.activities.length)
  })

  test('the caller decides what the activities count as', async () => {
    const context = await exampleContext()
    const { records } = await importExample('phu-luc-thpt04.xlsx', { ...context, status: 'verified' })
    expect(new Set(records.activities.map(({ status }) => status))).toEqual(new Set(['verified']))
  })
})
