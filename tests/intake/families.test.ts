import { describe, expect, test } from 'vitest'
import { exampleContext, importBytes, importExample, importText } from './support.ts'
import { csv, workbook } from './tables.ts'

const headings = {
  declarations: [
    'Đơn vị',
    'Nội dung khai báo',
    'Giá trị',
    'Minh chứng',
    'Kết quả thẩm định',
    'Giá trị thẩm định',
  ],
  marks: ['Đơn vị', 'Mã dòng chấm', 'Thành viên', 'Điểm', 'Lý do', 'Không tham gia chấm'],
  models: ['Mã mô hình', 'Đơn vị', 'Tên mô hình', 'Mô tả', 'Ngày', 'Minh chứng'],
  adoptions: ['Mã mô hình', 'Đơn vị áp dụng', 'Ngày', 'Kết quả', 'Minh chứng'],
  rulings: ['Số hiệu', 'Đơn vị', 'Mã tiêu chí', 'Quyết định', 'Điểm', 'Người quyết định', 'Lý do', 'Văn bản'],
  holds: ['Số hiệu', 'Đơn vị', 'Từ ngày', 'Đến ngày', 'Lý do', 'Văn bản'],
} as const
type Family = keyof typeof headings

const importRows = (family: Family, ...rows: string[][]) => importText(csv([headings[family], ...rows]))

/** Reason and codes of each row, or `new`, `repeat`. */
async function outcomesOf(family: Family, ...rows: string[][]) {
  const { report } = await importRows(family, ...rows)
  return report.outcomes.map(one =>
    one.status === 'rejected' ? [one.reason, ...one.problems.map(({ code }) => code)].join(' ') : one.status,
  )
}

describe('every family is recognised by its headings', () => {
  for (const [family, names] of Object.entries(headings)) {
    test(`${family}: in any order and case`, async () => {
      const { report } = await importText(csv([['STT', ...names.toReversed().map(one => one.toUpperCase())]]))
      expect(report.tables).toMatchObject([{ family, ignored: [] }])
      expect(report.tables[0]?.columns).toHaveLength(names.length + 1)
    })
  }

  test('the files of the illustrative year', async () => {
    const familyOf = async (name: string) =>
      (await importExample(name)).report.tables.map(table => table.family)
    expect(await familyOf('khai-bao.csv')).toEqual(['declarations'])
    expect(await familyOf('khai-bao-phong-thuoc-so.xlsx')).toEqual(['declarations'])
    expect(await familyOf('diem-cham-hoi-dong.csv')).toEqual(['marks'])
    expect(await familyOf('mo-hinh.xlsx')).toEqual(['models'])
    expect(await familyOf('ap-dung-mo-hinh.csv')).toEqual(['adoptions'])
    expect(await familyOf('quyet-nghi-hoi-dong.csv')).toEqual(['rulings'])
    expect(await familyOf('tam-dung-de-nghi.csv')).toEqual(['holds'])
  })
})

