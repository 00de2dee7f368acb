import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { scorePeriod } from '@thidua/scoring'
import { type Bundle, committeeMarks, makeBundle, publishFacts } from '@thidua/scoring/receipt'
import type { ScoringInput } from '@thidua/scoring/records'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exitCodes } from '../../packages/api/src/cli/help.ts'
import { verifyCommand } from '../../packages/api/src/cli/verify-command.ts'
import { sampleFolder } from '../support/api.ts'
import { activityFiles, importYear } from '../support/illustrative-year.ts'
import { letter } from '../support/letter-set.ts'

const saltOf = (unit: string): string => `muối ${unit}`

let folder: string
let input: ScoringInput
let bundle: Bundle

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'thidua-verify-'))
  input = await importYear()
  const result = scorePeriod(letter, input, 'final')
  bundle = makeBundle(letter, publishFacts(letter, input, result, saltOf), result)
})
afterAll(() => rmSync(folder, { recursive: true }))

const write = (name: string, content: unknown): string => {
  const file = path.join(folder, name)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

const run = async (...args: string[]) => {
  const written = { out: '', error: '' }
  const code = await verifyCommand(args, {
    out: text => {
      written.out += `${text}\n`
    },
    error: text => {
      written.error += `${text}\n`
    },
  })
  return { code, ...written }
}

const sample = (name: string) => fileURLToPath(new URL(name, sampleFolder))
const published = () => write('cong-bo.json', bundle)

/** The bundle after somebody changed what one unit has. */
const changed = (unit: string, change: (outcome: Record<string, unknown>) => void): string => {
  const copy = structuredClone(bundle)
  change(copy.result.units.find(found => found.unit === unit) as unknown as Record<string, unknown>)
  return write('da-sua.json', copy)
}

describe('thidua verify', () => {
  test('says that a published result is reproduced, and which digest to compare', async () => {
    const { code, out, error } = await run(published())
    expect([code, error]).toEqual([exitCodes.done, ''])
    expect(out).toContain(bundle.receipt.digest)
    expect(out).toContain('57 đơn vị')
    expect(out).toContain('ĐÚNG')
    expect(out).toMatch(/so mã đối chiếu/)
    const english = await run(published(), '--lang', 'en')
    expect(english.out).toMatch(/REPRODUCED.*\n.*Compare the digest/)
  })

  test('names the line, the total, the place and the rating that somebody changed, old beside new', async () => {
    const file = changed('THPT02', outcome => {
      const { l } = { l: outcome.lines as Record<string, string> }
      const [first] = Object.keys(l)
      l[first as string] = '9.5'
      Object.assign(outcome, { total: '99.99', place: 40, rating: 'hoan-thanh' })
    })
    const { code, out } = await run(file)
    expect(code).toBe(exitCodes.notReproduced)
    expect(out).toMatch(/KHÔNG KHỚP/)
    const real = bundle.result.units.find(({ unit }) => unit === 'THPT02')!
    const comma = (text: string) => text.replace('.', ',')
    expect(out).toMatch(new RegExp(`^THPT02 +tổng điểm +99,99 +${comma(real.total!)}$`, 'm'))
    expect(out).toMatch(new RegExp(`^THPT02 +hạng +40 +${real.place}$`, 'm'))
    expect(out).toMatch(/^THPT02 +xếp loại +Hoàn thành/m)
    expect(out).toMatch(/^THPT02 +điểm dòng \S+ \(.+\) +9,5 +/m)
    expect(out).toMatch(/Mã của kết quả ghi trong biên nhận/)
  })

  test('names a facts document that was changed, and what would follow from it', async () => {
    const copy = structuredClone(bundle)
    const unit = copy.facts.units.find(found => found.unit === 'THPT02')!
    Object.assign(unit, { measures: Object.fromEntries(Object.keys(unit.measures).map(id => [id, '0'])) })
    const { code, out } = await run(write('du-kien.json', copy))
    expect(code).toBe(exitCodes.notReproduced)
    expect(out).toMatch(/Mã của dữ kiện ghi trong biên nhận/)
    expect(out).toMatch(/^THPT02 +tổng điểm/m)
  })

  test('tells a file with other content by the digest that was published', async () => {
    const good = await run(published(), '--digest', bundle.receipt.digest.slice(0, 32))
    expect([good.code, good.out.includes('trùng với mã đã công bố')]).toEqual([exitCodes.done, true])
    const other = await run(published(), '--digest', '0123456789abcdef'.repeat(4))
    expect(other.code).toBe(exitCodes.notReproduced)
    expect(other.out).toContain('0123456789ab')
    // So few digits are found by trying.
    for (const digits of [12, 31, 65]) {
      const few = await run(published(), '--digest', `${bundle.receipt.digest}0`.slice(0, digits))
      expect([few.code, few.error.includes('--digest')]).toEqual([exitCodes.wrongUsage, true])
    }
  })

  test('refuses a file in which a key stands twice, however it is spelled', async () => {
    const text = JSON.stringify(bundle)
    for (const twice of [
      text.replace('"receipt":', '"result":{"units":[]},"receipt":'),
      text.replace('"receipt":', '"r\\u0065sult":{"units":[]},"receipt":'),
      text.replace('"total":"', '"total":"100","total":"'),
    ]) {
      const { code, error } = await run(write('hai-khoa.json', twice))
      expect(code).toBe(exitCodes.unreadableFile)
      expect(error).toMatch(/khoá “(result|total)” hai lần/)
    }
  })

  test('answers programs in JSON', async () => {
    const { out } = await run(published(), '--json')
    expect(JSON.parse(out)).toMatchObject({ holds: true, differences: [], receipt: bundle.receipt })
    const file = changed('THPT02', outcome => Object.assign(outcome, { place: 40 }))
    const differing = JSON.parse((await run(file, '--json')).out)
    expect(differing.holds).toBe(false)
    expect(differing.differences).toMatchObject([{ unit: 'THPT02', figure: 'place', before: '40' }])
  })
})

describe('thidua verify ends with its verdict', () => {
  const lastLine = (out: string): string => out.trim().split('\n').at(-1)!

  test('and a matching digest is not mentioned beside a mismatch', async () => {
    const file = changed('THPT02', outcome => Object.assign(outcome, { total: '99.99' }))
    const { code, out } = await run(file, '--digest', bundle.receipt.digest)
    expect(code).toBe(exitCodes.notReproduced)
    expect(out).not.toContain('trùng với mã đã công bố')
    expect(lastLine(out)).toMatch(/^Kết luận: KHÔNG KHỚP\./)
  })

  test('and says which links it checked, without the committee’s part and with it', async () => {
    const without = await run(published())
    expect(lastLine(without.out)).toBe(
      'Kết luận: ĐÚNG. Đã kiểm: kết quả tính từ dữ kiện. Chưa kiểm: dữ kiện tính từ hoạt động (--activities); dòng hội đồng chấm tính từ phiếu chấm (--marks).',
    )
    const marks = committeeMarks(letter, input.marks, saltOf)
    const checked = await run(published(), '--marks', write('phieu.json', marks))
    expect(checked.code).toBe(exitCodes.done)
    expect(lastLine(checked.out)).toContain('Đã kiểm: kết quả tính từ dữ kiện; dòng hội đồng chấm')
    Object.assign(Object.values(marks.units[0]!.marks)[0]![0]!, { points: '0' })
    const { code, out } = await run(published(), '--marks', write('phieu-sai.json', marks))
    expect(code).toBe(exitCodes.notReproduced)
    expect(out).toContain(`${marks.units[0]!.unit}: phiếu chấm khác với phiếu lúc chấm`)
    expect(lastLine(out)).toMatch(/^Kết luận: KHÔNG KHỚP\./)
    expect((await run(published(), '--marks', published())).code).toBe(exitCodes.unreadableFile)
  })
})

describe('thidua verify --activities', () => {
  const files = [...activityFiles, 'mo-hinh.xlsx', 'ap-dung-mo-hinh.csv'].map(sample)

  test('holds the facts to the files that the units sent', async () => {
    const given = ['--activities', ...files, '--units', sample('don-vi.xlsx')]
    const { code, out, error } = await run(published(), ...given)
    expect(out).toMatch(/dữ kiện đúng là của \d{4} hoạt động/)
    expect(code).toBe(exitCodes.done)
    expect(error).toMatch(/hoat-dong\.csv: đọc 3679 dòng, loại 76/)
  })

  test('names the units whose activities are others, and the measures that moved', async () => {
    const left = input.activities.filter(({ unit }) => unit !== 'THPT02')
    const page = left.map(activity => ({
      ...{ channel: null, level: null, partner: null, title: null, reached: null, audience: null },
      ...{ evidence: null, link: null, event: null, ...activity },
    }))
    const file = write('hoat-dong.json', { activities: page, total: page.length, next: null })
    const { code, out } = await run(published(), '--activities', file)
    expect(code).toBe(exitCodes.notReproduced)
    expect(out).toMatch(/^THPT02: danh sách hoạt động khác/m)
    expect(out).toMatch(/^ {2}\S+: công bố \d+, tính lại 0$/m)
    expect(out).not.toMatch(/^THPT01:/m)
    const json = JSON.parse((await run(published(), '--json', '--activities', file)).out)
    expect(json.activities).toMatchObject([{ unit: 'THPT02', otherActivities: true }])
  })
})

test('wrong usage names every option and exits with 2', async () => {
  const { code, error } = await run(
    '--digest',
    'xyz',
    '--status',
    'old',
    '--activities',
    'a.csv',
    '--lang',
    'fr',
  )
  expect(code).toBe(exitCodes.wrongUsage)
  for (const option of ['thidua verify', '--digest', '--status', '--units', '--lang'])
    expect(error).toContain(option)
  expect((await run('--colour')).code).toBe(exitCodes.wrongUsage)
})

test('a file that cannot be opened or read exits with 4 and names every place', async () => {
  expect((await run(path.join(folder, 'khong-co.json'))).code).toBe(exitCodes.unreadableFile)
  const noJson = await run(write('sai.json', 'không'))
  expect([noJson.code, noJson.error]).toEqual([exitCodes.unreadableFile, 'Tệp không phải JSON.\n'])
  const facts = { ...bundle.facts, asOf: '2024-02-30', units: 'none' }
  const broken = await run(write('thieu.json', { ...bundle, facts }), '--lang', 'en')
  expect(broken.code).toBe(exitCodes.unreadableFile)
  expect(broken.error).toBe(
    'facts.asOf: A date is written YYYY-MM-DD and must exist in the calendar.\nfacts.units: A list is expected here.\n',
  )
})

test('a file whose criteria set does not hold together exits with 3', async () => {
  const { code, error } = await run(write('bo.json', { ...bundle, criteriaSet: { format: '1' } }))
  expect(code).toBe(exitCodes.wrongCriteria)
  expect(error).toMatch(/^criteriaSet\.id: /m)
})
