import type {
  Activity,
  CriteriaSet,
  CriterionResult,
  LedgerEntry,
  NotCountedReason,
  Unit,
  UnitExplanation,
} from '@thidua/scoring'
import { criteriaIn } from '../marks/mark.service.ts'
import { textTable, withComma } from './text-table.ts'

const reasons: Readonly<Record<NotCountedReason, string>> = {
  'outside-period': 'ngoài kỳ thi đua',
  'not-verified': 'chưa thẩm định',
  rejected: 'không được chấp nhận',
  duplicate: 'trùng',
  'lower-level': 'đã tính ở cấp cao hơn',
  'no-rule': 'không có tiêu chí nào tính',
  'not-applicable': 'không áp dụng cho loại hình đơn vị này',
}

const ledgerLabels: Readonly<Record<LedgerEntry['kind'], string>> = {
  criterion: '',
  rescale: 'Quy đổi phần không áp dụng',
  'group-cap': 'Mức trần của nhóm',
  weight: 'Hệ số của nhóm',
  'bonus-cap': 'Mức trần điểm thưởng',
  'deduction-cap': 'Mức trần điểm trừ',
  maximum: 'Điểm tối đa',
  minimum: 'Điểm tối thiểu',
  rounding: 'Làm tròn',
}

const pointsText = ({ state, points }: Pick<CriterionResult, 'state' | 'points'>): string => {
  if (state === 'not-applicable') return 'không áp dụng'
  return state === 'missing' ? 'thiếu dữ liệu' : withComma(points)
}

const activityText = ({ date, title, kind, evidence }: Activity): string =>
  [date, title ?? kind, evidence].filter(part => part !== undefined).join(' · ')

/** Where every figure of one unit came from, for people. */
export const printUnit = (
  set: CriteriaSet,
  unit: Unit,
  { score, lines, notCounted }: UnitExplanation,
  activities: ReadonlyMap<string, Activity>,
): string => {
  const criteria = new Map(criteriaIn(set).map(criterion => [criterion.id, criterion]))
  const nameOf = (id: string): string => {
    const activity = activities.get(id)
    return activity ? activityText(activity) : id
  }
  const facts = new Map(lines.map(line => [line.line, line.facts]))
  const table = textTable(
    [
      { heading: 'Tiêu chí' },
      { heading: 'Nội dung' },
      { heading: 'Chuẩn', align: 'right' },
      { heading: 'Thưởng', align: 'right' },
      { heading: 'Trừ', align: 'right' },
      { heading: 'Điểm', align: 'right' },
    ],
    score.criteria.map(result => [
      result.criterion,
      criteria.get(result.criterion)?.label.vi ?? '',
      withComma(result.earned),
      withComma(result.bonus),
      withComma(result.deduction),
      pointsText(result),
    ]),
  )
  const behind = score.criteria.flatMap(({ lines }) =>
    lines.flatMap(({ line, points }) => {
      const amounts = (facts.get(line) ?? []).flatMap(fact => fact.activities)
      if (amounts.length === 0) return []
      const shown = amounts.map(({ activity, amount }) => `    ${withComma(amount)} × ${nameOf(activity)}`)
      return [`  ${line}: ${withComma(points)} điểm`, ...shown]
    }),
  )
  const ledger = score.ledger
    .filter(({ kind }) => kind !== 'criterion')
    .map(
      ({ kind, of, amount }) =>
        `  ${ledgerLabels[kind]}${of === null ? '' : ` (${of})`}: ${withComma(amount)}`,
    )
  const left = notCounted.map(({ activity, reason, of }) => {
    const other = of === null ? '' : ` với ${nameOf(of)}`
    return `  ${nameOf(activity)}: ${reasons[reason]}${other}`
  })
  return [
    `${unit.id} ${unit.name}`,
    table,
    ...ledger,
    `Tổng điểm: ${score.total === null ? 'chưa đủ dữ liệu' : withComma(score.total)}`,
    ...(behind.length > 0 ? ['', 'Hoạt động được tính:', ...behind] : []),
    ...(left.length > 0 ? ['', 'Hoạt động không được tính:', ...left] : []),
  ].join('\n')
}
