import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exitCodes, verbs } from '../../packages/api/src/cli/help.ts'
import { runCommandLine } from '../../packages/api/src/cli/run-command-line.ts'
import { commandText } from '../../packages/api/src/text/command.ts'
import { sampleFolder } from '../support/api.ts'
import { type Ran, thidua } from '../support/command-line.ts'
import { letterFolder } from '../support/letter-set.ts'

const sample = (name: string) => fileURLToPath(new URL(name, sampleFolder))
const criteria = fileURLToPath(new URL('criteria.yaml', letterFolder))
const later = criteria.replace('2023-09-01', '2025-09-01')
const others = readdirSync(sampleFolder).filter(name => /\.(csv|xlsx)$/.test(name) && name !== 'don-vi.xlsx')
const units = ['--criteria', criteria, '--units', sample('don-vi.xlsx'), '--period', '2023-09-01..2024-05-31']
const year = [...units, ...others.map(sample)]

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'thidua-verbs-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The same without a process of its own. */
const told = async (...args: readonly string[]): Promise<Ran> => {
  const said = { out: '', error: '' }
  const output = {
    out: (text: string) => {
      said.out += `${text}\n`
    },
    error: (text: string) => {
      said.error += `${text}\n`
    },
  }
  return { code: await runCommandLine(args, output, {}), ...said }
}

const written = (name: string, text: string): string => {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}
const edited = (name: string, ...edits: readonly (readonly [string, string])[]): string => {
  let text = readFileSync(criteria, 'utf8')
  for (const [from, to] of edits) {
    expect(text).toContain(from)
    text = text.replace(from, to)
  }
  return written(name, text)
}

describe('the command line', () => {
  test('lists its commands, and each tells its own options and every exit code in both languages', async () => {
    for (const language of ['vi', 'en'] as const) {
      const all = await told('--help', '--lang', language)
      expect(all.code).toBe(0)
      for (const verb of verbs) {
        expect(all.out).toContain(commandText[language].verbs[verb])
        const one = await told(verb, '--help', `--lang=${language}`)
        expect(one.code).toBe(0)
        expect(one.out).toContain(`thidua ${verb}`)
        expect(one.out).toContain('--lang')
        for (const code of Object.values(exitCodes)) expect(one.out).toMatch(new RegExp(`\\b${code} `))
      }
    }
  })

  test('suggests the command that was probably meant', async () => {
    const { code, out, error } = await thidua(['lnit', criteria])
    expect([code, out]).toEqual([exitCodes.wrongUsage, ''])
    expect(error).toContain('Không có lệnh “lnit”. Có phải “lint”?')
    expect((await told('xyzxyz', '--lang', 'en')).error).toContain('There is no command “xyzxyz”.\n')
  })

  test('without a command says how it is used and exits with 2', async () => {
    const { code, out, error } = await thidua([])
    expect([code, out]).toEqual([exitCodes.wrongUsage, ''])
    expect(error).toContain('thidua LỆNH')
  })

  test('refuses a language that it does not speak', async () => {
    const { code, error } = await told('score', '--lang', 'fr')
    expect(code).toBe(exitCodes.wrongUsage)
    expect(error).toContain('--lang')
  })

  test('stops quietly when its reader has read enough', async () => {
    const { code, error } = await thidua(['explain', '--json', ...units], { readsTo: 1 })
    expect(code).toBe(0)
    expect(error).not.toContain('EPIPE')
  })
})

