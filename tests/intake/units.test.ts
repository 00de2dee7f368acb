import type { Unit } from '@thidua/scoring/records'
import { describe, expect, test } from 'vitest'
import { describeProblem } from '../../packages/api/src/intake/text/describe.ts'
import { exampleContext, importText, unitOf } from './support.ts'
import { activityRow, activityTable, csv } from './tables.ts'

/** Unit of the one row, or its problem. */
async function find(written: string, units?: readonly Unit[]) {
  const { report, records } = await importText(
    activityTable(activityRow({ 'Đơn vị': written })),
    units === undefined ? {} : { units },
  )
  const [outcome] = report.outcomes
  return outcome?.status === 'rejected' ? outcome.problems[0] : records.activities[0]?.unit
}

describe('a unit is found by its code or its name', () => {
  for (const written of [
    'THPT02',
    'thpt02',
    ' THPT02 ',
    'Trường THPT số 2 Suối Mơ',
    'TRƯỜNG THPT SỐ 2 SUỐI MƠ',
    '  Trường  THPT số 2\u00a0Suối Mơ ',
    'Trường THPT số 2 Suối Mơ'.normalize('NFD'),
    'Trường THPT số 2 Suối Mơ.',
    '- Trường THPT số 2 Suối Mơ',
    'THPT02 - Trường THPT số 2 Suối Mơ',
    'Trường THPT số 2 Suối Mơ (THPT02)',
  ]) {
    test(`“${written.normalize('NFC')}”`, async () => {
      expect(await find(written)).toBe('THPT02')
    })
  }

  test('dash variants and the spaces around them do not matter', async () => {
    for (const written of ['Trung tâm GDNN – GDTX Bản Hoa', 'Trung tâm GDNN‑GDTX Bản Hoa', 'TT03']) {
      expect(await find(written), written).toBe('TT03')
    }
    expect(await find('Phòng GD & ĐT huyện Bản Hoa')).toBe('PGD03')
  })

  test('two ways to place one tone mark are one name', async () => {
    const units = [unitOf('A1', 'Trường Hoà Thuỷ')]
    expect(await find('Trường Hòa Thủy', units)).toBe('A1')
  })
})

describe('an unknown unit is rejected, never guessed', () => {
  const alike = [unitOf('A1', 'Trường Bản Mã'), unitOf('A2', 'Trường Bản Má'), unitOf('A3', 'Trường Bản Mạ')]

  test('names that differ only in tone are different units', async () => {
    expect(await find('TRƯỜNG BẢN MÁ', alike)).toBe('A2')
    expect(await find('Trường Bản Mạ'.normalize('NFD'), alike)).toBe('A3')
  })

  test('a name that lacks its tones, one letter or one word is nobody', async () => {
    for (const written of ['Trường Bản Ma', 'Truong Ban Ma', 'Trường Bản', 'Trường THPT số 2', 'Bản Má']) {
      expect(await find(written, alike), written).toMatchObject({ reason: 'unit' })
    }
  })

  test('the nearest names are offered as a remedy', async () => {
    const problem = await find('Trường THPT số 2 Suối Mờ')
    expect(problem).toMatchObject({ code: 'unit-unknown-like' })
    if (typeof problem !== 'object') throw new Error('not rejected')
    expect(describeProblem(problem, 'vi').remedy).toContain('Trường THPT số 2 Suối Mơ')
    expect(describeProblem(problem, 'en').message).toBe('There is no unit “Trường THPT số 2 Suối Mờ”.')
  })

  test('a name that two units share is said to be shared', async () => {
    const units = [unitOf('A1', 'Trường Bản Mây'), unitOf('A2', 'Trường Bản Mây')]
    expect(await find('Trường Bản Mây', units)).toMatchObject({
      code: 'unit-shared',
      params: { candidates: 'A1, A2' },
    })
    expect(await find('A2', units)).toBe('A2')
  })

  test('a code and a name side by side must mean the same unit', async () => {
    const rows = (name: string, code: string) =>
      csv([
        ['Tên đơn vị', 'Mã đơn vị', 'Ngày', 'Loại', 'Nội dung', 'Số lượng'],
        [name, code, '05/10/2023', 'Tin, bài', 'A', '1'],
      ])
    const agreeing = await importText(rows('Trường THPT số 2 Suối Mơ', 'THPT02'))
    expect(agreeing.records.activities[0]?.unit).toBe('THPT02')
    const codeAlone = await importText(rows('', 'THPT02'))
    expect(codeAlone.records.activities[0]?.unit).toBe('THPT02')
    const arguing = await importText(rows('Trường THPT số 3 Suối Mơ', 'THPT02'))
    expect(arguing.report.outcomes).toMatchObject([{ reason: 'unit', problems: [{ code: 'unit-conflict' }] }])
  })

  test('an empty cell in the column of units is nobody, even under a heading that names one', async () => {
    const { report } = await importText(`THPT02\n${activityTable(activityRow({ 'Đơn vị': '' }))}`)
    expect(report.outcomes).toMatchObject([{ reason: 'unit', problems: [{ code: 'unit-missing' }] }])
  })
})

