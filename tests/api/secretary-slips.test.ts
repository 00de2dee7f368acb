import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { lintCommand } from '../../packages/api/src/cli/lint-command.ts'
import { overlay } from '../support/overlay.ts'

const tables = new URL('../golden/cases/tables/', import.meta.url)
const read = (name: string) => parse(readFileSync(new URL(name, tables), 'utf8'), { schema: 'failsafe' })
const table = stringify(overlay(read('frame.yaml'), read('01-department-hundred.yaml').set), { lineWidth: 0 })

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'thidua-slips-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const lint = async (text: string) => {
  const file = path.join(folder, 'criteria.yaml')
  writeFileSync(file, text)
  let said = ''
  const keep = (line: string) => {
    said += `${line}\n`
  }
  const code = await lintCommand([file], { language: 'vi', environment: {}, out: keep, error: keep })
  return { code, lines: said.split('\n') }
}

test('the table itself has nothing to mend', async () => {
  const { code, lines } = await lint(table)
  expect(code).toBe(0)
  expect(lines.filter(line => / (lỗi|cảnh báo): /.test(line))).toEqual([])
})

test.each<[slip: string, good: string, bad: string, said: RegExp]>([
  ['a wrong sum', 'nominal: "100"', 'nominal: "10"', /:\d+:\d+: .*100.*10.*\[standards-do-not-sum\]/],
  ['a gap in the bands', 'from: "-366"', 'from: "-30"', /:\d+:\d+: .*\[bands-open-below\]/],
  ['a misspelt fact', 'value: articles\n', 'value: artcles\n', /:\d+:\d+: .*“artcles”.*“articles”/],
  [
    'a decimal comma',
    'points: "1.5"',
    'points: 1,5',
    /:\d+:\d+: .*“1,5” không phải số thập phân.*viết 1\.5\./,
  ],
  ['a tab', '\n  vi: ', '\n\tvi: ', /:\d+:\d+: .*thụt vào bằng dấu tab.*Thay dấu tab bằng dấu cách/],
  ['an id used twice', 'id: ho-so.1\n', 'id: nhiem-vu.1\n', /:\d+:\d+: .*“nhiem-vu\.1”.*\[duplicate-id\]/],
  [
    'a key written twice',
    'nominal: "100"',
    'nominal: "100"\nnominal: "90"',
    /:\d+:\d+: .*Dòng \d+, cột \d+: khoá “nominal” đã có trong cùng nhóm/,
  ],
  ['percent where a share is meant', 'from: "0.95"', 'from: "95"', /:\d+:\d+: .*\[percent-on-ratio\]/],
  [
    'a deduction written negative',
    'points: "0.1"',
    'points: "-0.1"',
    /:\d+:\d+: lỗi: .*\[deduction-gives-points\]/,
  ],
  ['a cap nobody meets', 'bonusCap: "2"', 'bonusCap: "20"', /:\d+:\d+: .*20.*2.*\[cap-without-effect\]/],
  [
    'a comma inside braces',
    'label:\n          vi: Kế hoạch và nhiệm vụ\n          en: Plan and tasks',
    'label: { vi: Kế hoạch, nhiệm vụ, en: Plan }',
    /:\d+:\d+: .*“nhiệm vụ” không phải một khoá\. .*dấu nháy đơn/,
  ],
  ['a label in one language', '          en: Plan and tasks\n', '', /:\d+:\d+: .*“en”.*\[missing-key\]/],
])('a secretary’s slip is told with its place and what mends it: %s', async (_, good, bad, said) => {
  expect(table).toContain(good)
  const { lines } = await lint(table.replace(good, bad))
  expect(lines.filter(line => said.test(line)).length).toBeGreaterThan(0)
})