describe('thidua explain', () => {
  test('tells one unit from its total down to the activities, as the web view does', async () => {
    const { code, out, error } = await thidua(['explain', ...year, '--unit', 'THPT02'])
    expect(code).toBe(exitCodes.someRowsRejected)
    expect(error).toContain('hoat-dong.csv')
    expect(out).toMatch(/^THPT02 Trường THPT số 2/m)
    expect(out).toMatch(/^Tổng điểm: \d+,\d\d$/m)
    expect(out).toMatch(/^Ba kết quả: Tự chấm .+ · Thẩm định .+ · Kết quả cuối /m)
    expect(out).toMatch(/^ {2}C1 {2}Tin, bài.*: 8 \(Chuẩn 8\/8\)$/m)
    expect(out).toMatch(/26 × 0,25 điểm; 6,5 điểm vượt mức tối đa, chỉ tính 5 điểm$/m)
    expect(out).toContain('Điều khoản 3')
    expect(out).toMatch(/^ {6}1 × 02\/10\/2023 · Tin, bài, .+ · vd\.example/m)
    expect(out).toMatch(/^ {2}Bằng khen {3}Đề nghị /m)
  })

  test('tells every unit where none is named, what is missing, and how far the next rating is', async () => {
    const { out } = await told('explain', ...year)
    expect(out.match(/^Bảng cộng điểm$/gm)).toHaveLength(57)
    expect(out).toMatch(/^Cần thêm \d+(,\d+)? điểm để đạt mức “.+”\.$/m)
    expect(out).toMatch(/^Còn thiếu để có tổng điểm\n {2}.+, tiêu chí [A-E]\d/m)
    expect(out).toMatch(/^Hoạt động không được tính\n {2}\d\d\/\d\d\/\d{4} · .+: .+/m)
  })

  test('gives programs what the API answers, with exact figures', async () => {
    const { out } = await told('explain', ...year, '--unit', 'THPT02', '--json')
    const { criteriaSet, units } = JSON.parse(out)
    expect(criteriaSet).toEqual({ id: 'lao-cai-truyen-thong', version: '2023-09-01' })
    expect(units).toHaveLength(1)
    const [{ unit, standing, scores, reasons, activities }] = units
    expect([unit.id, unit.block.label]).toEqual(['THPT02', 'Khối 3'])
    expect(standing.total).toBe(scores.final.total)
    expect(scores.final.ledger.at(-1)).toMatchObject({ kind: expect.any(String) })
    expect(Object.keys(activities)).toEqual(expect.arrayContaining(reasons.counted))
  })

  test('speaks English, with a decimal point', async () => {
    const { out } = await told('explain', ...year, '--unit', 'THPT02', '--lang', 'en')
    expect(out).toMatch(/^Total: \d+\.\d\d$/m)
    expect(out).toContain('26 × 0.25 points; 6.5 points over the cap, 5 taken')
    expect(out).not.toMatch(/Điều khoản|Tổng điểm/)
  })

  test('writes to a file where it is told to', async () => {
    const file = path.join(folder, 'phieu.txt')
    const { code, out } = await told('explain', ...units, '--unit', 'THPT02', '--out', file)
    expect([code, out]).toEqual([exitCodes.done, ''])
    expect(readFileSync(file, 'utf8')).toMatch(/^THPT02 Trường THPT số 2/m)
    const refused = await told('lint', criteria, '--out', path.join(folder, 'khong-co', 'a.txt'))
    expect(refused.code).toBe(exitCodes.unreadableFile)
    expect(refused.error).toContain('a.txt')
  })
})

