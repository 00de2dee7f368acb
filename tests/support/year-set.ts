import { criterion, group, line, smallSet } from './small-set.ts'

const label = (vi: string, en: string) => ({ vi, en })

/**
 * A year that can be reckoned in the head: declared work, one point each, articles, ten points each, and what the
 * council judges; one flag that a vote gives where two lead, and two certificates for those without a flag.
 */
export const yearSet = smallSet(
  [
    group('G', [
      criterion('C', '60', [line('C.1', { value: 'done', points: { perItem: { points: '1' } } })]),
      criterion('A', '30', [line('A.1', { value: 'articles', points: { perItem: { points: '10' } } })]),
      criterion('J', '10', [
        line('J.1', { value: { marks: 'median' }, points: { marked: { from: '0', to: '10' } } }),
      ]),
    ]),
  ],
  {
    declarations: {
      done: { label: label('Việc đã làm', 'Work done'), type: 'number' },
      cases: { label: label('Số vụ việc', 'Cases'), type: 'count' },
    },
    policies: { succession: { declarations: { done: 'sum', cases: 'sum' } } },
    ratings: [
      { id: 'good', label: label('Tốt', 'Good'), from: '40' },
      { id: 'rest', label: label('Còn lại', 'The rest') },
    ],
    gates: [
      {
        id: 'violated',
        label: label('Có vụ việc: không xét khen thưởng', 'A case: no commendation'),
        when: { value: 'cases', atLeast: '1' },
        effect: 'no-commendation',
      },
    ],
    commendations: [
      {
        ...{ id: 'flag', label: label('Cờ thi đua', 'Emulation flag'), quota: { seats: '1' } },
        ...{ tieAtEdge: 'vote', council: { quorum: '2/3', thresholdPercent: '50', denominator: 'members' } },
        eligible: [{ label: label('Dẫn đầu', 'Leads'), when: { place: { atMost: '1' } } }],
      },
      {
        ...{ id: 'certificate', label: label('Giấy khen', 'Certificate'), quota: { seats: '2' } },
        ...{ notWith: ['flag'] },
        eligible: [{ label: label('Xếp loại tốt', 'Rated good'), when: { rating: ['good'] } }],
      },
    ],
  },
)

export const yearPeriod = {
  ...{ id: 'nam', title: 'Năm 2024', from: '2024-01-01', to: '2024-12-31', proposalDate: '2025-01-10' },
}

/** Five schools of one block, of which `DONG` becomes part of `AN` in the middle of the year. */
export const yearUnits = ['AN', 'BINH', 'CHAU', 'DAO', 'DONG'].map(id => ({
  ...{ id, name: `Trường ${id}`, kind: 'school', block: { id: 'b1', label: 'Khối 1' } },
}))

/** Work that each declares; what `AN`, the heir, declares stands for `DONG` too. */
export const workDone = { AN: '40', BINH: '40', CHAU: '40', DAO: '45', DONG: '10' } as const
