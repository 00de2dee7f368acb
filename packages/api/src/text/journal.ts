import { journalEn } from './journal.en.ts'
import { journalVi } from './journal.vi.ts'
import type { LanguageCode } from './writing.ts'

/** What `thidua verify-journal` says, by language. */
export const journalText: Readonly<Record<LanguageCode, typeof journalVi>> = { vi: journalVi, en: journalEn }
