import type { Commendation } from '@thidua/scoring/criteria'
import type { ProposalLine } from '@thidua/scoring/outcomes'
import { describe, expect, test } from 'vitest'
import { criteriaIndex } from '../../packages/api/src/score-sheet/criteria-index.ts'
import { groupNote, groupPoints } from '../../packages/api/src/score-sheet/group-note.ts'
import { proposalReason } from '../../packages/api/src/score-sheet/proposal-reason.ts'
import { ratingReasons, ratingText } from '../../packages/api/src/score-sheet/rating-reasons.ts'
import type { SheetAnswer } from '../../packages/api/src/score-sheet/sheet-answer.ts'
import { translations } from '../../packages/web/src/text/translation.ts'
import { criteriaTableView } from '../../packages/web/src/view-models/criteria-table.ts'
import { quotaSentences } from '../../packages/web/src/view-models/quota.ts'
import { shippedSets } from '../support/criteria-sets.ts'
import { letterSet } from '../support/letter-set.ts'

const t = translations.vi
const index = criteriaIndex(letterSet, t)

type Rating = SheetAnswer['rating']
const rating = (parts: Partial<Rating> = {}): Rating => ({
  unit: 'U1',
  rating: 'hoan-thanh',
  byPoints: 'hoan-thanh',
  failed: [],
  gates: [],
  commendable: true,
  next: { rating: 'kha', missing: '2.85' },
  ...parts,
})
const reasons = (parts: Partial<Rating>) => ratingReasons(rating(parts), index, t)

describe('how far the next rating is', () => {
  test('is said in points where points alone lead there', () => {
    expect(reasons({})).toEqual(['Cần thêm 2,85 điểm để đạt mức “Hoàn thành khá”.'])
  })

  test('names the conditions that the rating asks for besides', () => {
    expect(reasons({ next: { rating: 'tot', missing: '10.95' } })).toEqual([
      'Để đạt mức “Hoàn thành tốt” cần thêm 10,95 điểm, và phải đủ các điều kiện: Không quá 1 vi phạm do nơi khác phát hiện; Nhóm B đạt từ 60% điểm chuẩn.',
    ])
  })

  test('is not said behind a gate that lowers the rating, nor while a condition keeps the unit from what it has the points for', () => {
    expect(reasons({ gates: [{ gate: 'nhieu-vi-pham', answer: 'yes' }] })).toEqual([
      'Vướng điều kiện chặn “Từ 3 vi phạm do nơi khác phát hiện: hạ một bậc xếp loại”.',
    ])
    const failed = [{ rating: 'tot', condition: 0, answer: 'no' as const }]
    expect(reasons({ byPoints: 'tot', failed, next: { rating: 'xuat-sac', missing: '8.95' } })).toEqual([
      'Chưa đạt mức “Hoàn thành tốt” vì chưa đáp ứng điều kiện: Không quá 1 vi phạm do nơi khác phát hiện.',
    ])
  })

  test('is what scoring found to be reachable, with all that it takes', () => {
    const ahead = { rating: 'kha', earned: 'kha', missing: '2.85', conditions: [], loweredBy: [] }
    const says = (parts: object) => ratingReasons(rating(), index, t, { ...ahead, ...parts })
    expect(says({})).toEqual(['Cần thêm 2,85 điểm để đạt mức “Hoàn thành khá”.'])
    expect(says({ rating: 'tot', earned: 'tot', missing: '10.95', conditions: [1] })).toEqual([
      'Để đạt mức “Hoàn thành tốt” cần: thêm 10,95 điểm; đáp ứng điều kiện “Nhóm B đạt từ 60% điểm chuẩn”.',
    ])
    expect(says({ earned: 'tot', missing: '0', conditions: [1], loweredBy: ['nhieu-vi-pham'] })).toEqual([
      'Để đạt mức “Hoàn thành khá” cần: đáp ứng điều kiện “Nhóm B đạt từ 60% điểm chuẩn”.',
      'Vì điều kiện chặn “Từ 3 vi phạm do nơi khác phát hiện: hạ một bậc xếp loại”, điểm và điều kiện phải đạt mức “Hoàn thành tốt” rồi mới hạ.',
    ])
    expect(says({ rating: null, earned: 'tot', conditions: [0], loweredBy: ['nhieu-vi-pham'] })).toEqual([
      'Chỉ thêm điểm thì chưa lên được mức cao hơn; còn vướng: điều kiện “Không quá 1 vi phạm do nơi khác phát hiện” chưa đạt; điều kiện chặn “Từ 3 vi phạm do nơi khác phát hiện: hạ một bậc xếp loại”.',
    ])
  })

  test('is said again once the council has opened the gate', () => {
    const gates = [{ gate: 'nhieu-vi-pham', answer: 'yes' as const, ruling: 'QN-03' }]
    expect(reasons({ gates })[0]).toBe('Cần thêm 2,85 điểm để đạt mức “Hoàn thành khá”.')
  })
})

test('missing data are no verdict: not rated yet, and not rated where a gate says so', () => {
  const none = rating({ rating: null, byPoints: null, next: null })
  expect(ratingText(none, null, index, t)).toBe('Chưa xếp loại')
  const gates = [{ gate: 'khong-tu-cham', answer: 'yes' as const }]
  expect(ratingText({ ...none, gates }, null, index, t)).toBe('Không xếp loại')
  expect(ratingText({ ...none, gates }, '83', index, t)).toBe('Không xếp loại')
})

