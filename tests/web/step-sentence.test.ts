import type { CriteriaIndex } from '@thidua/api/score-sheet/criteria-index'
import { figureWriter } from '@thidua/api/score-sheet/figure-writer'
import { stepSentence } from '@thidua/api/score-sheet/step-sentence'
import type { Line } from '@thidua/scoring/criteria'
import { translations } from '@thidua/web/text/translation'
import { expect, test } from 'vitest'

const line = (value: unknown): Line =>
  ({ id: 'L', label: { vi: 'L', en: 'L' }, value, points: { bands: [] } }) as unknown as Line
const late = line({ daysAfter: { date: 'report', deadline: '2024-04-15' } })
const band = (from: string | null, below: string | null) =>
  ({ kind: 'band', from, below, points: '2' }) as const
const noIndex = {} as CriteriaIndex

// Days are whole: “under one day late” is “on time” to the person who reads it.
test.each([
  ['-366', '1', 'từ sớm 366 ngày đến đúng hạn: 2 điểm', 'from 366 days early to on the day: 2 points'],
  ['-366', '-2', 'từ sớm 366 ngày đến sớm 3 ngày: 2 điểm', 'from 366 days early to 3 days early: 2 points'],
  ['1', '8', 'từ chậm 1 ngày đến chậm 7 ngày: 2 điểm', 'from 1 day late to 7 days late: 2 points'],
  [null, '1', 'không muộn hơn mức đúng hạn: 2 điểm', 'no later than on the day: 2 points'],
  ['8', null, 'từ chậm 8 ngày trở lên: 2 điểm', 'from 8 days late: 2 points'],
])('the band of days from %s to under %s', (from, below, vietnamese, english) => {
  for (const [code, sentence] of [
    ['vi', vietnamese],
    ['en', english],
  ] as const) {
    const t = translations[code]
    expect(stepSentence(band(from, below), figureWriter(late, t), noIndex, t)).toBe(sentence)
  }
})

test('other figures keep their half-open bands', () => {
  const t = translations.vi
  const counted = figureWriter(line('broadcasts'), t)
  expect(stepSentence(band('3', '8'), counted, noIndex, t)).toBe('từ 3 đến dưới 8: 2 điểm')
})
