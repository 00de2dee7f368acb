import type { ImportReportView } from '../../view-models/import-report.ts'
import type { Example } from '../example.ts'
import { ImportHistory } from './import-history.tsx'
import { ImportReport } from './import-report.tsx'
import { RepeatedRows } from './repeated-rows.tsx'
import { RowProblems } from './row-problems.tsx'

const report: ImportReportView = {
  id: 'x1',
  fileName: 'hoat-dong.csv',
  state: 'done',
  stateName: 'Đã xong',
  time: '01/06/2024 09:15',
  isRunning: false,
  progress: '',
  notes: ['Tệp này không làm thay đổi gì: mọi dòng đã có sẵn.'],
  failures: [],
  equation: '10 dòng đọc được = 9 dòng nhận + 1 dòng không nhận',
  acceptedEquation: '9 dòng nhận = 9 mới',
  figures: [
    { value: '10', name: 'dòng đọc được', isBad: false },
    { value: '9', name: 'dòng nhận', isBad: false },
    { value: '1', name: 'dòng không nhận', isBad: true },
  ],
  rejectedBy: [{ name: 'ngày', rows: '1' }],
  layoutTotal: '2 dòng được bỏ qua có chủ ý',
  layout: [{ name: 'tiêu đề cột', rows: '2' }],
  tables: [{ family: 'Hoạt động', sheet: 'Tờ 1', columns: 'Ngày · Cấp', ignored: 'Ghi chú' }],
}
const problem = { where: 'cột B (Ngày)', what: 'Không có ngày 31/02/2024.', remedy: 'Sửa lại ngày.' }

export const importReportExamples: readonly Example[] = [
  {
    name: 'a file of which one row was rejected',
    render: t => <ImportReport t={t} report={report} />,
    shows: [
      'mọi dòng đã có sẵn',
      '10 dòng đọc được = 9',
      'ngày',
      'Tờ 1: Hoạt động',
      'Ghi chú',
      'tiêu đề cột (2)',
    ],
  },
  {
    name: 'a file that could not be read',
    render: t => <ImportReport t={t} report={{ ...report, failures: ['Tệp có mật khẩu.'] }} />,
    shows: ['role="alert"', 'Tệp có mật khẩu.'],
  },
  {
    name: 'a rejected row with its remedy, and more to follow',
    render: t => (
      <RowProblems
        t={t}
        id="rows-rejected"
        title="Dòng không nhận"
        rows={[{ place: 'dòng 128', problems: [problem], repeats: null }]}
        more="/tiep"
      />
    ),
    shows: ['dòng 128', 'cột B (Ngày)', 'Không có ngày 31/02/2024.', 'Sửa lại ngày.', 'href="/tiep"'],
  },
  {
    name: 'a repeated row',
    render: t => (
      <RepeatedRows
        t={t}
        rows={[{ place: 'dòng 55', problems: [], repeats: 'lặp lại dòng 54' }]}
        more={null}
      />
    ),
    shows: ['dòng 55', 'lặp lại dòng 54'],
  },
  {
    name: 'the imports so far, one of them still running',
    render: t => (
      <ImportHistory
        t={t}
        period="2023-2024"
        reports={[report, { ...report, id: 'x2', state: 'running', stateName: 'Đang đọc' }]}
      />
    ),
    shows: ['/ky/2023-2024/nhap/x1', '01/06/2024 09:15', 'Đang đọc'],
  },
]