describe('standard points that are not at stake', () => {
  const group = letterSet.groups[0]!
  const score = (parts: object) =>
    ({
      groups: [{ group: 'A', parent: null, applicable: '15', nominal: '20', points: '9' }],
      criteria: [],
      unresolved: [],
      ...parts,
    }) as unknown as SheetAnswer['scores']['final']

  test('do not apply, or cannot be known yet: two things', () => {
    expect(groupNote(group, score({}), index, t)).toBe(
      'Áp dụng 15 trên 20 điểm chuẩn; phần không áp dụng được quy đổi.',
    )
    const unresolved = [{ criterion: 'A2', line: 'A2.1', facts: ['pupils-reached'] }]
    expect(groupNote(group, score({ unresolved }), index, t)).toBe(
      'Mới tính được 15 trên 20 điểm chuẩn; phần còn lại thiếu dữ liệu.',
    )
    const criteria = [{ criterion: 'A2', state: 'missing' }]
    expect(groupNote(group, score({ criteria }), index, t)).toBe(
      'Tính 15 trên 20 điểm chuẩn; phần thiếu dữ liệu hoặc không áp dụng để ra ngoài.',
    )
  })
})

test('while data are missing a group has what its criteria have, and nothing is rescaled for what may still come', () => {
  const group = letterSet.groups[0]!
  const score = {
    groups: [{ group: 'A', parent: null, applicable: '7', nominal: '20', points: '60/7' }],
    criteria: [
      { criterion: 'A1', points: '0' },
      { criterion: 'A3', points: '2' },
      { criterion: 'A4', points: '1' },
      { criterion: 'B2', points: '5' },
    ],
    unresolved: [{ criterion: 'A1', line: 'A1.1', facts: ['staff-reached'] }],
  } as unknown as SheetAnswer['scores']['final']
  expect(groupPoints(group, score)).toBe('3')
  expect(groupPoints(group, { ...score, unresolved: [] })).toBe('60/7')
})

describe('why a unit is not proposed', () => {
  const form = (when: Commendation['eligible'][number]['when']): Commendation =>
    ({
      ...letterSet.commendations[0],
      eligible: [{ label: { vi: 'Điều kiện', en: 'x' }, when }],
    }) as Commendation
  const line = (parts: Partial<ProposalLine>): Omit<ProposalLine, 'unit'> => ({
    place: 19,
    total: '70',
    outcome: 'not-eligible',
    failed: [0],
    conditions: [],
    because: null,
    margin: null,
    ...parts,
  })
  const found = (when: Commendation['eligible'][number]['when'], value: string, by: string | null) =>
    proposalReason(
      line({
        conditions: [{ answer: 'no', readings: [{ path: [], answer: 'no', found: value, by, missing: [] }] }],
      }),
      'U1',
      form(when),
      index,
      t,
    )

  test('says what stood there, each question in its own words', () => {
    expect(found({ place: { atMost: '1' } }, '19', '18')).toBe('Chưa đạt: Điều kiện (đang xếp hạng 19).')
    expect(found({ score: { atLeast: '70' } }, '67.2', '2.8')).toBe(
      'Chưa đạt: Điều kiện (còn thiếu 2,8 điểm).',
    )
    expect(found({ group: 'B', atLeastShare: '0.8' }, '0.735', '0.065')).toBe(
      'Chưa đạt: Điều kiện (mới đạt 73,5%).',
    )
    expect(found({ value: 'violations-by-others', atMost: '1' }, '3', '2')).toBe(
      'Chưa đạt: Điều kiện (hiện là 3).',
    )
    expect(found({ rating: ['tot'] }, 'kha', null)).toBe('Chưa đạt: Điều kiện.')
  })

  test('tells a distance without a sign, and a tie by what decided it', () => {
    const without = (parts: Partial<ProposalLine>) =>
      proposalReason(
        line({ outcome: 'no-seat', failed: [], ...parts }),
        'U1',
        form({ unitKind: [] }),
        index,
        t,
      )
    expect(without({ margin: '-2.8' })).toBe('Đủ điều kiện nhưng kém đơn vị cuối cùng có suất 2,8 điểm.')
    expect(without({ margin: '0', decidedBy: 0 })).toBe(
      'Đủ điều kiện nhưng hết suất: bằng điểm với đơn vị cuối cùng có suất, xếp sau khi xét điểm nhóm C (Đa dạng hình thức truyền thông).',
    )
  })
})

test('quotas say which blocks and bases they mean, without a stretch of no unit', () => {
  const say = (quota: Parameters<typeof quotaSentences>[0]) => quotaSentences(quota, index, t)
  expect(
    say({
      byBlockSize: [
        { from: 1, seats: 0 },
        { from: 5, seats: 1 },
      ],
    }),
  ).toEqual(['khối dưới 5 đơn vị: không có suất', 'khối từ 5 đơn vị trở lên: 1 suất'])
  expect(
    say({
      byBlockSize: [
        { from: 10, seats: 2 },
        { from: 9, seats: 1 },
      ],
    }),
  ).toEqual([
    'khối dưới 9 đơn vị: không có suất',
    'khối 9 đơn vị: 1 suất',
    'khối từ 10 đơn vị trở lên: 2 suất',
  ])
  expect(say({ byBlockSize: [{ from: 1, seats: 0 }] })).toEqual(['không có suất nào'])
  const share = { percentOf: 'units', percent: '20', rounding: 'floor' } as const
  expect(say({ ...share, under: { units: 5, seats: 1 } })[1]).toBe('từ 1 đến 4 đơn vị thì 1 suất')
  expect(say({ ...share, under: { units: 2, seats: 1 } })[1]).toBe('1 đơn vị thì 1 suất')
})

test('no gate of a shipped set says its effect twice', () => {
  for (const language of Object.values(translations))
    for (const { set } of shippedSets)
      for (const gate of criteriaTableView(criteriaIndex(set, language), language).gates)
        expect(gate.effect, gate.name).toBeNull()
})
