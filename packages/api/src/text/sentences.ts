import type { ProblemKind } from '../problem-kinds.ts'

type Params = Readonly<Record<string, string>>

/** Everything the API says to people, in one language. */
export interface Sentences {
  readonly titles: Readonly<Record<ProblemKind, string>>
  /** One sentence for an issue; an unknown code is named rather than hidden. */
  issue(code: string, params: Params): string
}

export type IssueSentences<Code extends string = string> = Readonly<Record<Code, (params: Params) => string>>

const day = /^\d{4}-\d\d-\d\d$/
/** What people typed, and names, stand as they were written. */
const verbatim = new Set(['given', 'value', 'name', 'id', 'key', 'nearest', 'version'])

/** What stood where no text or number did, in words: `list`, `object`, `nothing`. */
export type GivenTypes = Readonly<Record<string, string>>

/** Parameters as people read them: days (`2024-05-31` → `31/05/2024`), and a value that is no text by its kind. */
export const readable = ({ givenType, ...params }: Params, types: GivenTypes): Params => ({
  ...(givenType !== undefined && { given: types[givenType] ?? givenType }),
  ...withDays(params),
})

const withDays = (params: Params): Params =>
  Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      day.test(value) && !verbatim.has(key) ? value.split('-').reverse().join('/') : value,
    ]),
  )

export const sentenceFor = (sentences: IssueSentences, code: string, params: Params): string | undefined =>
  Object.hasOwn(sentences, code) ? sentences[code]?.(params) : undefined
