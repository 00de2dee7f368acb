import { commandEn } from './command.en.ts'
import { commandVi } from './command.vi.ts'
import type { LanguageCode } from './writing.ts'

/** What the command line says, by language. */
export const commandText: Readonly<Record<LanguageCode, typeof commandVi>> = { vi: commandVi, en: commandEn }
