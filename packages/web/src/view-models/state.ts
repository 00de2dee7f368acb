import type { ReadFrom } from '../api/answers.ts'
import type { Translation } from '../text/translation.ts'

/** Which stored result a page shows, and whether it is public. */
export interface StateView {
  readonly kind: 'published' | 'draft'
  readonly name: string
  /** `bản 2, chấm ngày 12/06/2024`. */
  readonly detail: string
  readonly stale: boolean
  /** A version published later than the one shown, with the address of the period's own page; null for the last. */
  readonly later: { readonly name: string; readonly href: string } | null
  /** Why it was published while something was open. */
  readonly publication: ReadFrom['publication']
}

export function stateView(from: ReadFrom, t: Translation): StateView {
  const words = t.text.states
  const parts = [words.version(String(from.version)), words.scoredOn(t.date(from.createdAt))]
  if (from.publishedAt !== null) parts.push(words.publishedOn(t.date(from.publishedAt)))
  return {
    kind: from.publishedAt === null ? 'draft' : 'published',
    name: from.publishedAt === null ? words.draft : words.published,
    detail: parts.join(', '),
    stale: from.stale,
    later:
      from.latest > from.version
        ? { name: words.later(String(from.latest)), href: `/ky/${from.period.id}` }
        : null,
    publication: from.publication,
  }
}
