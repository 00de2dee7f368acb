import type { CriterionSheet } from '../score-sheet/criterion-sheet.ts'
import type { FactView } from '../score-sheet/fact-views.ts'
import type { SheetLanguage } from '../score-sheet/sheet-language.ts'
import { commandText } from '../text/command.ts'
import { capitalised } from '../text/writing.ts'
import { alignedRows, indented } from './text-table.ts'

const pointsText = (
  { absence, points, standard, earned, bonus, deduction }: CriterionSheet,
  t: SheetLanguage,
) => {
  if (absence !== null) return absence
  const { columns } = t.text.score
  const parts = [
    ...(standard === '0' ? [] : [`${columns.standard} ${earned}/${standard}`]),
    ...(bonus === '0' ? [] : [`${columns.bonus} ${bonus}`]),
    ...(deduction === '0' ? [] : [`${columns.deduction} ${deduction}`]),
  ]
  return parts.length === 0 ? points : `${points} (${parts.join(', ')})`
}

const factRows = ({ name, value, origin, evidence, activities }: FactView, t: SheetLanguage): string[] => [
  `${name}: ${value} (${[origin, evidence].filter(Boolean).join(', ')})`,
  ...activities.map(activity => {
    const { amount, date, kind, title, evidence } = activity
    const words = [date, kind, title, evidence.text].filter(Boolean).join(' · ')
    return `  ${commandText[t.code].counted(amount, words)}`
  }),
]

/** One criterion: points, rule and clause, each line's calculation, and the figures and activities behind them. */
export const printCriterion = (criterion: CriterionSheet, t: SheetLanguage): string[] => {
  const { score } = t.text
  const lines = criterion.lines.map(({ columnName, points, label, calculation }) => [
    columnName,
    points ?? '–',
    `${label}: ${calculation}`,
  ])
  const about = [criterion.clause, criterion.source, ...criterion.limits].filter(Boolean).join(', ')
  const marks = criterion.marks.map(({ member, line, points, reason, counts }) => {
    const note = counts ? reason : `${reason} (${score.recused})`
    return `${member} · ${line}: ${points}, ${note}`
  })
  return [
    `  ${criterion.code}  ${criterion.name}: ${pointsText(criterion, t)}`,
    ...indented([about, ...criterion.rulings, ...criterion.steps.map(capitalised)], 4),
    ...(criterion.state === 'not-applicable' ? [] : indented(alignedRows(lines, [1]), 4)),
    ...indented(
      criterion.facts.flatMap(fact => factRows(fact, t)),
      4,
    ),
    ...(marks.length === 0 ? [] : indented([`${score.marks}:`, ...indented(marks)], 4)),
  ]
}
