import { parseCriteriaSet } from '@thidua/scoring/criteria'
import { describe, expect, test } from 'vitest'
import { sentencesIn } from '../../packages/api/src/problem.ts'
import { sheetLanguages } from '../../packages/api/src/score-sheet/sheet-language.ts'
import { lintSentence } from '../../packages/api/src/text/lint.ts'
import { shippedSets } from '../support/criteria-sets.ts'

const vi = sentencesIn('vi')

describe('sentences of refusals', () => {
  test('days stand as people write them, what was typed stands as it was typed', () => {
    const params = { day: '2023-09-01', by: 'period', from: '2025-09-01' }
    expect(vi.issue('set-not-in-force', params)).toMatch(
      /từ ngày 01\/09\/2025, còn ngày đầu kỳ là 01\/09\/2023/,
    )
    expect(vi.issue('unknown-unit', { unit: 'U1' })).toBe('Không có đơn vị “U1” trong kỳ thi đua.')
    expect(vi.issue('invalid-periods', { given: '2024-02-30' })).toMatch(/không phải “2024-02-30”/)
  })

  test('kinds of value are shown by their shape', () => {
    expect(vi.issue('wrong-type', { expected: 'object' })).toBe(
      'Sai kiểu dữ liệu, cần một nhóm khoá và giá trị, viết { khoá: giá trị }.',
    )
    expect(sentencesIn('en').issue('wrong-type', { expected: 'array' })).toBe(
      'Wrong type, expected a list, [a, b].',
    )
  })

  test('an id of a criteria set and an id of a record have their own rules', () => {
    expect(vi.issue('invalid-id', {})).toMatch(/^Mã bắt đầu bằng chữ hoặc số/)
    expect(vi.issue('invalid-id', { given: '2.1' })).toMatch(
      /^“2\.1” không dùng làm mã được: .*chữ cái không dấu/,
    )
  })

  test('points below zero without end are said so', () => {
    for (const t of Object.values(sheetLanguages))
      for (const code of ['deduction-gives-points', 'bonus-takes-points'])
        expect(lintSentence({ code, params: {} }, t).message).not.toContain('undefined')
  })
})

/** Every place of a document, one of each kind: `groups.0.criteria.1.label` and `groups.2.criteria.0.label` are one. */
const placesIn = (
  document: unknown,
  path: readonly (string | number)[] = [],
): readonly (string | number)[][] =>
  typeof document === 'object' && document !== null
    ? Object.entries(document).flatMap(([key, value]) => {
        const at = [...path, Array.isArray(document) ? Number(key) : key]
        return [at, ...placesIn(value, at)]
      })
    : []

const withValue = (document: unknown, path: readonly (string | number)[], value: unknown): unknown => {
  const [key, ...rest] = path
  if (key === undefined) return value
  const copy: Record<string | number, unknown> = (
    Array.isArray(document) ? [...document] : { ...(document as object) }
  ) as never
  copy[key] = withValue((document as Record<string | number, unknown>)[key], rest, value)
  return copy
}

const junk = [null, 'x y', '-1', '99999999999999', [], {}, [1], { strange: '1' }, 'constructor']

test('whatever is wrong anywhere in a criteria set has a sentence in both languages', () => {
  const silent = new Set<string>()
  const set = shippedSets.find(({ name }) => name.startsWith('thi-dua-lop'))!.set
  const kinds = new Map(
    placesIn(set).map(path => [path.filter(key => typeof key === 'string').join('.'), path]),
  )
  for (const path of kinds.values())
    for (const value of junk) {
      const parsed = parseCriteriaSet(withValue(set, path, value))
      const issues = parsed.ok ? parsed.warnings : parsed.issues
      for (const { code, params } of issues)
        for (const t of Object.values(sheetLanguages)) {
          const own = lintSentence({ code, params }, t).message
          const said = own === code ? sentencesIn(t.code).issue(code, params) : own
          if (said.includes(`(${code})`) || said.includes('undefined'))
            silent.add(`${t.code} ${code}: ${said}`)
        }
    }
  expect(kinds.size).toBeGreaterThan(80)
  expect([...silent]).toEqual([])
}, 180_000)
