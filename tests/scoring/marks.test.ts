import { checkMarks, type Mark } from '@thidua/scoring/records'
import { describe, expect, test } from 'vitest'
import { compiled, criterion, group, line, smallSet } from '../support/small-set.ts'

const { set } = compiled(
  smallSet([
    group('G', [
      criterion('c', '10', [
        line('scale', {
          value: { marks: 'mean' },
          points: { marked: { from: '-1', to: '10', scale: ['10', '8', '6', '4', '0', '-1'] } },
        }),
        line('steps', {
          value: { marks: 'mean' },
          points: { marked: { from: '0', to: '2.5', step: '0.25' } },
        }),
        line('limits', { value: { marks: 'mean' }, points: { marked: { from: '0', to: '2' } } }),
        line('counted', { value: 'articles', points: { perItem: { points: '1' } } }),
      ]),
    ]),
  ]),
)

const mark = (lineId: string, points: string, rest: Partial<Mark> = {}): Mark => ({
  unit: 'u',
  line: lineId,
  member: 'TV1',
  points,
  reason: 'sáng tạo, có hiệu quả',
  ...rest,
})

describe('marks are checked against the table before they count', () => {
  test.each([
    ['scale', '8'],
    ['scale', '8.0'],
    ['scale', '-1'],
    ['steps', '1.25'],
    ['steps', '0'],
    ['steps', '2.5'],
    ['limits', '1.333'],
  ])('%s accepts %s', (lineId, points) => {
    expect(checkMarks(set, [mark(lineId, points)])).toEqual([])
  })

  test.each([
    ['scale', '7', 'mark-off-scale'],
    ['steps', '1.3', 'mark-off-step'],
    ['limits', '2.01', 'mark-outside-limits'],
    ['limits', '-0.01', 'mark-outside-limits'],
    ['limits', '1,5', 'invalid-decimal'],
    ['counted', '1', 'mark-for-unmarked-line'],
    ['nowhere', '1', 'mark-for-unmarked-line'],
  ])('%s refuses %s: %s', (lineId, points, code) => {
    const issues = checkMarks(set, [mark('limits', '1', { member: 'TV9' }), mark(lineId, points)])
    expect(issues.map(issue => [issue.code, issue.path[0], issue.severity])).toEqual([[code, 1, 'error']])
  })

  test('a mark without a reason, and a second mark of the same member, are named', () => {
    const issues = checkMarks(set, [mark('limits', '1', { reason: '  ' }), mark('limits', '2')])
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['mark-without-reason', [0, 'reason']],
      ['mark-given-twice', [1, 'member']],
    ])
  })
})
