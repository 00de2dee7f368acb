import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exitCodes, helpOf } from '../../packages/api/src/cli/help.ts'
import { scoreCommand } from '../../packages/api/src/cli/score-command.ts'
import { sampleFolder } from '../support/api.ts'
import { letterFolder } from '../support/letter-set.ts'

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
