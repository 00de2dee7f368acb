import { issue } from '@thidua/scoring/issues'
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
  gateRulings: ['Số hiệu', 'Đơn vị', 'Điều kiện được mở', 'Người quyết định', 'Lý do', 'Văn bản'],
  successions: ['Đơn vị cũ', 'Tên đơn vị cũ', 'Đơn vị mới', 'Ngày', 'Số văn bản', 'Nhận kết quả'],
  closures: ['Đơn vị giải thể', 'Ngày', 'Số văn bản'],
  history: ['Đơn vị', 'Từ ngày', 'Đến ngày', 'Xếp loại', 'Danh hiệu, hình thức khen thưởng', 'Số văn bản'],
  councilDecisions: [
    ...['Số quyết nghị', 'Hình thức khen thưởng', 'Mức xếp loại', 'Đơn vị', 'Số thành viên', 'Số có mặt'],
    ...['Phiếu hợp lệ', 'Phiếu đồng ý', 'Phiếu không đồng ý', 'Phiếu trắng', 'Được chọn', 'Ngày'],
    ...['Số văn bản', 'Tỷ lệ phải có mặt', 'Tỷ lệ phải đạt', 'Tính trên'],
  ],
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
  test('without a column of verdicts are verified where the whole file is; an empty verdict never is', async () => {
    const statuses = async (text: string) =>
      (await importText(text, { status: 'verified' })).records.declarations.map(({ status }) => status)
    const row = 'THPT02;spokesperson-published;có'
    expect(await statuses(`Đơn vị;Nội dung khai báo;Giá trị\n${row}`)).toEqual(['verified'])
    expect(await statuses(`Đơn vị;Nội dung khai báo;Giá trị;Kết quả thẩm định\n${row};`)).toEqual([
      'submitted',
    ])
  })

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

describe('decisions that open a gate', () => {
  const row = ['01/QĐ', 'THPT02', 'khong-tu-cham', 'Hội đồng', 'Bão lũ', 'QĐ 01']

  test('name the gate by its code or its name', async () => {
    const { records } = await importRows(
      'gateRulings',
      row,
      row.with(0, '02/QĐ').with(2, 'Không nộp hồ sơ, số liệu: không xếp loại'),
    )
    expect(records.gateRulings).toEqual(
      ['so-01-qd', 'so-02-qd'].map(id => ({
        ...{ id, unit: 'THPT02', gate: 'khong-tu-cham', author: 'Hội đồng' },
        ...{ reason: 'Bão lũ', document: 'QĐ 01' },
      })),
    )
  })

  test('are rejected with every reason, and are told once', async () => {
    expect(
      await outcomesOf('gateRulings', row, row, row.with(4, 'Lũ'), ['', 'X', 'cửa', '', '', '']),
    ).toEqual([
      'new',
      'repeat',
      'conflict conflict',
      'unit text-missing unit-unknown word-unknown text-missing text-missing text-missing',
    ])
  })
})

describe('units that were merged, split or renamed', () => {
  test('stand under code or name; one that is listed no more keeps the name that the file gives', async () => {
    const { records, report } = await importRows(
      'successions',
      ['THPT02', '', 'THPT03', '01/01/2024', 'QĐ 12', ''],
      ['THPT90', 'Trường THPT Cũ', 'THPT03', '01/01/2024', 'QĐ 12', 'có'],
      ['Trường THCS Tân Lập', '', 'THPT03', '01/02/2024', 'QĐ 13', 'không'],
    )
    expect(report.counts).toMatchObject({ read: 3, accepted: 3, rejected: 0 })
    expect(records.successions).toEqual([
      { from: 'THPT02', to: 'THPT03', on: '2024-01-01', document: 'QĐ 12' },
      {
        ...{ from: 'THPT90', name: 'Trường THPT Cũ', to: 'THPT03' },
        ...{ on: '2024-01-01', document: 'QĐ 12', inherits: true },
      },
      {
        ...{ from: 'truong-thcs-tan-lap', name: 'Trường THCS Tân Lập', to: 'THPT03' },
        ...{ on: '2024-02-01', document: 'QĐ 13', inherits: false },
      },
    ])
  })

  test('are rejected with every reason', async () => {
    expect(
      await outcomesOf(
        'successions',
        ['', '', 'Không có', '', '', 'lạ'],
        ['THPT02', '', 'THPT02', '01/01/2024', 'QĐ 12', ''],
      ),
    ).toEqual([
      'unit text-missing unit-unknown date-missing text-missing yes-no-unreadable',
      'unit succession-to-itself',
    ])
  })
})

