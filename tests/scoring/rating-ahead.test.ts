import { scorePeriod } from '@thidua/scoring'
import { ratingsAhead } from '@thidua/scoring/analysis'
import { expect, test } from 'vitest'
import { compiled as compile, criterion, group, input, line, school, smallSet } from '../support/small-set.ts'

const label = (text: string) => ({ vi: text, en: text })

/** Points are what was done; violations bar better ratings, and three of them lower whatever is earned. */
const set = smallSet(
  [group('G', [criterion('C', '100', [line('L', { value: 'done', points: { perItem: { points: '1' } } })])])],
  {
    declarations: {
      done: { label: label('Đã làm'), type: 'number' },
      cases: { label: label('Vi phạm'), type: 'count' },
    },
    ratings: [
      {
        id: 'best',
        label: label('Xuất sắc'),
        from: '90',
        conditions: [{ label: label('Không vi phạm'), when: { value: 'cases', atMost: '0' } }],
      },
      {
        id: 'good',
        label: label('Tốt'),
        from: '80',
        conditions: [
          { label: label('Không quá 1 vi phạm'), when: { value: 'cases', atMost: '1' } },
          { label: label('Đã làm từ 85'), when: { value: 'done', atLeast: '85' } },
        ],
      },
      { id: 'fair', label: label('Khá'), from: '65' },
      { id: 'done', label: label('Hoàn thành'), from: '50' },
      { id: 'rest', label: label('Còn lại') },
    ],
    gates: [
      {
        id: 'three',
        label: label('Từ 3 vi phạm'),
        when: { value: 'cases', atLeast: '3' },
        effect: 'lower-one',
      },
    ],
  },
)
const compiled = compile(set)

const scored = (done: string, cases: string) => {
  const declared = (fact: string, value: string) => ({ unit: 'A', fact, value, status: 'verified' as const })
  const year = input({
    units: [school('A')],
    declarations: [declared('done', done), declared('cases', cases)],
  })
  const result = scorePeriod(compiled, year, 'final')
  return {
    rating: result.ratings[0]!.rating,
    ahead: ratingsAhead(compiled, result, probe => scorePeriod(probe, year, 'final'))[0],
  }
}

const aheadOf = (done: string, cases: string) => scored(done, cases).ahead

test('points alone, where nothing else is asked', () => {
  expect(aheadOf('52.5', '0')).toEqual({
    ...{ rating: 'fair', earned: 'fair', missing: '12.5', conditions: [], loweredBy: [] },
  })
})

test('points and the conditions that more work meets, without those that hold', () => {
  expect(aheadOf('70', '1')).toMatchObject({ rating: 'good', missing: '10', conditions: [1] })
})

test('the nearest that work leads to passes over one that no work leads to', () => {
  expect(aheadOf('82', '0')).toMatchObject({ rating: 'good', earned: 'good', missing: '0', conditions: [1] })
  expect(aheadOf('70', '2')).toEqual({
    ...{ rating: null, earned: 'good', missing: '10', conditions: [0, 1], loweredBy: [] },
  })
})

test('behind a gate that lowers, what is earned has to be one better', () => {
  expect(aheadOf('60', '3')).toMatchObject({
    rating: 'done',
    earned: 'fair',
    missing: '5',
    loweredBy: ['three'],
  })
  // 69 points with three violations: D1 promised "tốt" for 10.95 points more.
  expect(aheadOf('69', '3')).toMatchObject({ rating: null, earned: 'good', loweredBy: ['three'] })
})

test('whoever does what it takes has the rating', () => {
  expect([scored('52.5', '0').rating, scored('65', '0').rating]).toEqual(['done', 'fair'])
  // 80 points meet the points, 85 what was done.
  expect([scored('80', '1').rating, scored('85', '1').rating]).toEqual(['fair', 'good'])
  expect([scored('60', '3').rating, scored('65', '3').rating]).toEqual(['rest', 'done'])
})

test('the best rating has none ahead, and neither has a unit without a total', () => {
  expect(aheadOf('95', '0')).toBeNull()
})
