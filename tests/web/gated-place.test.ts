import { beforeAll, expect, test } from 'vitest'
import { onEachDatabase } from '../support/database.ts'
import { criterion, group, line, smallSet } from '../support/small-set.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'

const label = (text: string) => ({ vi: text, en: text })

const setWith = (place: string, seat: string) =>
  smallSet(
    [
      group('G', [
        criterion('C', '100', [line('L', { value: 'done', points: { perItem: { points: '1' } } })]),
      ]),
    ],
    {
      format: '2',
      id: `chan-${place}-${seat}`,
      declarations: {
        done: { label: label('Việc đã làm'), type: 'number' },
        cases: { label: label('Số vụ việc'), type: 'count' },
      },
      policies: { ranking: { basis: 'rounded', tieBreak: [], gated: { place, seat } } },
      gates: [
        {
          ...{ id: 'vi-pham', label: label('Có vi phạm'), effect: 'no-commendation' },
          when: { value: 'cases', above: '0' },
        },
      ],
      commendations: [
        {
          ...{ id: 'co', label: label('Cờ thi đua'), quota: { seats: '1' } },
          eligible: [{ label: label('Dẫn đầu khối'), when: { place: { atMost: '1' } } }],
        },
      ],
    },
  )

/** Three schools, of which the first has most points and a violation. */
const openPeriod = async (site: SmallSite, place: string, seat: string): Promise<string> => {
  const id = `${place}-${seat}`
  const installed = await site.call('POST', '/criteria-sets', setWith(place, seat))
  await site.call('POST', '/periods', {
    ...{ id, title: 'Năm 2024', from: '2024-01-01', to: '2024-12-31', proposalDate: '2024-12-31' },
    criteriaSet: installed.body.digest,
  })
  const block = { id: 'k', label: 'Khối K' }
  const units = [
    ['V1', '95', '1'],
    ['V2', '90', '0'],
    ['V3', '80', '0'],
  ] as const
  await site.call('POST', `/periods/${id}/units`, {
    units: units.map(([unit]) => ({ id: unit, name: `Trường ${unit}`, kind: 'school', block })),
  })
  await site.call('POST', `/periods/${id}/declarations`, {
    declarations: units.flatMap(([unit, done, cases]) => [
      { unit, fact: 'done', value: done, status: 'verified' },
      { unit, fact: 'cases', value: cases, status: 'verified' },
    ]),
  })
  const { status } = await site.call('POST', `/periods/${id}/results`, {})
  if (status >= 300) throw new Error(String(status))
  return id
}

onEachDatabase('a leader whom a gate bars', database => {
  let site: SmallSite
  beforeAll(async () => {
    site = await openSmallSite(database.db)
  })

  test('stands behind the others where the set says so, and the next has the flag', async () => {
    const period = await openPeriod(site, 'after', 'next')
    const { body } = await site.call('GET', `/periods/${period}/blocks/k/standings`)
    const rows = body.rows as readonly {
      readonly unit: { readonly id: string }
      readonly standing: { readonly place: number | null }
      readonly proposals: readonly { readonly outcome: string }[]
    }[]
    expect(rows.map(row => [row.unit.id, row.standing.place, row.proposals[0]?.outcome])).toEqual([
      ['V2', 1, 'proposed'],
      ['V3', 2, 'not-eligible'],
      ['V1', 3, 'gate'],
    ])
    const reason = 'Xếp hạng sau các đơn vị không vướng điều kiện chặn, vì vướng điều kiện “Có vi phạm”.'
    expect((await site.own(`/ky/${period}/khoi/k`)).text).toContain(reason)
    expect((await site.own(`/ky/${period}/don-vi/V1`)).text).toContain(reason)
    expect((await site.own(`/ky/${period}/bo-tieu-chi`)).text).toContain('đơn vị kế tiếp được xét thay')
  })

  test('has its total and no place where the set ranks it not, on its sheet as in the standings', async () => {
    const period = await openPeriod(site, 'unranked', 'next')
    const sheet = (await site.own(`/ky/${period}/don-vi/V1`)).text
    expect(sheet).toContain('Không xếp hạng vì vướng điều kiện chặn “Có vi phạm”.')
    expect(sheet).not.toContain('Chưa xếp hạng')
    const standings = (await site.own(`/ky/${period}/khoi/k`)).text
    expect(standings).toContain('95,00')
    expect(standings).toContain('Không xếp hạng vì vướng điều kiện chặn')
  })

  test('keeps its place where the set says so, and who takes its turn reads in which place', async () => {
    const period = await openPeriod(site, 'ranked', 'next')
    const { body } = await site.call('GET', `/periods/${period}/units/V3/score`)
    expect(body.standing).toMatchObject({ place: 3, seatPlace: 2 })
    expect((await site.own(`/ky/${period}/de-nghi`)).text).toContain('đang xếp hạng 2 khi xét khen thưởng')
  })
})
