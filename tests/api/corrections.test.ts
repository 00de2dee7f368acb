import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { apiOn, openSampleYear, type TestApi } from '../support/api.ts'
import { onEachDatabase } from '../support/database.ts'

const hostile = (name: string) => ({
  name,
  content: readFileSync(new URL(`../intake/hostile/${name}`, import.meta.url)),
})

const heading =
  'Đơn vị;Ngày thực hiện;Loại hoạt động;Kênh, hình thức;Cấp;Tên hoạt động, tin bài;Số lượng;Minh chứng'
const row = (rest: { unit?: string; date?: string; title?: string; quantity?: string; link?: string } = {}) =>
  [
    ...[rest.unit ?? 'THPT01', rest.date ?? '12/10/2023', 'Tin, bài', 'Cổng TTĐT của đơn vị', 'Đơn vị'],
    ...[rest.title ?? 'Tin tháng 10', rest.quantity ?? '20', rest.link ?? ''],
  ].join(';')
const file = (name: string, ...rows: string[]) => ({ name, content: [heading, ...rows].join('\r\n') })

interface Stored {
  readonly id: string
  readonly title: string
  readonly quantity: string
  readonly evidence: string | null
  readonly status: string
}

onEachDatabase('corrections', database => {
  let year: TestApi
  beforeEach(async () => {
    await database.reset()
    year = await apiOn(database.db)
    await openSampleYear(year)
  })
  const stored = async (): Promise<Stored[]> =>
    (await year.call('GET', '/periods/nam-hoc/activities?unit=THPT01&limit=200')).body.activities
  const rowsOf = async (id: string) => (await year.call('GET', `/imports/${id}/rows?limit=200`)).body.rows
  const codes = (one: { problems: { code: string }[]; warnings: { code: string }[] }) =>
    [...one.problems, ...one.warnings].map(({ code }) => code)

  test('a corrected file takes the place of the first, row by row, and says from what to what', async () => {
    await year.upload('nam-hoc', hostile('g16-lan-1.csv'))
    const { body } = await year.upload('nam-hoc', hostile('g16-lan-2-da-sua.csv'))
    expect(body.counts).toMatchObject({ read: 8, changed: 8, new: 0, rejected: 0, flagged: 8 })
    const [first] = await rowsOf(body.id)
    expect(first).toMatchObject({ outcome: 'changed' })
    expect(first.warnings).toMatchObject([
      { code: 'corrects-quantity', message: 'Sửa số lượng của hoạt động đã nhập: 20 → 2.' },
    ])
    expect((await stored()).map(({ quantity }) => quantity)).toEqual(Array(8).fill('2'))
    const again = await year.upload('nam-hoc', hostile('g16-lan-2-da-sua.csv'))
    expect(again.body.counts).toMatchObject({ alreadyStored: 8, changed: 0, new: 0 })
  })

  test('spellings of one page are flagged, pages that look alike are not', async () => {
    const same = await year.upload('nam-hoc', hostile('g17-bien-the-duong-dan.csv'))
    expect(same.body.counts).toMatchObject({ read: 20, rejected: 0, flagged: 10 })
    const other = await year.upload('nam-hoc', hostile('g18-trang-khac-nhau.csv'))
    expect(other.body.counts).toMatchObject({ read: 10, new: 10, flagged: 0 })
  })

  test('without a link the same title of the same day is corrected too', async () => {
    await year.upload('nam-hoc', file('a.csv', row()))
    const { body } = await year.upload(
      'nam-hoc',
      file('b.csv', row({ quantity: '2', link: 'KH 12/KH-THPT' })),
    )
    expect(body.counts).toMatchObject({ changed: 1, new: 0 })
    expect(await stored()).toMatchObject([{ quantity: '2', evidence: 'KH 12/KH-THPT' }])
  })

  test('what was verified and is corrected by its unit waits again', async () => {
    await year.upload('nam-hoc', file('a.csv', row()), 'verified')
    const { body } = await year.upload('nam-hoc', file('b.csv', row({ quantity: '2' })), 'submitted')
    const [only] = await rowsOf(body.id)
    expect(codes(only)).toEqual(['corrects-quantity', 'verified-again'])
    expect(await stored()).toMatchObject([{ quantity: '2', status: 'submitted' }])
  })

  test('nobody can say which of two is meant: the row is rejected, nothing is changed', async () => {
    await year.upload('nam-hoc', file('a.csv', row(), row({ quantity: '5' })))
    const { body } = await year.upload('nam-hoc', file('b.csv', row({ quantity: '2' })))
    expect(body.counts).toMatchObject({ read: 1, accepted: 0, rejected: 1 })
    expect(body.rejectedBy).toEqual({ conflict: 1 })
    const [only] = await rowsOf(body.id)
    expect(only.problems).toMatchObject([{ code: 'correction-unclear' }])
    expect(only.problems[0].message).toContain('12/10/2023')
    const { body: toMend } = await year.call('GET', `/imports/${body.id}/rejected.csv`)
    expect(toMend).toContain(row({ quantity: '2' }).replace(/;$/, ';;'))
    expect((await stored()).map(({ quantity }) => quantity).sort()).toEqual(['20', '5'])
  })

  test('the same page in an earlier file or of another unit is told with its date and title', async () => {
    const link = 'https://vd.example/tin/1'
    await year.upload('nam-hoc', file('a.csv', row({ link })))
    const own = await year.upload(
      'nam-hoc',
      file('b.csv', row({ link, date: '20/10/2023', title: 'Tin khác' })),
    )
    expect(codes((await rowsOf(own.body.id))[0])).toEqual(['same-page-stored'])
    const mobile = 'http://m.vd.example/tin/1/?utm_source=zalo'
    const other = await year.upload('nam-hoc', file('c.csv', row({ link: mobile, unit: 'THPT02' })))
    const [told] = await rowsOf(other.body.id)
    expect(told).toMatchObject({
      outcome: 'new',
      warnings: [{ code: 'same-page-elsewhere-stored', message: expect.stringMatching(/^Trường THPT/) }],
    })
  })

  describe('entered one by one', () => {
    const enter = (change: Record<string, string> = {}) =>
      year.call('POST', '/periods/nam-hoc/activities', {
        activities: [
          {
            ...{ unit: 'THPT01', date: '2023-10-12', kind: 'article', channel: 'own-portal', level: 'unit' },
            ...{ title: 'Tin tháng 10', quantity: '20', ...change },
          },
        ],
      })
    const outcomes = (answer: Awaited<ReturnType<typeof enter>>) =>
      answer.body.outcomes.map(({ outcome }: { outcome: string }) => outcome)

    test('the same activity with another figure takes the place of the first', async () => {
      expect(outcomes(await enter())).toEqual(['new'])
      expect(outcomes(await enter({ quantity: '2' }))).toEqual(['changed'])
      expect(outcomes(await enter({ quantity: '2' }))).toEqual(['already-stored'])
      expect(await stored()).toMatchObject([{ quantity: '2' }])
    })

    test('nobody can say which of two is meant: it is refused with their ids', async () => {
      await year.upload('nam-hoc', file('a.csv', row(), row({ quantity: '5' })))
      const refused = await enter({ quantity: '2' })
      expect(refused.status).toBe(422)
      expect(refused.body.errors).toMatchObject([{ code: 'activity-unclear' }])
      expect(await stored()).toHaveLength(2)
    })
  })
})
