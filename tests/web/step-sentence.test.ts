import type { CriteriaSet, Line } from '@thidua/scoring/criteria'
import type { Step } from '@thidua/scoring/outcomes'
import { describe, expect, test } from 'vitest'
import { type CriteriaIndex, criteriaIndex } from '../../packages/api/src/score-sheet/criteria-index.ts'
import { figureWriter } from '../../packages/api/src/score-sheet/figure-writer.ts'
import { stepSentence } from '../../packages/api/src/score-sheet/step-sentence.ts'
import { translations } from '../../packages/web/src/text/translation.ts'
import { letterSet } from '../support/letter-set.ts'

const t = translations.vi
const noFacts: CriteriaSet['facts'] = {}
const noIndex = {} as CriteriaIndex
const line = (value: unknown, points: unknown = { bands: [] }): Line =>
  ({ id: 'L', label: { vi: 'L', en: 'L' }, value, points }) as unknown as Line
const late = line({ daysAfter: { date: 'report', deadline: '2024-04-15' } })
const band = (from: string | null, below: string | null) =>
  ({ kind: 'band', from, below, points: '2' }) as const

describe('days around a deadline', () => {
  // Days are whole: “under one day late” is “on time” to the person who reads it; a band that opens a year early is
  // open, and its bound is nobody's business.
  test.each([
    ['-366', '1', 'đúng hạn hoặc sớm hơn: 2 điểm', 'on the day or earlier: 2 points'],
    ['-366', '-2', 'sớm từ 3 ngày trở lên: 2 điểm', 'at least 3 days early: 2 points'],
    ['-31', '-2', 'sớm từ 3 đến 31 ngày: 2 điểm', '3 to 31 days early: 2 points'],
    ['-2', '1', 'từ sớm 2 ngày đến đúng hạn: 2 điểm', 'from 2 days early to on the day: 2 points'],
    ['1', '8', 'chậm từ 1 đến 7 ngày: 2 điểm', '1 to 7 days late: 2 points'],
    ['1', '2', 'chậm 1 ngày: 2 điểm', '1 day late: 2 points'],
    ['0', '1', 'đúng hạn: 2 điểm', 'on the day: 2 points'],
    [null, '1', 'đúng hạn hoặc sớm hơn: 2 điểm', 'on the day or earlier: 2 points'],
    [null, '8', 'chậm không quá 7 ngày: 2 điểm', 'at most 7 days late: 2 points'],
    ['8', null, 'chậm từ 8 ngày trở lên: 2 điểm', 'at least 8 days late: 2 points'],
    ['0', null, 'đúng hạn hoặc chậm: 2 điểm', 'on the day or late: 2 points'],
    [
      '-2',
      null,
      'sớm không quá 2 ngày, đúng hạn hoặc chậm: 2 điểm',
      'at most 2 days early, on the day or late: 2 points',
    ],
    ['-366', null, 'mọi giá trị: 2 điểm', 'any value: 2 points'],
  ])('the band from %s to under %s', (from, below, vietnamese, english) => {
    for (const [code, sentence] of [
      ['vi', vietnamese],
      ['en', english],
    ] as const) {
      const language = translations[code]
      const figure = figureWriter(late, noFacts, language)
      expect(stepSentence(band(from, below), figure, noIndex, language)).toBe(sentence)
    }
  })

  test('a fact that names the days is written as days too', () => {
    const facts = { 'days-late': { value: late.value } } as unknown as CriteriaSet['facts']
    const figure = figureWriter(line('days-late'), facts, t)
    expect(figure('-4')).toBe('sớm 4 ngày')
    expect(stepSentence(band('-366', '1'), figure, noIndex, t)).toBe('đúng hạn hoặc sớm hơn: 2 điểm')
  })

  test.each([
    ['6', 'số ngày chậm quá 7 ngày: 6 × 0,25 điểm'],
    ['0', 'chưa chậm quá 7 ngày nên không tính'],
  ])('%s days beyond a week', (items, sentence) => {
    const step = { kind: 'per-item', items, each: '1', above: '7', points: '0.25' } as const
    expect(stepSentence(step, figureWriter(late, noFacts, t), noIndex, t)).toBe(sentence)
  })
})

describe('other figures', () => {
  const counted = figureWriter(line('broadcasts'), noFacts, t)

  test('keep their half-open bands', () => {
    expect(stepSentence(band('3', '8'), counted, noIndex, t)).toBe('từ 3 đến dưới 8: 2 điểm')
  })

  test.each<[string, string, string]>([
    ['0', '2', 'chưa vượt 2 nên không tính'],
    ['2', '2', 'phần vượt 2: 2 × 0,5 điểm'],
    ['2', '0', '2 × 0,5 điểm'],
  ])('%s items above %s', (items, above, sentence) => {
    const step = { kind: 'per-item', items, each: '1', above, points: '0.5' } as const
    expect(stepSentence(step, counted, noIndex, t)).toBe(sentence)
  })

  const share = { ratio: ['done', 'planned'] }
  test.each<[string, unknown]>([
    ['bands', { bands: [{ from: '0.9', points: '2' }] }],
    ['a share of the plan that passes 100 %', { bands: [{ from: '1.2', points: '2' }] }],
    ['straight lines', { interpolate: [{ at: '0.5', points: '2' }] }],
    [
      'size classes',
      { bySize: { of: 'staff', classes: [{ from: '0', points: { proportion: { points: '2' } } }] } },
    ],
    ['steps of one per cent', { perItem: { points: '0.1', each: '0.01', above: '0.92' } }],
  ])('a ratio under %s is a percentage', (_, points) => {
    expect(figureWriter(line(share, points), noFacts, t)('0.95')).toBe('95%')
    const facts = { rate: { value: share } } as unknown as CriteriaSet['facts']
    expect(figureWriter(line('rate', points), facts, t)('0.95')).toBe('95%')
  })

  test('articles for each school are no percentage', () => {
    expect(figureWriter(line(share, { perItem: { points: '1' } }), noFacts, t)('0.95')).toBe('95%')
    expect(figureWriter(line(share, { bands: [{ from: '2', points: '1' }] }), noFacts, t)('0.95')).toBe(
      '0,95',
    )
  })
})

describe('what is missing', () => {
  const index = criteriaIndex(letterSet, t)
  const missing = (fact: string, treatedAs: Extract<Step, { kind: 'missing' }>['treatedAs']) =>
    ({ kind: 'missing', facts: [fact], treatedAs }) as const

  test.each([
    ['standard', 'tính 0 điểm'],
    ['bonus', 'không cộng điểm'],
    ['deduction', 'không trừ điểm'],
  ] as const)('as zero in the column %s', (column, said) => {
    expect(stepSentence(missing('missing-evidence', 'zero'), t.exact, index, t, column)).toBe(
      `chưa có số liệu “Số minh chứng còn thiếu khi thẩm định”: ${said} theo quy định của bộ tiêu chí`,
    )
  })

  test('is named in words: marks and points of another criterion by no code', () => {
    expect(stepSentence(missing('E2.3', 'zero'), t.exact, index, t, 'bonus')).toBe(
      'chưa có phiếu chấm của Hội đồng: không cộng điểm theo quy định của bộ tiêu chí',
    )
    expect(stepSentence(missing('D1', 'unresolved'), t.exact, index, t)).toBe(
      'chưa có điểm của tiêu chí “Phối hợp với Ban Tuyên giáo và cơ quan báo chí”: chưa tính được',
    )
  })
})