describe('declarations', () => {
  test('are read by the type that the criteria set declares, and verified where a verdict says so', async () => {
    const { records } = await importRows(
      'declarations',
      ['THPT02', 'Ban hành quy chế', 'Có', 'QC 1', 'chấp nhận', ''],
      ['THPT02', 'Người phát ngôn', 'không', '', 'Không chấp nhận', ''],
      ['THPT02', 'press-requests', '03 yêu cầu', '', '', ''],
      ['THPT02', 'Ngày nộp báo cáo phổ biến', '15/4/2024', '', 'đạt', '2024-04-16'],
      ['PGD01', 'Số học sinh được phổ biến', '40.342', '', 'chấp nhận', '40342'],
    )
    expect(records.declarations).toEqual([
      { unit: 'THPT02', fact: 'regulation-issued', value: 'yes', status: 'verified', evidence: 'QC 1' },
      { unit: 'THPT02', fact: 'spokesperson-published', value: 'no', status: 'rejected' },
      { unit: 'THPT02', fact: 'press-requests', value: '3', status: 'submitted' },
      {
        unit: 'THPT02',
        fact: 'dissemination-report-date',
        value: '2024-04-15',
        status: 'verified',
        verifiedValue: '2024-04-16',
      },
      { unit: 'PGD01', fact: 'pupils-reached', value: '40342', status: 'verified' },
    ])
  })

  test('are rejected with every reason', async () => {
    expect(
      await outcomesOf(
        'declarations',
        ['Không có', 'Không có', '', '', 'lạ', ''],
        ['THPT02', 'Ban hành quy chế', 'có lẽ', '', '', ''],
        ['THPT02', 'press-requests', '2,5', '', '', ''],
        ['THPT02', 'press-unanswered', '-1', '', '', ''],
        ['THPT02', 'Ngày nộp báo cáo phổ biến', '31/02/2024', '', '', ''],
        ['THPT03', 'press-requests', '3', '', '', '2'],
      ),
    ).toEqual([
      'unit unit-unknown word-unknown text-missing verdict-unknown',
      'value yes-no-unreadable',
      'value number-not-whole',
      'value number-negative',
      'value date-impossible',
      'verdict verdict-missing',
    ])
  })

  test('state one fact of one unit once', async () => {
    const row = ['THPT02', 'Ban hành quy chế', 'có', '', '', '']
    expect(await outcomesOf('declarations', row, row, row.with(2, 'không'), row.with(0, 'THPT03'))).toEqual([
      'new',
      'repeat',
      'conflict conflict',
      'new',
    ])
  })

  test('that do not concern the kind of unit are taken and pointed out', async () => {
    const { report } = await importRows('declarations', ['PS01', 'Người phát ngôn', 'có', '', '', ''])
    expect(report.outcomes).toMatchObject([
      { status: 'new', warnings: [{ code: 'declaration-not-for-kind' }] },
    ])
  })

  test('tick boxes and real booleans of a workbook are yes and no', async () => {
    const bytes = await workbook({
      name: 'A',
      rows: [
        headings.declarations,
        ['THPT02', 'Ban hành quy chế', true],
        ['THPT03', 'Ban hành quy chế', false],
        ['THPT04', 'Ban hành quy chế', '✓'],
        ['THPT05', 'press-requests', 0],
      ],
    })
    const { records } = await importBytes(bytes, 'x', await exampleContext())
    expect(records.declarations.map(({ value }) => value)).toEqual(['yes', 'no', 'yes', '0'])
  })
})

describe('marks', () => {
  test('name a line, a seat, points on its steps, and a reason', async () => {
    const { records } = await importRows(
      'marks',
      ['THPT02', 'e2.1', 'tv 02', '2,25', 'Mới mẻ', ''],
      ['THPT02', 'E2.2', 'TV1', '0', 'Chưa rõ', 'không'],
      ['THPT02', 'E2.3', 'TV3', '1.5', 'Thuộc đơn vị', 'x'],
    )
    expect(records.marks).toEqual([
      { unit: 'THPT02', line: 'E2.1', member: 'TV02', points: '2.25', reason: 'Mới mẻ' },
      { unit: 'THPT02', line: 'E2.2', member: 'TV1', points: '0', reason: 'Chưa rõ' },
      { unit: 'THPT02', line: 'E2.3', member: 'TV3', points: '1.5', reason: 'Thuộc đơn vị', recused: true },
    ])
  })

  test('are rejected with every reason, a person’s name among them', async () => {
    const row = ['THPT02', 'E2.1', 'TV1', '2', 'Lý do', '']
    expect(
      await outcomesOf(
        'marks',
        row.with(1, 'Z9'),
        row.with(1, 'A1.1'),
        row.with(2, 'Họ Tên Người'),
        row.with(3, '2,75'),
        row.with(3, '-0,25'),
        row.with(3, '2,1'),
        row.with(3, ''),
        row.with(4, ''),
        row.with(5, 'có thể'),
      ),
    ).toEqual([
      'line line-unknown',
      'line line-not-judged',
      'member member-not-a-seat',
      'points points-out-of-range',
      'points points-out-of-range',
      'points points-off-step',
      'points number-missing',
      'explanation text-missing',
      'member yes-no-unreadable',
    ])
  })

  test('of one member on one line stand once', async () => {
    const row = ['THPT02', 'E2.1', 'TV1', '2', 'Lý do', '']
    expect(await outcomesOf('marks', row, row.with(2, 'tv1').with(3, '2,00'), row.with(3, '1'))).toEqual([
      'new',
      'repeat',
      'conflict conflict',
    ])
  })
})

const model = [
  'MH01',
  'THPT02',
  'Loa học đường',
  'Mỗi tuần một bản tin',
  '01/11/2023',
  'https://vd.example/mh01',
]