describe('a list of units', () => {
  const headings = [
    'STT',
    'Mã đơn vị',
    'Tên đơn vị',
    'Loại hình',
    'Khối thi đua',
    'Số CB, GV, NV',
    'Số học sinh',
  ]
  const list = (...rows: string[][]) => importText(csv([headings, ...rows]), { units: [] })

  test('gives units and blocks; an empty attribute is missing, not zero', async () => {
    const { records } = await list(
      ['1', 'A1', 'Trường A', 'Đơn vị trực thuộc', 'Khối 1', '1.278', ''],
      ['2', 'A2', 'Trường B', 'trường quốc tế', 'khối 1', '0', '12'],
    )
    expect(records.units).toEqual([
      {
        id: 'A1',
        name: 'Trường A',
        kind: 'affiliated-school',
        block: 'khoi-1',
        attributes: { staff: '1278' },
      },
      {
        id: 'A2',
        name: 'Trường B',
        kind: 'international-school',
        block: 'khoi-1',
        attributes: { pupils: '12', staff: '0' },
      },
    ])
    expect(records.blocks).toEqual([{ id: 'khoi-1', label: 'Khối 1' }])
  })

  test('blocks whose labels differ only in tone stay apart, and a known block keeps its id', async () => {
    const rows = ['Cụm Má', 'Cụm Mạ', 'Cụm 2'].map((block, index) => [
      '',
      `A${index}`,
      `Trường ${index}`,
      'Phòng GD&ĐT',
      block,
      '',
      '',
    ])
    const { records } = await importText(csv([headings, ...rows]), {
      units: [],
      blocks: [{ id: 'cum-hai', label: 'Cụm 2' }],
    })
    expect(records.units.map(({ block }) => block)).toEqual(['cum-ma', 'cum-ma-2', 'cum-hai'])
  })

  test('a code twice is a repeat when all is equal, else a contradiction', async () => {
    const { report } = await list(
      ['1', 'A1', 'Trường A', 'Đơn vị trực thuộc', 'Khối 1', '10', ''],
      ['2', 'a1', 'TRƯỜNG A', 'Đơn vị trực thuộc', 'KHỐI 1', '10', ''],
      ['3', 'A1', 'Trường A', 'Đơn vị trực thuộc', 'Khối 1', '11', ''],
    )
    expect(report.outcomes).toMatchObject([
      { status: 'new' },
      { status: 'repeat', of: { row: 2 } },
      { status: 'rejected', reason: 'conflict', problems: [{ params: { row: '2' } }] },
    ])
  })

  test('problems are told by column', async () => {
    const { report } = await list(['1', '', 'Trường A', 'Đơn vị lạ', '', '-5', 'nhiều'])
    const [outcome] = report.outcomes
    expect(
      outcome?.status === 'rejected' && outcome.problems.map(one => [one.code, one.column?.heading]),
    ).toEqual([
      ['text-missing', 'Mã đơn vị'],
      ['word-unknown', 'Loại hình'],
      ['text-missing', 'Khối thi đua'],
      ['number-unreadable', 'Số học sinh'],
      ['number-negative', 'Số CB, GV, NV'],
    ])
  })

  test('a code that begins with a digit becomes an id that does not, and is still understood', async () => {
    const { records } = await list(['1', '10000704', 'Trường A', 'Đơn vị trực thuộc', 'Khối 1', '', ''])
    expect(records.units[0]?.id).toBe('dv-10000704')
    expect(await find('10000704', records.units)).toBe('dv-10000704')
  })

  test('the same list again gives the same fingerprints', async () => {
    const row = ['1', 'A1', 'Trường A', 'Đơn vị trực thuộc', 'Khối 1', '10', '20']
    const first = await list(row)
    const context = { ...(await exampleContext()), units: first.records.units, blocks: first.records.blocks }
    const second = await importText(csv([headings, row]), context)
    expect(second.report.outcomes).toEqual(first.report.outcomes)
  })
})
