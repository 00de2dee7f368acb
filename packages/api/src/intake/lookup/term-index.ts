import { foldedKey, looseKey, tidyText } from '../values/text-key.ts'

/** A word of a closed list: id, Vietnamese and English label, other spellings. */
export interface IndexedTerm {
  readonly label: { readonly vi: string; readonly en: string }
  readonly aliases?: readonly string[] | undefined
}

/** Finds the id of a word by id, label or alias, tolerantly but never by likeness. */
export interface TermIndex {
  find(text: string): string | undefined
  /** Vietnamese labels, for a remedy. */
  readonly labels: readonly string[]
}

const ambiguous = Symbol('ambiguous')
type Entries = Map<string, string | typeof ambiguous>

/**
 * Text without any diacritic is understood where only one word of the list reads so (`Tin, bai`); text that has
 * diacritics must have the right ones.
 *
 * Example: `indexTerms(set.vocabulary.kinds).find('TIN BÀI')` → `'article'`.
 */
export function indexTerms(terms: Readonly<Record<string, IndexedTerm>>): TermIndex {
  const exact: Entries = new Map()
  const folded: Entries = new Map()
  for (const [id, term] of Object.entries(terms)) {
    for (const word of [id, term.label.vi, term.label.en, ...(term.aliases ?? [])]) {
      enter(exact, looseKey(word), id)
      enter(folded, foldedKey(word), id)
    }
  }
  return {
    labels: Object.values(terms).map(term => term.label.vi),
    find: text => {
      const key = looseKey(text)
      if (key === '') return undefined
      const found = exact.get(key) ?? (isPlainAscii(text) ? folded.get(key) : undefined)
      return typeof found === 'string' ? found : undefined
    },
  }
}

function enter(entries: Entries, key: string, id: string): void {
  if (key === '') return
  const present = entries.get(key)
  entries.set(key, present === undefined || present === id ? id : ambiguous)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is all of ASCII, which is the question
const isPlainAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(tidyText(text))
