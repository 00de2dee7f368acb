import { describe, expect, test } from 'vitest'
import { importText } from './support.ts'
import { activityHeadings, activityRow, activityTable, csv } from './tables.ts'

const link = { 'Minh chứng': 'https://vd.example/1' }

describe('a row that was copied is a repeat', () => {
  test('whatever its case, spaces, Unicode form, and whether its unit stands by name or code', async () => {
    const { report, records } = await importText(
      activityTable(
        activityRow(),
        activityRow(),
        activityRow({ 'Đơn vị': 'TRƯỜNG THPT SỐ 2 SUỐI MƠ', 'Loại hoạt động': 'TIN, BÀI' }),
        activityRow().map(cell => `  ${cell.normalize('NFD')} `),
        activityRow({ 'Tên hoạt động, tin bài': 'KHAI GIẢNG (số liệu minh hoạ)' }),
      ),
    )
    expect(report.outcomes.map(one => (one.status === 'repeat' ? one.of.row : one.status))).toEqual([
      'new',
      2,
      2,
      2,
      2,
    ])
    expect(new Set(report.outcomes.map(one => one.status !== 'rejected' && one.fingerprint)).size).toBe(1)
    expect(report.counts).toMatchObject({ read: 5, accepted: 5, new: 1, repeats: 4, rejected: 0 })
    expect(records.activities).toHaveLength(1)
  })

  test('a repeat of a repeat points to the first row', async () => {
    const { report } = await importText(activityTable(activityRow(), activityRow(), activityRow()))
    expect(report.outcomes[2]).toMatchObject({ status: 'repeat', of: { row: 2 } })
  })

  test('an ordinal or a column without meaning does not make it another row', async () => {
    const { report } = await importText(
      csv([
        ['STT', ...activityHeadings, 'Riêng'],
        ['1', ...activityRow(), 'a'],
        ['2', ...activityRow(), 'b'],
      ]),
    )
    expect(report.counts).toMatchObject({ new: 1, repeats: 1 })
  })
})

describe('rows that merely look alike stay apart', () => {
  test('one column that differs makes another activity', async () => {
    const changes = [
      { 'Đơn vị': 'THPT03' },
      { 'Ngày thực hiện': '06/10/2023' },
      { 'Loại hoạt động': 'Hội thi' },
      { 'Kênh, hình thức': 'Zalo' },
      { Cấp: 'Tỉnh' },
      { 'Tên hoạt động, tin bài': 'Khác' },
      { 'Số lượng': '2' },
      { 'Số người được phổ biến': '4' },
      { 'Tổng số người': '9' },
      { 'Minh chứng': '' },
    ]
    const { report } = await importText(activityTable(activityRow(), ...changes.map(activityRow)))
    expect(report.counts).toMatchObject({ new: changes.length + 1, repeats: 0 })
  })

  test('the same meaning written differently is kept with an id of its own, and pointed out', async () => {
    const { report, records } = await importText(
      activityTable(
        activityRow(),
        activityRow({ 'Ngày thực hiện': '5/10/2023' }),
        activityRow({ 'Số lượng': '01' }),
        activityRow({ 'Số lượng': '01' }),
      ),
    )
    expect(report.counts).toMatchObject({ new: 3, repeats: 1 })
    expect(new Set(records.activities.map(({ id }) => id)).size).toBe(3)
    expect(report.outcomes).toMatchObject([
      { status: 'new', warnings: [] },
      { status: 'new', warnings: [{ code: 'looks-alike', params: { row: '2' } }] },
      { status: 'new', warnings: [{ code: 'looks-alike', params: { row: '2' } }] },
      { status: 'repeat', of: { row: 4 } },
    ])
  })

  test('the same link in one unit is pointed out, never merged; in two units it is nobody’s business', async () => {
    const { report } = await importText(
      activityTable(
        activityRow(link),
        activityRow({ ...link, 'Kênh, hình thức': 'Zalo' }),
        activityRow({ ...link, 'Đơn vị': 'THPT03' }),
      ),
    )
    expect(report.outcomes).toMatchObject([
      { status: 'new', warnings: [] },
      { status: 'new', warnings: [{ code: 'same-link', params: { row: '2' } }] },
      { status: 'new', warnings: [] },
    ])
  })

  test('capitals matter in a web address', async () => {
    const { report } = await importText(
      activityTable(
        activityRow({ 'Minh chứng': 'https://vd.example/aB' }),
        activityRow({ 'Minh chứng': 'https://vd.example/ab' }),
      ),
    )
    expect(report.counts).toMatchObject({ new: 2, repeats: 0 })
  })
})

describe('ids and fingerprints', () => {
  test('are made of the content alone: not of the order, the columns or the way a value is written', async () => {
    const rows = [activityRow(), activityRow({ 'Đơn vị': 'THPT03' }), activityRow({ 'Số lượng': '2' })]
    const idsOf = async (text: string) =>
      (await importText(text)).records.activities.map(({ id }) => id).toSorted()
    const plain = await idsOf(activityTable(...rows))
    expect(plain.every(id => /^hd-[0-9a-f]{16}$/.test(id))).toBe(true)
    expect(await idsOf(activityTable(...rows.toReversed()))).toEqual(plain)
    expect(
      await idsOf(
        csv(
          [activityHeadings, ...rows].map(row => row.toReversed()),
          '\t',
        ),
      ),
    ).toEqual(plain)
    const rewritten = rows.map(row =>
      row.map(cell => (cell === '05/10/2023' ? '2023-10-05' : cell === '1' ? '1,0' : cell)),
    )
    expect(await idsOf(activityTable(...rewritten))).toEqual(plain)
  })

  test('do not depend on what is verified', async () => {
    const text = activityTable(activityRow())
    const [submitted, verified] = await Promise.all([
      importText(text),
      importText(text, { status: 'verified' }),
    ])
    expect(verified.records.activities[0]?.id).toBe(submitted.records.activities[0]?.id)
    expect(submitted.records.activities[0]?.status).toBe('submitted')
  })
})
