import { describe, expect, test } from 'vitest'
import type { StoredInputs } from '../../packages/api/src/intake/records.ts'
import type { ImportContext, ImportReport } from '../../packages/api/src/intake/types.ts'
import { hostileContext, hostileFile, readHostileReport } from './hostile.ts'
import { importBytes } from './support.ts'
import { csv } from './tables.ts'

const importRows = async (rows: readonly (readonly string[])[], changes: Partial<ImportContext> = {}) =>
  importBytes(Buffer.from(csv(rows)), 'bang.csv', { ...(await hostileContext()), ...changes })

const codesOf = ({ outcomes }: ImportReport) =>
  outcomes.map(outcome =>
    outcome.status === 'new' ? outcome.warnings.map(({ code }) => code) : outcome.status,
  )

describe('a list of units again', () => {
  const headings = ['Mã đơn vị', 'Tên đơn vị', 'Loại hình', 'Khối thi đua', 'Số CB, GV, NV', 'Số học sinh']
  const row = (...numbers: string[]) => [
    ...['THPT01', 'Trường THPT Đồi Chè', 'Đơn vị trực thuộc', 'Khối 3'],
    ...numbers,
  ]

  test('g10: without some columns keeps what is stored of them', async () => {
    const report = await readHostileReport(await hostileFile('g10-danh-sach-thieu-cot.csv'))
    const [outcome] = report.outcomes
    expect(outcome).toMatchObject({
      record: { unit: { id: 'THPT01', attributes: { staff: '60', pupils: '900' } } },
      warnings: [],
    })
    expect(outcome).not.toHaveProperty('changes')
  })

  test('with an empty cell keeps the value and says so', async () => {
    const { report, records } = await importRows([headings, row('', '950')])
    expect(records.units).toMatchObject([{ attributes: { staff: '60', pupils: '950' } }])
    expect(report.outcomes).toMatchObject([
      {
        warnings: [{ code: 'cell-empty', params: { value: '60' }, column: { letter: 'E' } }],
        changes: [{ field: 'Số học sinh', before: '900', after: '950' }],
      },
    ])
  })

  test('erases where the uploader wants empty cells to, and says what was there', async () => {
    const { report, records } = await importRows([headings, row('', '900')], { emptyCells: 'erase' })
    expect(records.units[0]?.attributes).toEqual({ pupils: '900' })
    expect(report.outcomes).toMatchObject([
      {
        warnings: [{ code: 'cell-erased', params: { value: '60' } }],
        changes: [{ field: 'Số CB, GV, NV', before: '60', after: null }],
      },
    ])
  })

  test('tells every value that it replaces', async () => {
    const changed = ['thpt01', 'Trường THPT Đồi Chè mới', 'Phòng thuộc Sở', 'Khối 1', '61', '900']
    const { report } = await importRows([headings, changed])
    expect(report.outcomes).toMatchObject([
      {
        changes: [
          { field: 'Tên đơn vị', before: 'Trường THPT Đồi Chè', after: 'Trường THPT Đồi Chè mới' },
          { field: 'Loại hình', before: 'Đơn vị trực thuộc', after: 'Phòng thuộc Sở' },
          { field: 'Khối thi đua', before: 'Khối 3', after: 'Khối 1' },
          { field: 'Số CB, GV, NV', before: '60', after: '61' },
        ],
      },
    ])
  })

  test('that says a unit twice contradicts itself, whatever is stored', async () => {
    const { report } = await importRows([headings, row('60', '900'), row('61', '900')])
    expect(report.outcomes).toMatchObject([{ status: 'new' }, { status: 'rejected', reason: 'conflict' }])
  })
})

describe('declarations, holds, marks and adoptions again', () => {
  const fact = async () => {
    const { criteriaSet } = await hostileContext()
    const [id, definition] = Object.entries(criteriaSet.declarations).find(
      ([, { type }]) => type === 'count',
    )!
    return { id, name: definition.label.vi }
  }
  const stored = (inputs: Partial<StoredInputs>): Partial<ImportContext> => ({
    stored: async () => ({ declarations: [], marks: [], holds: [], adoptions: [], ...inputs }),
  })
  const verified = async () => {
    const { id } = await fact()
    const declaration = {
      unit: 'THPT01',
      fact: id,
      value: '5',
      status: 'verified',
      verifiedValue: '4',
    } as const
    return stored({ declarations: [{ ...declaration, evidence: 'Báo cáo 1' }] })
  }

  test('a declaration without columns of verification and evidence keeps both', async () => {
    const { name } = await fact()
    const rows = [
      ['Đơn vị', 'Nội dung khai báo', 'Giá trị'],
      ['THPT01', name, '5'],
    ]
    const { report, records } = await importRows(rows, await verified())
    expect(records.declarations).toMatchObject([
      { value: '5', status: 'verified', verifiedValue: '4', evidence: 'Báo cáo 1' },
    ])
    expect(codesOf(report)).toEqual([[]])
  })

  test('another value waits for its own verification, and that is told, unless the whole file is verified', async () => {
    const { name } = await fact()
    const rows = [
      ['Đơn vị', 'Nội dung khai báo', 'Giá trị'],
      ['THPT01', name, '6'],
    ]
    const asVerified = await importRows(rows, await verified())
    expect(asVerified.records.declarations[0]).toMatchObject({ value: '6', status: 'verified' })
    const { report, records } = await importRows(rows, { ...(await verified()), status: 'submitted' })
    expect(records.declarations[0]).toMatchObject({ value: '6', status: 'submitted' })
    expect(records.declarations[0]?.verifiedValue).toBeUndefined()
    expect(report.outcomes).toMatchObject([
      {
        warnings: [{ code: 'verdict-lapsed' }],
        changes: [
          { field: 'Giá trị', before: '5', after: '6' },
          { field: 'Kết quả thẩm định', before: 'chấp nhận', after: null },
          { field: 'Giá trị thẩm định', before: '4', after: null },
        ],
      },
    ])
  })

  test('an empty cell of verification keeps it, with a word', async () => {
    const { name } = await fact()
    const rows = [
      ['Đơn vị', 'Nội dung khai báo', 'Giá trị', 'Kết quả thẩm định', 'Giá trị thẩm định'],
      ['THPT01', name, '5', '', ''],
    ]
    const kept = await importRows(rows, await verified())
    expect(kept.records.declarations).toMatchObject([{ status: 'verified', verifiedValue: '4' }])
    expect(codesOf(kept.report)).toEqual([['cell-empty', 'cell-empty']])
    const erased = await importRows(rows, { ...(await verified()), emptyCells: 'erase' })
    expect(erased.records.declarations[0]).toMatchObject({ status: 'submitted' })
  })

  test('a hold keeps its end without a column for it', async () => {
    const hold = { id: 'TD-01', unit: 'THPT01', from: '2023-10-01', reason: 'Xác minh', document: 'CV 1' }
    const rows = [
      ['Số hiệu', 'Đơn vị', 'Từ ngày', 'Lý do', 'Văn bản'],
      ['TD-01', 'THPT01', '01/10/2023', 'Xác minh', 'CV 1'],
    ]
    const { records } = await importRows(rows, stored({ holds: [{ ...hold, until: '2023-12-01' }] }))
    expect(records.holds).toMatchObject([{ until: '2023-12-01' }])
  })
})