describe('models and adoptions', () => {
  test('a model is a record of the gallery and one activity of its unit', async () => {
    const { records } = await importRows('models', model)
    expect(records.models).toEqual([
      {
        code: 'MH01',
        unit: 'THPT02',
        name: 'Loa học đường',
        description: 'Mỗi tuần một bản tin',
        date: '2023-11-01',
        evidence: 'https://vd.example/mh01',
      },
    ])
    expect(records.activities).toMatchObject([
      { kind: 'model-description', unit: 'THPT02', event: 'MH01', date: '2023-11-01', quantity: '1' },
    ])
  })

  test('an adoption is a record and one activity of each of the two units', async () => {
    const { records: known } = await importRows('models', model)
    const { records } = await importText(
      csv([headings.adoptions, ['mh 01', 'Trường THPT số 3 Suối Mơ', '01/12/2023', 'Tốt', '']]),
      { models: known.models, status: 'verified' },
    )
    expect(records.adoptions).toEqual([{ model: 'MH01', unit: 'THPT03', date: '2023-12-01', result: 'Tốt' }])
    expect(records.activities).toMatchObject([
      { kind: 'model-adoption', unit: 'THPT03', event: 'MH01:THPT03', status: 'verified' },
      { kind: 'model-adopted', unit: 'THPT02', event: 'MH01:THPT03', status: 'verified' },
    ])
  })

  test('the models of the same file are known, wherever they stand', async () => {
    const bytes = await workbook(
      { name: 'Áp dụng', rows: [headings.adoptions, ['MH01', 'THPT03', '01/12/2023', 'Tốt', '']] },
      { name: 'Mô hình', rows: [headings.models, model] },
    )
    const { records } = await importBytes(bytes, 'x', await exampleContext())
    expect(records.adoptions).toHaveLength(1)
  })

  test('are rejected with every reason', async () => {
    const { records: known } = await importRows('models', model)
    const { report } = await importText(
      csv([
        headings.adoptions,
        ['MH99', 'THPT03', '01/12/2023', '', ''],
        ['MH01', 'THPT02', '01/12/2023', '', ''],
        ['', 'THPT03', '01/12/2022', '', ''],
      ]),
      { models: known.models },
    )
    expect(report.outcomes).toMatchObject([
      { reason: 'model', problems: [{ code: 'model-unknown' }] },
      { reason: 'model', problems: [{ code: 'model-of-own-unit' }] },
      { reason: 'period', problems: [{ code: 'text-missing' }, { code: 'period-outside' }] },
    ])
    expect(await outcomesOf('models', model, model, model.with(2, 'Tên khác'), model.with(0, ''))).toEqual([
      'new',
      'repeat',
      'conflict conflict',
      'code text-missing',
    ])
  })
})

describe('rulings and holds', () => {
  const ruling = ['QN-01', 'THPT02', 'e1', 'Cho điểm', '2,5', 'Hội đồng', 'Có lý do', 'BB 4']
  const hold = ['TD-01', 'THPT02', '20/05/2024', '', 'Đang xác minh', 'CV 5']

  test('a ruling gives points or says that a criterion does not apply', async () => {
    const { records } = await importRows('rulings', ruling, [
      '12/QĐ-HĐ',
      'THPT03',
      'C3',
      'không áp dụng',
      '',
      'Hội đồng',
      'Có lý do',
      'BB 4',
    ])
    expect(records.rulings).toMatchObject([
      { id: 'QN-01', criterion: 'E1', decision: { kind: 'points', points: '2.5' } },
      { id: 'so-12-qd-hd', criterion: 'C3', decision: { kind: 'not-applicable' } },
    ])
  })

  test('a ruling without points, reason, author or document is none', async () => {
    expect(
      await outcomesOf(
        'rulings',
        ruling.with(4, ''),
        ruling.with(3, 'không áp dụng'),
        ruling.with(3, 'chưa rõ'),
        ruling.with(2, 'Z1'),
        ruling.with(5, '').with(6, '').with(7, ''),
      ),
    ).toEqual([
      'points number-missing',
      'points points-not-wanted',
      'decision decision-unknown',
      'criterion criterion-unknown',
      'author text-missing text-missing text-missing',
    ])
  })

  test('a hold has a beginning and may have no end; it need not lie in the period', async () => {
    const { records } = await importRows(
      'holds',
      hold,
      hold.with(0, 'TD-02').with(2, '1/8/2023').with(3, '01/09/2023'),
    )
    expect(records.holds).toEqual([
      { id: 'TD-01', unit: 'THPT02', from: '2024-05-20', reason: 'Đang xác minh', document: 'CV 5' },
      {
        id: 'TD-02',
        unit: 'THPT02',
        from: '2023-08-01',
        until: '2023-09-01',
        reason: 'Đang xác minh',
        document: 'CV 5',
      },
    ])
    expect(await outcomesOf('holds', hold.with(3, '19/05/2024'), hold.with(2, ''))).toEqual([
      'date dates-reversed',
      'date date-missing',
    ])
  })
})
