import type { ImportReportView } from '../../view-models/import-report.ts'
import type { Example } from '../example.ts'
import { ChangedRows } from './changed-rows.tsx'
import { ImportHistory } from './import-history.tsx'
import { ImportReport } from './import-report.tsx'
import { LayoutRows } from './layout-rows.tsx'
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
  physicalEquation: '12 dòng của tệp = 2 dòng trình bày + 10 dòng đọc được',
  groups: [],
  status: 'chờ thẩm định',
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
  tables: [
    {
      family: 'Hoạt động',
      sheet: 'Tờ 1',
      columns: 'Ngày · Cấp',
      ignored: 'Ghi chú',
      senders: ['Trường A: 9 dòng, đọc ở dòng 2 (“TRƯỜNG A”)'],
    },
  ],
  next: [{ name: 'Chấm điểm với số liệu đang có', href: '/ky/x/cham-diem' }],
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
    name: 'rows that share a problem',
    render: t => (
      <ImportReport
        t={t}
        report={{
          ...report,
          groups: [
            {
              where: null,
              what: 'Kỳ này chưa có danh sách đơn vị.',
              remedy: 'Nhập danh sách đơn vị trước.',
              rows: '3.679',
              places: 'dòng 2; dòng 3…',
            },
          ],
        }}
      />
    ),
    shows: ['Kỳ này chưa có danh sách đơn vị.', '3.679', 'dòng 2; dòng 3…', 'Trường A: 9 dòng'],
  },
  {
    name: 'values before and after an update',
    render: t => (
      <ChangedRows
        t={t}
        rows={[
          {
            place: 'dòng 2',
            problems: [],
            repeats: null,
            changes: [{ field: 'Số học sinh', before: '435', after: 'để trống' }],
          },
        ]}
        more={null}
      />
    ),
    shows: ['Số học sinh', '435', 'để trống'],
  },
  {
    name: 'rows that hold no data',
    render: t => (
      <LayoutRows
        t={t}
        count="2"
        rows={[{ place: 'dòng 5', kind: 'dòng cộng', text: 'Cộng · 1' }]}
        more="/tiep"
        isOpen
      />
    ),
    shows: ['2 dòng trình bày', 'dòng 5', 'dòng cộng', 'Cộng · 1', 'href="/tiep"'],
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
        rows={[{ place: 'dòng 128', problems: [problem], repeats: null, changes: [] }]}
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
        rows={[{ place: 'dòng 55', problems: [], repeats: 'lặp lại dòng 54', changes: [] }]}
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
