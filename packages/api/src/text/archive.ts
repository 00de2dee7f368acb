import { archiveEn } from './archive.en.ts'
import { archiveVi } from './archive.vi.ts'
import type { LanguageCode } from './writing.ts'

/** What the commands on the server's data say of what they did, by language. */
export const archiveText: Readonly<Record<LanguageCode, typeof archiveVi>> = { vi: archiveVi, en: archiveEn }
