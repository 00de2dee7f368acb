export { type CountedRow, type NotCountedRow, notCountedRows } from './score-sheet/activity-rows.ts'
export { type CriteriaIndex, criteriaIndex } from './score-sheet/criteria-index.ts'
export {
  type CriterionSheet,
  criterionSheet,
  type LineView,
  type MarkView,
} from './score-sheet/criterion-sheet.ts'
export { type EvidenceView, evidenceView } from './score-sheet/evidence.ts'
export type { FactView } from './score-sheet/fact-views.ts'
export { type FigureWriter, figureWriter } from './score-sheet/figure-writer.ts'
export { groupNote, groupPoints } from './score-sheet/group-note.ts'
export { type LedgerView, ledgerView } from './score-sheet/ledger.ts'
export { type MissingView, missingViews, waitingFacts } from './score-sheet/missing.ts'
export { nextAwardSentence } from './score-sheet/next-award.ts'
export { ownFigureSentence } from './score-sheet/own-figure.ts'
export { gatedPlaceReason, placeText } from './score-sheet/place-text.ts'
export { proposalReason } from './score-sheet/proposal-reason.ts'
export {
  changeableSentence,
  rangeCell,
  rangeSentences,
} from './score-sheet/range-sentences.ts'
export { ratingReasons, ratingText } from './score-sheet/rating-reasons.ts'
export type { SheetAnswer } from './score-sheet/sheet-answer.ts'
export { takenOverSentences } from './score-sheet/taken-over.ts'
export { tieKeyName } from './score-sheet/tie-key-name.ts'
export { tieSentence } from './score-sheet/vote-reason.ts'
