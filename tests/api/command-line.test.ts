import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exitCodes, helpOf } from '../../packages/api/src/cli/help.ts'
import { scoreCommand } from '../../packages/api/src/cli/score-command.ts'
import { sampleFolder } from '../support/api.ts'
import { letterFolder } from '../support/letter-set.ts'
import { tiedSet } from '../support/tied-period.ts'

const sample = (name: string) => fileURLToPath(new URL(name, sampleFolder))
const criteria = fileURLToPath(new URL('criteria.yaml', letterFolder))
const others = readdirSync(sampleFolder).filter(name => /\.(csv|xlsx)$/.test(name) && name !== 'don-vi.xlsx')
const base = ['--criteria', criteria, '--units', sample('don-vi.xlsx'), '--period', '2023-09-01..2024-05-31']

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'thidua-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const run = async (...args: string[]) => {
  const written = { out: '', error: '' }
  const code = await scoreCommand(args, {
    language: 'vi',
    environment: {},
    out: text => {
      written.out += `${text}\n`
    },
    error: text => {
      written.error += `${text}\n`
    },
  })
  return { code, ...written }
}

test('scores the year from files, whatever their order', async () => {
  const json = async (files: readonly string[]) => JSON.parse((await run(...base, '--json', ...files)).out)
  const { result } = await json(others.map(sample))
  expect((await json(others.toReversed().map(sample))).result).toEqual(result)
  expect(result.scores).toHaveLength(57)
  expect(result.blocks).toHaveLength(5)
})

test('tells people places, points, rating and proposals, and says that the set is illustrative', async () => {
  const { code, out, error } = await run(...base, ...others.map(sample))
  expect(code).toBe(exitCodes.someRowsRejected)
  expect(out).toContain('minh hoạ')
  expect(out).toMatch(/^Khối 1\nHạng +Mã +Đơn vị +Điểm +Xếp loại +Đề nghị\n─+\n +1 /m)
  expect(out).toMatch(/Cờ thi đua/)
  expect(out).not.toMatch(/\d\.\d/)
  expect(error).toMatch(/hoat-dong\.csv: đọc 3679 dòng, nhận \d+ \(\d+ trùng\), loại 76/)
  expect(error).toContain('3680 dòng của tệp = 1 dòng trình bày + 3679 dòng đọc được')
  expect(error).toMatch(/hoat-dong\.csv dòng \d+: .*31\/02\/2024/)
})

test('says that a set is not in force for the period, to people and to programs', async () => {
  const early = [...base.slice(0, -1), '2001-09-01..2002-05-31']
  const { code, error } = await run(...early)
  expect(code).toBe(exitCodes.done)
  expect(error).toMatch(
    /^Lưu ý: Bộ tiêu chí này áp dụng từ ngày \d\d\/\d\d\/\d{4}.*ngày đầu kỳ là 01\/09\/2001/m,
  )
  const { warnings } = JSON.parse((await run(...early, '--json')).out)
  expect(warnings).toMatchObject([{ code: 'set-not-in-force', count: 1 }])
  expect(JSON.parse((await run(...base, '--json')).out).warnings).toEqual([])
  expect((await run(...base)).error).not.toContain('Lưu ý')
})

test('columns stand under their headings', async () => {
  const { out } = await run(...base, sample('hoat-dong.csv'))
  const [heading, , first] = out.slice(out.indexOf('Hạng')).split('\n') as [string, string, string]
  expect([...first].slice([...heading].join('').indexOf('Mã')).join('')).toMatch(/^PS\d\d/)
})

test('explains a unit down to the activity', async () => {
  const { out } = await run(...base, '--unit', 'THPT02', ...others.map(sample))
  const page = out.slice(out.indexOf('THPT02 Trường'))
  expect(page).toMatch(/C1 +Tin, bài/)
  expect(page).toMatch(/Tổng điểm: \d+/)
  expect(page).toMatch(/^ {6}\d+(,\d+)? × \d\d\/\d\d\/2024 · .+/m)
})

test('names what did not count, and why', async () => {
  const { out } = await run(...base, '--status', 'submitted', '--unit', 'THPT02', sample('hoat-dong.csv'))
  const left = out.slice(out.indexOf('Hoạt động không được tính'))
  expect(left).toMatch(/^ {2}\d\d\/\d\d\/2024 · .+: chưa thẩm định$/m)
})

test('exits with 0 when every row was accepted', async () => {
  expect((await run(...base)).code).toBe(exitCodes.done)
})

test('names every wrong option at once and exits with 2', async () => {
  const { code, error } = await run(
    '--period',
    '2024-05-31..2023-09-01',
    '--basis',
    'guessed',
    '--as-of',
    '2024-02-30',
  )
  expect(code).toBe(exitCodes.wrongUsage)
  for (const option of ['--criteria', '--units', '--period', '--basis', '--as-of'])
    expect(error).toContain(option)
  expect((await run('--colour', 'red')).code).toBe(exitCodes.wrongUsage)
  expect((await run(...base, '--unit', 'KHONG')).code).toBe(exitCodes.wrongUsage)
})

