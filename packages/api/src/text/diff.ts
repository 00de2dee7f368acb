import { diffEn } from './diff.en.ts'
import { diffVi } from './diff.vi.ts'
import { type LanguageCode, type Writing, writing } from './writing.ts'

export type DiffLanguage = Writing<typeof diffVi>

/** What is said of the differences between two criteria sets, by language. */
export const diffLanguages: Readonly<Record<LanguageCode, DiffLanguage>> = {
  vi: writing('vi', diffVi),
  en: writing('en', diffEn),
}
