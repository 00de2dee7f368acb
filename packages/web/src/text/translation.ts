import { type LanguageCode, type Writing, writing } from '@thidua/api/words'
import { en } from './en.ts'
import type { Text } from './text.ts'
import { vi } from './vi.ts'

export { type Label, type LanguageCode, languages } from '@thidua/api/words'

/** One language: its sentences and its way of writing figures and dates. */
export type Translation = Writing<Text>

export const translations: Readonly<Record<LanguageCode, Translation>> = {
  vi: writing('vi', vi),
  en: writing('en', en),
}
