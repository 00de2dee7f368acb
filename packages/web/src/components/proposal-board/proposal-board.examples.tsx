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
}
const held: ProposalRow = {
  ...row,
  place: null,
  total: null,
  outcome: 'hold',
  outcomeName: 'Tạm dừng xét',
  why: 'Đang xác minh.',
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
      block: { id: 'khoi-3', label: 'Khối 3' },
      seats: '1 suất',
      vote: null,
      isVoteOpen: false,
      seated: [row],
      others: [held],
    },
    {
      block: { id: 'khoi-5', label: 'Khối 5' },
      seats: '0 suất',
      vote: null,
      isVoteOpen: false,
      seated: [],
      others: [],
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
        period="2023-2024"
        canVote
        form={{
          ...form,
          blocks: [
            {
              block: { id: 'khoi-3', label: 'Khối 3' },
              seats: '1 suất',
              vote: 'Hội đồng chưa bỏ phiếu: Trường A; Trường B đồng hạng, còn 1 suất.',
              isVoteOpen: true,
              seated: [tied, waiting],
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
    name: 'a block with a proposal and a hold, and one without',
    render: t => <ProposalBoard t={t} period="2023-2024" form={form} />,
    shows: [
      'Dẫn đầu khối; Xếp loại tốt trở lên',
      '1 suất mỗi khối',
      'Luật 06/2022/QH15',
      'Thác Ngàn',
      '102,73',
      'Đủ điều kiện và còn suất.',
      '1 đơn vị không được đề nghị',
      'outcome-hold',
      'Đang xác minh.',
      'Không có đơn vị nào được đề nghị trong khối này.',
    ],
  },
]
