import type { CriteriaSet } from '@thidua/scoring/criteria'
import { notCountedRows } from '../score-sheet/activity-rows.ts'
import { type CriteriaIndex, criteriaIndex } from '../score-sheet/criteria-index.ts'
import { criterionSheet } from '../score-sheet/criterion-sheet.ts'
import { groupNote, groupPoints } from '../score-sheet/group-note.ts'
import { ledgerView } from '../score-sheet/ledger.ts'
import { missingViews, waitingFacts } from '../score-sheet/missing.ts'
import { ownFigureSentence } from '../score-sheet/own-figure.ts'
import { gatedPlaceReason, placeText } from '../score-sheet/place-text.ts'
import { proposalReason } from '../score-sheet/proposal-reason.ts'
import { ratingReasons, ratingText } from '../score-sheet/rating-reasons.ts'
import type { SheetLanguage } from '../score-sheet/sheet-language.ts'
import { commandText } from '../text/command.ts'
import { printCriterion } from './print-criterion.ts'
import { alignedRows, indented } from './text-table.ts'
import type { UnitSheet } from './unit-sheet.ts'

const totalText = (
  sheet: UnitSheet,
  basis: 'self' | 'verified' | 'final',
  places: number,
  t: SheetLanguage,
) => {
  const { total } = sheet.scores[basis]
  return total === null ? commandText[t.code].noTotal : t.column(total, places)
}

/** Total, place and rating; the totals on the other bases where they were computed. */
const head = (sheet: UnitSheet, index: CriteriaIndex, t: SheetLanguage): string[] => {
  const { score } = t.text
  const { standing } = sheet
  const place = `${placeText(standing, t)}${standing.shared ? ` (${score.shared})` : ''}`
  const own = ownFigureSentence(sheet, index, t)
  const behind = gatedPlaceReason(standing, sheet.rating, index, t)
  const rating = ratingText(sheet.rating, sheet.scores.final.total, index, t)
  const bases = (['self', 'verified', 'final'] as const).filter(basis => sheet.scores[basis].basis === basis)
  const totals = bases.map(basis => `${score.basis[basis]} ${totalText(sheet, basis, index.places, t)}`)
  return [
    `${sheet.unit.id} ${sheet.unit.name}`,
    `${index.word('unitKinds', sheet.unit.kind)} · ${sheet.unit.block.label}`,
    `${score.total}: ${totalText(sheet, 'final', index.places, t)}`,
    `${score.place}: ${place}`,
    `${score.rating}: ${rating}`,
    ...(totals.length > 1 ? [`${commandText[t.code].bases}: ${totals.join(' · ')}`] : []),
    ...(own === null ? [] : [own]),
    ...(behind === null ? [] : [behind]),
    ...ratingReasons(sheet.rating, index, t, sheet.ahead),
  ]
}

const groups = (sheet: UnitSheet, index: CriteriaIndex, t: SheetLanguage): string[] =>
  index.groups.flatMap(({ group, depth }) => {
    const result = sheet.scores.final.groups.find(entry => entry.group === group.id)
    if (result === undefined) return []
    const { score } = t.text
    const sum = t.column(groupPoints(group, sheet.scores.final), index.places)
    const points = score.groupPoints(sum, t.exact(result.nominal))
    const note = groupNote(group, sheet.scores.final, index, t)
    const sheets = (group.criteria ?? []).flatMap(
      criterion => criterionSheet(criterion, sheet, index, t) ?? [],
    )
    return [
      '',
      `${'  '.repeat(depth)}${group.id} ${t.label(group.label)}: ${points}`,
      ...(note === null ? [] : [note]),
      ...sheets.flatMap(criterion => printCriterion(criterion, t)),
    ]
  })

const section = (title: string, rows: readonly string[]): string[] =>
  rows.length === 0 ? [] : ['', title, ...indented(rows)]

/** Where every figure of one unit came from, for people: the same sheet that the web view shows. */
export const printSheet = (sheet: UnitSheet, set: CriteriaSet, t: SheetLanguage): string => {
  const { score, proposals } = t.text
  const index = criteriaIndex(set, t)
  const ledger = ledgerView(sheet.scores.final, index, t)
  const forms = sheet.proposals.flatMap(line => {
    const form = set.commendations.find(({ id }) => id === line.commendation)
    if (form === undefined) return []
    const reason = proposalReason(line, sheet.unit.id, form, index, t)
    return [[t.label(form.label), proposals.outcomes[line.outcome], reason]]
  })
  const missing = missingViews(sheet.scores.final.unresolved, waitingFacts(sheet.declarations), index, t)
  const entries = [
    ...ledger.rows.map(({ code, name, amount, isAdjustment }) => [
      isAdjustment ? '' : (code ?? ''),
      name,
      amount,
    ]),
    ...(ledger.total === null ? [] : [['', score.total, ledger.total]]),
  ]
  return [
    ...head(sheet, index, t),
    ...section(
      score.unresolvedTitle,
      missing.map(({ name, criterion, due }) => [name, criterion, due].filter(Boolean).join(', ')),
    ),
    ...groups(sheet, index, t),
    ...section(
      score.ledgerTitle,
      ledger.total === null ? [score.ledgerUnresolved] : alignedRows(entries, [2]),
    ),
    ...section(proposals.title, alignedRows(forms)),
    ...section(
      score.holdTitle,
      sheet.holds.map(({ reason, document }) => `${reason} (${document})`),
    ),
    ...section(
      score.notCountedTitle,
      notCountedRows(sheet, index, t).map(
        ({ date, kind, title, evidence, reason }) =>
          `${[date, kind, title, evidence.text].filter(Boolean).join(' · ')}: ${reason}`,
      ),
    ),
  ].join('\n')
}