test('points at the line of a criteria set that does not hold together and exits with 3', async () => {
  const file = path.join(folder, 'sai.yaml')
  writeFileSync(file, 'format: 1\nid: x\ngroups: []\n')
  const { code, error } = await run('--criteria', file, ...base.slice(2))
  expect(code).toBe(exitCodes.wrongCriteria)
  expect(error).toMatch(/sai\.yaml.*3/)
})

test('a file that is not there, or holds no table, exits with 4', async () => {
  const missing = await run(...base, path.join(folder, 'khong-co.csv'))
  expect(missing.code).toBe(exitCodes.unreadableFile)
  expect(missing.error).toContain('khong-co.csv')
  const file = path.join(folder, 'la.csv')
  writeFileSync(file, 'a;b\n1;2\n')
  expect((await run(...base, file)).code).toBe(exitCodes.unreadableFile)
})

test('its help names every exit code', () => {
  for (const language of ['vi', 'en'] as const)
    for (const code of Object.values(exitCodes))
      expect(helpOf('score', language)).toMatch(new RegExp(`\\b${code} `))
})

test('takes every kind of record from files: mergers, closures, earlier outcomes, votes', async () => {
  const file = (name: string, ...rows: readonly string[][]) => {
    writeFileSync(path.join(folder, name), rows.map(cells => cells.join(';')).join('\n'))
    return path.join(folder, name)
  }
  const set = file('bo.json', [
    JSON.stringify({
      ...tiedSet,
      policies: { ...(tiedSet.policies as object), succession: { declarations: {} } },
    }),
  ])
  const units = file(
    'don-vi.csv',
    ['Mã đơn vị', 'Tên đơn vị', 'Loại hình', 'Khối thi đua'],
    ...['A', 'B', 'C', 'D', 'E'].map(id => [id, `Trường ${id}`, 'school', 'Khối K']),
  )
  const declared = file(
    'khai-bao.csv',
    ['Đơn vị', 'Nội dung khai báo', 'Giá trị', 'Kết quả thẩm định'],
    ...['A', 'B', 'C'].map(unit => [unit, 'done', unit === 'C' ? '80' : '90', 'chấp nhận']),
    ['D', 'done', '95', 'chấp nhận'],
  )
  const closed = file('giai-the.csv', ['Đơn vị giải thể', 'Ngày', 'Số văn bản'], ['D', '30/06/2024', 'QĐ 1'])
  const merged = file(
    'sap-nhap.csv',
    ['Đơn vị cũ', 'Đơn vị mới', 'Ngày', 'Số văn bản'],
    ['E', 'C', '30/06/2024', 'QĐ 2'],
  )
  const voted = (name: string, inFavour: string) =>
    file(
      name,
      [
        ...['Số quyết nghị', 'Hình thức khen thưởng', 'Đơn vị', 'Số thành viên', 'Số có mặt', 'Phiếu hợp lệ'],
        ...['Phiếu đồng ý', 'Phiếu không đồng ý', 'Phiếu trắng', 'Được chọn', 'Ngày', 'Số văn bản'],
      ],
      [
        'QN1',
        'Cờ thi đua',
        'A',
        '9',
        '9',
        '9',
        inFavour,
        '1',
        String(8 - Number(inFavour)),
        'x',
        '20/12/2024',
        '12/QN',
      ],
      ['QN1', 'Cờ thi đua', 'B', '9', '9', '9', '1', '8', '0', '', '20/12/2024', '12/QN'],
    )
  const score = async (...files: string[]) => {
    const args = [
      '--criteria',
      set,
      '--units',
      units,
      '--period',
      '2024-01-01..2024-12-31',
      '--json',
      ...files,
    ]
    const { code, out, error } = await run(...args)
    return { code, error, ...JSON.parse(out) }
  }
  const fit = await score(declared, closed, merged, voted('dung.csv', '8'))
  expect(fit.error).not.toContain('loại 1')
  expect(fit.code).toBe(exitCodes.done)
  expect(fit.result.scores.map(({ unit }: { unit: string }) => unit)).toEqual(['A', 'B', 'C'])
  expect(fit.result.proposals[0].vote.decision).toMatchObject({ id: 'QN1' })
  const unfit = await score(declared, closed, merged, voted('sai.csv', '7'))
  expect(unfit.code).toBe(exitCodes.someRowsRejected)
  expect(unfit.error).toMatch(/sai\.csv dòng 2: .*cần ít nhất 8 phiếu/)
  expect(unfit.result.proposals[0].vote.decision).toBeNull()
})
