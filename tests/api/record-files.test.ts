import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { apiOn, openSampleYear, type TestApi } from '../support/api.ts'
import { onEachDatabase } from '../support/database.ts'
import { letterSet, schoolYear } from '../support/letter-set.ts'
import { openTiedPeriod } from '../support/tied-period.ts'

const csv = (...rows: readonly string[][]) => ({
  name: 'bang.csv',
  content: rows.map(cells => cells.join(';')).join('\n'),
})

const votes = (...ballots: readonly string[][]) =>
  csv(
    [
      ...['Số quyết nghị', 'Hình thức khen thưởng', 'Đơn vị', 'Số thành viên', 'Số có mặt', 'Phiếu hợp lệ'],
      ...['Phiếu đồng ý', 'Phiếu không đồng ý', 'Được chọn', 'Ngày', 'Số văn bản'],
    ],
    ...ballots.map(([unit, inFavour, against, won]) => [
      ...['QN1', 'Cờ thi đua', unit!, '9', '9', '9', inFavour!, against!, won!, '20/12/2024', '12/QN-HĐ'],
    ]),
  )

onEachDatabase('files of records', database => {
  let year: TestApi
  beforeAll(async () => {
    year = await apiOn(database.db)
    await openSampleYear(year)
    await openTiedPeriod(year, 'nam', ['A', 'B', 'C', 'D'], { C: '80', D: '70' })
  })

  const families = {
    gateRulings: csv(
      ['Số hiệu', 'Đơn vị', 'Điều kiện được mở', 'Người quyết định', 'Lý do', 'Văn bản'],
      ['QC01', 'THPT02', 'khong-tu-cham', 'Hội đồng', 'Bão lũ', 'QĐ 01'],
      ['QC02', 'THPT02', 'không có', 'Hội đồng', 'Bão lũ', 'QĐ 01'],
    ),
    successions: csv(
      ['Đơn vị cũ', 'Đơn vị mới', 'Ngày', 'Số văn bản'],
      ['THPT02', 'THPT03', '01/01/2024', 'QĐ 12'],
      ['THPT02', '', '01/01/2024', 'QĐ 12'],
    ),
    closures: csv(
      ['Đơn vị giải thể', 'Ngày', 'Số văn bản'],
      ['THPT04', '31/03/2024', 'QĐ 19'],
      ['THPT04', '31/03/2025', 'QĐ 19'],
    ),
    history: csv(
      ['Đơn vị', 'Từ ngày', 'Đến ngày', 'Xếp loại', 'Danh hiệu, hình thức khen thưởng', 'Số văn bản'],
      ['THPT02', '01/09/2022', '31/08/2023', 'Hoàn thành tốt', 'Cờ thi đua', 'QĐ 100'],
      ['THPT02', '01/09/2022', '31/08/2023', 'giỏi', '', 'QĐ 100'],
    ),
  }

  test.each(Object.entries(families))('%s are stored, and told again to be there', async (family, file) => {
    const first = await year.upload('nam-hoc', file)
    expect(first.body.counts).toMatchObject({ read: 2, new: 1, rejected: 1 })
    const { rows } = (await year.call('GET', `/imports/${first.body.id}/rows`)).body
    expect(rows[0].record).toMatchObject({ family })
    expect(rows[1].problems.length).toBeGreaterThan(0)
    expect((await year.call('GET', '/periods/nam-hoc')).body.counts[family]).toBe(1)
    const again = await year.upload('nam-hoc', { ...file, name: 'lai.csv', content: `${file.content}\n` })
    expect(again.body.counts).toMatchObject({ read: 2, new: 0, alreadyStored: 1, rejected: 1 })
  })

  describe('with votes of the council', () => {
    const stored = async () =>
      (await year.call('GET', '/periods/nam/council-decisions')).body.councilDecisions
    const rowsOf = async (id: string) => (await year.call('GET', `/imports/${id}/rows`)).body.rows

    test('that fit no tie are refused row by row, as they are when they are posted, and nothing is kept', async () => {
      const { body } = await year.upload('nam', votes(['A', '8', '1', 'x'], ['C', '1', '8', '']))
      expect(body.counts).toMatchObject({ read: 2, new: 0, rejected: 2 })
      const problems = (await rowsOf(body.id)).flatMap((row: { problems: unknown[] }) => row.problems)
      expect(problems.map(({ code }: { code: string }) => code).toSorted()).toEqual([
        'vote-not-tied',
        'vote-unit-missing',
      ])
      expect(problems[0].message).toMatch(/đồng hạng/)
      expect(await stored()).toEqual([])
    })

    test('that lack votes are refused with what is needed', async () => {
      const { body } = await year.upload('nam', votes(['A', '7', '2', 'x'], ['B', '2', '7', '']))
      const [first, second] = await rowsOf(body.id)
      expect(first.problems).toMatchObject([{ code: 'vote-not-carried' }])
      expect(first.problems[0].message).toContain('cần ít nhất 8 phiếu')
      expect(second.problems).toMatchObject([{ code: 'decision-of-rejected-rows', params: { row: '2' } }])
    })

    test('that fit are one decision, and settle the tie', async () => {
      const { body } = await year.upload('nam', votes(['A', '8', '1', 'x'], ['B', '1', '8', '']))
      expect(body.counts).toMatchObject({ read: 2, new: 2, rejected: 0 })
      expect(await stored()).toMatchObject([
        { id: 'QN1', commendation: 'co', block: 'k', ballots: [{ unit: 'A', won: true }, { unit: 'B' }] },
      ])
      const { version } = (await year.call('POST', '/periods/nam/results', {})).body
      const { proposals } = (await year.call('GET', `/periods/nam/proposals?version=${version}`)).body
      expect(proposals[0].vote.decision).toMatchObject({ id: 'QN1' })
    })
  })

  test('work under the name of a unit that is listed no more counts for its heir, until the day of the merger', async () => {
    const policies = { ...letterSet.policies, succession: { declarations: {} } }
    const set = await year.call('POST', '/criteria-sets', { ...letterSet, id: 'co-ke-tuc', policies })
    await year.call('POST', '/periods', {
      ...{ id: 'sap-nhap', title: 'Sáp nhập', ...schoolYear, criteriaSet: set.body.digest },
    })
    const sample = (name: string) => ({
      name,
      content: readFileSync(new URL(`../intake/hostile/${name}`, import.meta.url)),
    })
    await year.upload('sap-nhap', sample('don-vi-sau-sap-nhap.csv'))
    await year.upload(
      'sap-nhap',
      csv(
        ['Đơn vị cũ', 'Tên đơn vị cũ', 'Đơn vị mới', 'Ngày', 'Số văn bản'],
        ['THPT04', 'Trường THPT số 4 Nậm Sen', 'THPT05', '01/01/2024', 'QĐ 12/QĐ-UBND'],
      ),
    )
    const { body } = await year.upload('sap-nhap', sample('g30-hoat-dong-don-vi-da-sap-nhap.csv'))
    expect(body.counts).toMatchObject({ read: 3, new: 2, rejected: 1 })
    const { rows } = (await year.call('GET', `/imports/${body.id}/rows`)).body
    expect(rows[0].warnings[0].message).toContain('Trường THPT số 5 Nậm Sen')
    expect(rows[1].problems[0].message).toMatch(/sáp nhập/)
    const { activities } = (await year.call('GET', '/periods/sap-nhap/activities')).body
    expect(activities.map(({ unit }: { unit: string }) => unit)).toEqual(['THPT05', 'THPT05'])
    const { successions } = (await year.call('GET', '/periods/sap-nhap/successions')).body
    expect(successions).toMatchObject([{ from: 'THPT04', name: 'Trường THPT số 4 Nậm Sen' }])
  })
})
