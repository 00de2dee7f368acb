import type { ProblemKind } from '../problem-kinds.ts'

type Params = Readonly<Record<string, string>>

/** Everything the API says to people, in one language. */
export interface Sentences {
  readonly titles: Readonly<Record<ProblemKind, string>>
  /** One sentence for an issue; an unknown code is named rather than hidden. */
  issue(code: string, params: Params): string
}

export type IssueSentences = Readonly<Record<string, (params: Params) => string>>