describe('thidua lint', () => {
  test('says that a good set has nothing to mend', async () => {
    const { code, out } = await thidua(['lint', criteria])
    expect([code, out]).toEqual([exitCodes.done, `${criteria}: không có gì phải sửa\n`])
  })

  test('names line and column, figures and remedy of a finding, and exits with 0 for warnings alone', async () => {
    const file = edited('tran.yaml', ['            cap: 5\n', '            cap: 500\n'])
    const line =
      readFileSync(file, 'utf8')
        .split('\n')
        .findIndex(text => text.includes('cap: 500')) + 1
    const { code, out } = await told('lint', file)
    expect(out).toContain(`${file}:${line}:18: cảnh báo: Một dòng cho đến 500 điểm, nhiều hơn 5 điểm chuẩn`)
    expect(out).toContain('Hạ điểm hoặc mức trần của dòng xuống bằng điểm chuẩn. [line-exceeds-standard]')
    expect(code).toBe(exitCodes.done)
    expect((await told('lint', '--strict', file)).code).toBe(exitCodes.wrongCriteria)
  })

  test('exits with 3 for an error, of the file or of the rules', async () => {
    const cannotBeRead = written('sai.yaml', 'format: 1\nid: x\ngroups: []\n')
    const cannotBeMeant = edited('nhan.yaml', ['from: 90\n', 'from: 900\n'])
    for (const file of [cannotBeRead, cannotBeMeant, written('hong.yaml', 'a: [1\nb: }')]) {
      const { code, out } = await told('lint', file)
      expect(code).toBe(exitCodes.wrongCriteria)
      expect(out).toMatch(/\.yaml:\d+:\d+: lỗi: .+ \[[a-z-]+\]/)
    }
  })

  test('compares the dates of several versions', async () => {
    const { code, out } = await told('lint', criteria, later)
    expect(code).toBe(exitCodes.done)
    expect(out).toMatch(/2025-09-01.*: cảnh báo: Phiên bản 01\/09\/2023 .+ 31\/08\/2024/)
  })

  test('tells programs place, code, figures and sentences', async () => {
    const { out } = await told('lint', '--json', '--lang', 'en', criteria, later)
    expect(JSON.parse(out)).toEqual([
      expect.objectContaining({
        file: later,
        line: expect.any(Number),
        column: expect.any(Number),
        code: 'versions-leave-gap',
        severity: 'warning',
        params: expect.objectContaining({ to: '2024-08-31' }),
        message: expect.stringContaining('31/08/2024'),
        remedy: 'Move the dates so that one version follows the other.',
      }),
    ])
  })

  test('tries for rules under which more work costs points, when asked to', async () => {
    const falls = edited('giam.yaml', ['perItem: { points: 0.5 }', 'perItem: { points: -0.5 }'])
    const { code, out } = await told('lint', '--search', falls)
    expect(code).toBe(exitCodes.wrongCriteria)
    expect(out).toMatch(/: lỗi: Đơn vị “.+” làm thêm .+ thì từ .+ \[more-work-fewer-points\]/)
    expect((await told('lint', falls)).out).not.toContain('more-work-fewer-points')
  })

  test('a file that is not there exits with 4, no file at all with 2', async () => {
    expect((await told('lint', path.join(folder, 'khong-co.yaml'))).code).toBe(exitCodes.unreadableFile)
    expect((await told('lint')).code).toBe(exitCodes.wrongUsage)
    expect((await told('lint', '--what', criteria)).code).toBe(exitCodes.wrongUsage)
  })
})

describe('thidua diff', () => {
  test.each(['vi', 'en'])('from the set of 2023 to that of 2025, in %s', async language => {
    const name = `../golden/cases/diff/lao-cai-truyen-thong_2023-09-01_2025-09-01.${language}.txt`
    const { code, out } = await thidua(['diff', criteria, later, '--lang', language])
    expect(code).toBe(exitCodes.done)
    expect(out).toBe(readFileSync(new URL(name, import.meta.url), 'utf8'))
  })

  test('writes figures before and after with a decimal comma, and names the clause', async () => {
    const file = edited('he-so.yaml', ['perItem: { points: 1.25 }', 'perItem: { points: 1.5 }'])
    const { out } = await told('diff', criteria, file)
    expect(out).toContain('1 thay đổi: 1 sửa')
    expect(out).toMatch(/^ {2}B2\.1 .+ \(điều khoản 2\)\n {4}điểm mỗi lượt điểm: 1,25 → 1,5$/m)
  })

  test('says that equal sets have no difference', async () => {
    const { code, out } = await told('diff', criteria, criteria)
    expect([code, out.split('\n')[1]]).toEqual([exitCodes.done, 'Không có gì thay đổi.'])
    const json = JSON.parse((await told('diff', '--json', criteria, later)).out)
    expect(json.changes).toHaveLength(64)
    expect(json.after).toEqual({ id: 'lao-cai-truyen-thong', version: '2025-09-01' })
  })

  test('wants two files that hold together', async () => {
    expect((await told('diff', criteria)).code).toBe(exitCodes.wrongUsage)
    expect((await told('diff', criteria, path.join(folder, 'khong-co.yaml'))).code).toBe(
      exitCodes.unreadableFile,
    )
    const wrong = await told('diff', criteria, written('x.yaml', 'format: 1\n'))
    expect(wrong.code).toBe(exitCodes.wrongCriteria)
    expect(wrong.error).toMatch(/x\.yaml:1:1/)
  })
})
