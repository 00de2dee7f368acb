import type { ProblemKind } from '../problem-kinds.ts'

type Params = Readonly<Record<string, string>>

/** Everything the API says to people, in one language. */
export interface Sentences {
  readonly titles: Readonly<Record<ProblemKind, string>>
  /** One sentence for an issue; an unknown code is named rather than hidden. */
  issue(code: string, params: Params): string
}

export type IssueSentences<Code extends string = string> = Readonly<Record<Code, (params: Params) => string>>

export const sentenceFor = (sentences: IssueSentences, code: string, params: Params): string | undefined =>
  Object.hasOwn(sentences, code) ? sentences[code]?.(params) : undefined
