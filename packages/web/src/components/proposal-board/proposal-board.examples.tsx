import { pageLinks } from '../../view-models/page-links.ts'
import type { CommendationView, ProposalRow } from '../../view-models/proposals.ts'
import type { Example } from '../example.ts'
import { ProposalBoard } from './proposal-board.tsx'

const row: ProposalRow = {
  unit: { id: 'THPT29', name: 'Trường THPT số 1 Thác Ngàn' },
  place: '1',
  total: '102,73',
  outcome: 'proposed',
  outcomeName: 'Đề nghị',
  why: 'Đủ điều kiện và còn suất.',
  changeable: null,
  isNominated: true,
  awards: [{ form: 'Cờ thi đua', sentence: 'Quyết định 1234/QĐ-UBND ngày 15/01/2025', revoked: null }],
  registered: 'Đã đăng ký hình thức này',
}
const held: ProposalRow = {
  ...row,
  outcome: 'hold',
  outcomeName: 'Tạm dừng xét',
  why: 'Đang xác minh.',
}
const late: ProposalRow = {
  ...row,
  place: '3',
  outcome: 'no-seat',
  outcomeName: 'Hết suất',
  why: 'Đủ điều kiện nhưng đã hết suất.',
}

const form: CommendationView = {
  id: 'co-thi-dua',
  name: 'Cờ thi đua',
  stream: null,
  conditions: ['Dẫn đầu khối', 'Xếp loại tốt trở lên'],
  quota: ['1 suất mỗi khối'],
  decision: ['Quyết định: Giám đốc Sở'],
  legalBasis: ['Luật 06/2022/QH15'],
  proposed: 1,
  blocks: [
    {
      ...{ block: { id: 'khoi-3', label: 'Khối 3' }, seats: '1 suất', vote: null, isVoteOpen: false },
      ...{ isEmpty: false, shown: [held, { ...row, place: '2' }], others: [late] },
    },
    {
      ...{ block: { id: 'khoi-5', label: 'Khối 5' }, seats: '0 suất', vote: null, isVoteOpen: false },
      ...{ isEmpty: true, shown: [], others: [] },
    },
  ],
}

const tied: ProposalRow = {
  ...row,
  outcome: 'vote',
  outcomeName: 'Chờ hội đồng bỏ phiếu',
  why: 'Đồng hạng ở suất cuối cùng: Trường A; Trường B; còn 1 suất. Chờ hội đồng bỏ phiếu.',
}
const waiting: ProposalRow = {
  ...row,
  place: '3',
  outcome: 'waits',
  outcomeName: 'Chờ kết quả bỏ phiếu',
  why: 'Chờ hội đồng bỏ phiếu về Cờ thi đua: đề nghị nếu Trường A được chọn.',
}

export const proposalExamples: readonly Example[] = [
  {
    name: 'an open vote: who is tied, and who waits for it',
    render: t => (
      <ProposalBoard
        t={t}
        links={pageLinks('2023-2024')}
        canVote
        form={{
          ...form,
          blocks: [
            {
              block: { id: 'khoi-3', label: 'Khối 3' },
              seats: '1 suất',
              vote: 'Hội đồng chưa bỏ phiếu: Trường A; Trường B đồng hạng, còn 1 suất.',
              isVoteOpen: true,
              isEmpty: false,
              shown: [tied, waiting],
              others: [],
            },
          ],
        }}
      />
    ),
    shows: [
      'vote-note',
      'Hội đồng chưa bỏ phiếu',
      '/bieu-quyet/nhap?hinh-thuc=co-thi-dua',
      'outcome-vote',
      'outcome-waits',
    ],
  },
  {
    name: 'a block whose leader is on hold and who is proposed instead, and one without anybody',
    render: t => <ProposalBoard t={t} links={pageLinks('2023-2024')} form={form} />,
    shows: [
      'Dẫn đầu khối; Xếp loại tốt trở lên',
      '1 suất mỗi khối',
      'Luật 06/2022/QH15',
      'Thác Ngàn',
      '102,73',
      'outcome-hold',
      'Đang xác minh.',
      'Đủ điều kiện và còn suất.',
      'Quyết định 1234/QĐ-UBND',
      'Đã đăng ký hình thức này',
      '1 đơn vị không được đề nghị',
      'Đủ điều kiện nhưng đã hết suất.',
      'Không có đơn vị nào được đề nghị trong khối này.',
    ],
  },
]
