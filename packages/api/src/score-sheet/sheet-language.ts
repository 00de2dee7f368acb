import { proposals as proposalsEn } from '../text/proposals.en.ts'
import { proposals as proposalsVi } from '../text/proposals.vi.ts'
import { ranges as rangesEn } from '../text/ranges.en.ts'
import { ranges as rangesVi } from '../text/ranges.vi.ts'
import { score as scoreEn } from '../text/score.en.ts'
import { score as scoreVi } from '../text/score.vi.ts'
import { steps as stepsEn } from '../text/steps.en.ts'
import { steps as stepsVi } from '../text/steps.vi.ts'
import { type LanguageCode, type Writing, writing } from '../text/writing.ts'

/** The sentences of a score sheet. */
export interface SheetText {
  readonly score: typeof scoreVi
  readonly steps: typeof stepsVi
  readonly proposals: typeof proposalsVi
  readonly ranges: typeof rangesVi
}

/** What a score sheet is written with; the web view's languages are wider and serve as well. */
export type SheetLanguage = Writing<SheetText>

export const sheetLanguages: Readonly<Record<LanguageCode, SheetLanguage>> = {
  vi: writing('vi', { score: scoreVi, steps: stepsVi, proposals: proposalsVi, ranges: rangesVi }),
  en: writing('en', { score: scoreEn, steps: stepsEn, proposals: proposalsEn, ranges: rangesEn }),
}
