import { score as scoreEn } from '../text/score.en.ts'
import { score as scoreVi } from '../text/score.vi.ts'
import { steps as stepsEn } from '../text/steps.en.ts'
import { steps as stepsVi } from '../text/steps.vi.ts'
import { type LanguageCode, type Writing, writing } from '../text/writing.ts'

/** The sentences of a score sheet. */
export interface SheetText {
  readonly score: typeof scoreVi
  readonly steps: typeof stepsVi
}

/** What a score sheet is written with; the web view's languages are wider and serve as well. */
export type SheetLanguage = Writing<SheetText>

export const sheetLanguages: Readonly<Record<LanguageCode, SheetLanguage>> = {
  vi: writing('vi', { score: scoreVi, steps: stepsVi }),
  en: writing('en', { score: scoreEn, steps: stepsEn }),
}
