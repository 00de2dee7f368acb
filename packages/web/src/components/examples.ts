import { activitiesExamples } from './activity-list/activities.examples.tsx'
import { adopterTableExamples } from './adopter-table/adopter-table.examples.tsx'
import { awardNoteExamples } from './award-note/award-note.examples.tsx'
import { barExamples } from './bar/bar.examples.tsx'
import { blockCardExamples } from './block-card/block-card.examples.tsx'
import { changeTableExamples } from './change-table/change-table.examples.tsx'
import { criteriaTableExamples } from './criteria-table/criteria-table.examples.tsx'
import { criterionExamples } from './criterion-card/criterion.examples.tsx'
import { errorSummaryExamples } from './error-summary/error-summary.examples.tsx'
import { evidenceFilesExamples } from './evidence-files/evidence-files.examples.tsx'
import type { Example } from './example.ts'
import { figuresExamples } from './figures/figures.examples.tsx'
import { formFieldExamples } from './form-field/form-field.examples.tsx'
import { groupSheetExamples } from './group-sheet/group-sheet.examples.tsx'
import { heldBackExamples } from './held-back/held-back.examples.tsx'
import { previewRowsExamples } from './import-preview/preview-rows.examples.tsx'
import { importReportExamples } from './import-report/import-report.examples.tsx'
import { layoutExamples } from './layout/layout.examples.tsx'
import { ledgerExamples } from './ledger-table/ledger.examples.tsx'
import { missingFactsExamples } from './missing-facts/missing-facts.examples.tsx'
import { proposalExamples } from './proposal-board/proposal-board.examples.tsx'
import { publicationNoteExamples } from './publication-note/publication-note.examples.tsx'
import { rangeNoteExamples } from './range-note/range-note.examples.tsx'
import { ratingBadgeExamples } from './rating-badge/rating-badge.examples.tsx'
import { ratingDistributionExamples } from './rating-distribution/rating-distribution.examples.tsx'
import { receiptNoteExamples } from './receipt-note/receipt-note.examples.tsx'
import { scoreHeadExamples } from './score-head/score-head.examples.tsx'
import { scoringProgressExamples } from './scoring-progress/scoring-progress.examples.tsx'
import { setChoiceExamples } from './set-choice/set-choice.examples.tsx'
import { standingsExamples } from './standings-table/standings.examples.tsx'
import { stateBadgeExamples } from './state-badge/state-badge.examples.tsx'
import { unitSearchExamples } from './unit-search/unit-search.examples.tsx'
import { uploadFormExamples } from './upload-form/upload-form.examples.tsx'
import { versionTableExamples } from './version-table/version-table.examples.tsx'
import { waitingNoteExamples } from './waiting-note/waiting-note.examples.tsx'

/** Every component's examples, by component. */
export const examples: Readonly<Record<string, readonly Example[]>> = {
  activities: activitiesExamples,
  adopterTable: adopterTableExamples,
  awardNote: awardNoteExamples,
  bar: barExamples,
  blockCard: blockCardExamples,
  changeTable: changeTableExamples,
  criteriaTable: criteriaTableExamples,
  criterion: criterionExamples,
  errorSummary: errorSummaryExamples,
  evidenceFiles: evidenceFilesExamples,
  figures: figuresExamples,
  formField: formFieldExamples,
  groupSheet: groupSheetExamples,
  heldBack: heldBackExamples,
  importReport: importReportExamples,
  previewRows: previewRowsExamples,
  layout: layoutExamples,
  ledger: ledgerExamples,
  missingFacts: missingFactsExamples,
  proposal: proposalExamples,
  publicationNote: publicationNoteExamples,
  rangeNote: rangeNoteExamples,
  ratingBadge: ratingBadgeExamples,
  ratingDistribution: ratingDistributionExamples,
  receiptNote: receiptNoteExamples,
  scoringProgress: scoringProgressExamples,
  scoreHead: scoreHeadExamples,
  setChoice: setChoiceExamples,
  standings: standingsExamples,
  stateBadge: stateBadgeExamples,
  unitSearch: unitSearchExamples,
  uploadForm: uploadFormExamples,
  versionTable: versionTableExamples,
  waitingNote: waitingNoteExamples,
}
