import type { TestApi } from './api.ts'
import { criterion, group, line, smallSet } from './small-set.ts'

const label = (text: string) => ({ vi: text, en: text })

/** A flag for the leader that the council votes on, and certificates for those who have none. */
export const tiedSet = smallSet(
  [group('G', [criterion('C', '100', [line('L', { value: 'done', points: { perItem: { points: '1' } } })])])],
  {
    declarations: { done: { label: label('done'), type: 'number' } },
    commendations: [
      {
        ...{ id: 'co', label: { vi: 'Cờ thi đua', en: 'Flag' }, quota: { seats: '1' }, tieAtEdge: 'vote' },
        eligible: [{ label: label('leader'), when: { place: { atMost: '1' } } }],
        council: { quorum: '2/3', thresholdPercent: '80', denominator: 'members' },
      },
      {
        ...{
          id: 'giay-khen',
          label: { vi: 'Giấy khen', en: 'Certificate' },
          quota: { seats: '2' },
          notWith: ['co'],
        },
        eligible: [{ label: label('50'), when: { score: { atLeast: '50' } } }],
      },
    ],
  },
)

/** A period of one block whose units all have 90 points, but for those that are told another figure. */
export const openTiedPeriod = async (
  api: Pick<TestApi, 'call'>,
  period: string,
  units: readonly string[],
  totals: Readonly<Record<string, string>> = {},
): Promise<void> => {
  const installed = await api.call('POST', '/criteria-sets', tiedSet)
  await api.call('POST', '/periods', {
    ...{ id: period, title: 'Năm 2024', from: '2024-01-01', to: '2024-12-31' },
    ...{ proposalDate: '2024-12-31', criteriaSet: installed.body.digest },
  })
  const block = { id: 'k', label: 'Khối K' }
  await api.call('POST', `/periods/${period}/units`, {
    units: units.map(id => ({ id, name: `Trường ${id}`, kind: 'school', block })),
  })
  const stored = await api.call('POST', `/periods/${period}/declarations`, {
    declarations: units.map(unit => ({
      unit,
      fact: 'done',
      value: totals[unit] ?? '90',
      status: 'verified',
    })),
  })
  if (stored.status !== 200) throw new Error(JSON.stringify(stored.body))
}