describe('units that ended without a successor', () => {
  test('end on a day within the period, once', async () => {
    const row = ['THPT02', '31/03/2024', 'QĐ 19']
    expect((await importRows('closures', row)).records.closures).toEqual([
      { unit: 'THPT02', on: '2024-03-31', document: 'QĐ 19' },
    ])
    expect(await outcomesOf('closures', row, row.with(2, 'QĐ 20'), ['X', '31/03/2025', ''])).toEqual([
      'new',
      'conflict conflict',
      'unit unit-unknown period-outside text-missing',
    ])
  })
})

describe('outcomes of earlier periods', () => {
  const row = ['THPT02', '01/09/2022', '31/08/2023', 'Hoàn thành tốt', 'Cờ thi đua; giay-khen', 'QĐ 100']

  test('state a rating, commendations, or that there was no rating; codes of former units are told', async () => {
    const { records, report } = await importRows(
      'history',
      row.with(4, 'Cờ thi đua'),
      row.with(0, 'THPT90').with(3, 'không xếp loại').with(4, ''),
    )
    const period = { from: '2022-09-01', to: '2023-08-31' }
    expect(records.history).toEqual([
      { unit: 'THPT02', period, rating: 'tot', commendations: ['co-thi-dua'], document: 'QĐ 100' },
      { unit: 'THPT90', period, rating: null, commendations: [], document: 'QĐ 100' },
    ])
    expect(report.outcomes[1]).toMatchObject({ warnings: [{ code: 'unit-of-earlier-times' }] })
  })

  test('are rejected with every reason', async () => {
    expect(
      await outcomesOf(
        'history',
        ['Trường lạ', '31/08/2023', '01/09/2022', 'giỏi', 'bằng lạ', ''],
        row.with(3, '').with(4, ''),
      ),
    ).toEqual([
      'unit unit-unknown dates-reversed word-unknown word-unknown text-missing',
      'outcome outcome-missing',
    ])
  })
})

describe('votes of the council', () => {
  const vote = (unit: string, inFavour: string, against: string, won: string) => [
    ...['12/QN', 'Cờ thi đua', '', unit, '9', '9', '9', inFavour, against, '', won],
    ...['10/06/2024', '12/QN-HĐ', '2/3', '80%', 'Tổng số thành viên'],
  ]

  test('are one decision for all rows of a number', async () => {
    const { records, report } = await importRows(
      'councilDecisions',
      vote('THPT02', '8', '1', 'x'),
      vote('THPT03', '1', '8', ''),
    )
    expect(report.counts).toMatchObject({ read: 2, accepted: 2 })
    const ballot = (unit: string, inFavour: number, against: number, won: boolean) => ({
      ...{ unit, inFavour, against, abstained: 0, won },
    })
    expect(records.councilDecisions).toEqual([
      {
        ...{ id: 'so-12-qn', commendation: 'co-thi-dua', block: 'khoi-3', members: 9, present: 9, cast: 9 },
        ballots: [ballot('THPT02', 8, 1, true), ballot('THPT03', 1, 8, false)],
        rule: { quorum: '2/3', thresholdPercent: '80', denominator: 'members' },
        ...{ on: '2024-06-10', document: '12/QN-HĐ' },
      },
    ])
  })

  test('are rejected whole where one row says otherwise, or cannot be read', async () => {
    expect(
      await outcomesOf(
        'councilDecisions',
        vote('THPT02', '8', '1', 'x'),
        vote('THPT03', '1', '8', '').with(4, '7'),
      ),
    ).toEqual(['votes decision-of-rejected-rows', 'conflict conflict'])
    expect(
      await outcomesOf('councilDecisions', vote('THPT02', '8,5', '', 'lạ').with(13, '').with(11, '')),
    ).toEqual(['date number-not-whole number-missing yes-no-unreadable date-missing vote-rule-partial'])
  })

  test('are asked about before they are taken in, and every row of one that does not fit tells why', async () => {
    const rows = [vote('THPT02', '8', '1', 'x'), vote('THPT03', '1', '8', '')]
    const told: unknown[] = []
    const { report } = await importText(csv([headings.councilDecisions, ...rows]), {
      checkDecisions: async decisions => {
        told.push(decisions.map(({ ballots }) => ballots.length))
        return [issue('vote-not-tied', [0, 'ballots', 1, 'unit'], { unit: 'THPT03' })]
      },
    })
    expect(told).toEqual([[2]])
    expect(report.counts).toMatchObject({ read: 2, accepted: 0, rejected: 2 })
    expect(report.outcomes).toMatchObject([
      { status: 'rejected', problems: [{ code: 'decision-of-rejected-rows', params: { row: '3' } }] },
      { status: 'rejected', reason: 'votes', problems: [{ code: 'vote-not-tied' }], cells: rows[1] },
    ])
  })
})
