import { receiptView } from '../../view-models/receipt.ts'
import type { Example } from '../example.ts'
import { ReceiptNote } from './receipt-note.tsx'

const readFrom = {
  period: { id: '2023-2024', title: 'Năm học', from: '2023-09-01', to: '2024-05-31', illustrative: true },
  criteriaSet: {
    id: 'x',
    version: '2023-09-01',
    digest: 'b'.repeat(64),
    title: { vi: 'Bộ', en: 'Set' },
    illustrative: null,
  },
  version: 2,
  createdAt: '2024-06-01T02:15:00.000Z',
  publishedAt: null,
  state: 'drafted' as const,
  finalAt: null,
  review: null,
  changeReason: null,
  supersededBy: null,
  publication: null,
  journal: null,
  latest: 1,
  stale: false,
  receipt: `3f1c0a9b7e42${'d'.repeat(52)}`,
}

export const receiptNoteExamples: readonly Example[] = [
  {
    name: 'a later version: its digest, its file, the command, and what changed',
    render: t => <ReceiptNote t={t} receipt={receiptView(readFrom)} />,
    shows: [
      'Đối chiếu kết quả',
      'Bản này chưa công bố',
      'href="/ky/2023-2024/cong-bo"',
      `3f1c0a9b7e42${'d'.repeat(52)}<`,
      `verify 2023-2024-2.json --digest 3f1c0a9b7e42${'d'.repeat(52)}`,
      'href="/api/v1/periods/2023-2024/receipt?version=2"',
      'href="/ky/2023-2024/thay-doi?ban=2"',
    ],
  },
  {
    name: 'for the committee, the file of marks too',
    render: t => <ReceiptNote t={t} receipt={receiptView(readFrom, { hasMarks: true })} />,
    shows: [
      'href="/api/v1/periods/2023-2024/receipt?version=2"',
      'verify 2023-2024-2.json --marks 2023-2024-2-phieu-cham.json',
      'href="/api/v1/periods/2023-2024/receipt/marks?version=2"',
    ],
  },
  {
    name: 'published: the head of the journal for whoever notes it',
    render: t => (
      <ReceiptNote
        t={t}
        receipt={receiptView({ ...readFrom, journal: { number: 12, digest: 'e'.repeat(64) } })}
      />
    ),
    shows: ['Niêm phong nhật ký', `12:${'e'.repeat(64)}<`],
  },
  {
    name: 'a first version from before there were digests',
    render: t => <ReceiptNote t={t} receipt={receiptView({ ...readFrom, version: 1, receipt: null })} />,
    shows: ['chưa có mã đối chiếu'],
  },
]
