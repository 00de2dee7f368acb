import type { Example } from '../example.ts'
import { LedgerTable } from './ledger-table.tsx'

const rows = [
  { code: 'A1', name: 'Phổ biến', amount: '8,00', isAdjustment: false },
  { code: null, name: 'Làm tròn', amount: '−0,01', isAdjustment: true },
]

export const ledgerExamples: readonly Example[] = [
  {
    name: 'rows that add up, rounding among them',
    render: t => <LedgerTable t={t} ledger={{ rows, total: '7,99' }} />,
    shows: ['cộng lại đúng bằng tổng điểm', 'A1', '8,00', 'Làm tròn', '−0,01', 'Tổng điểm', '7,99'],
  },
  {
    name: 'rows without a total',
    render: t => <LedgerTable t={t} ledger={{ rows, total: null }} />,
    shows: ['Chưa cộng được vì còn thiếu dữ liệu.'],
  },
]
