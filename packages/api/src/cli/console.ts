import type { LanguageCode } from '../text/writing.ts'
import type { Output } from './output.ts'

/** What a command is given to work with, beside its own words. */
export interface Console extends Output {
  readonly language: LanguageCode
  readonly environment: Readonly<Record<string, string | undefined>>
}
