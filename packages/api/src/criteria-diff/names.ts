import type { ChangedPart, CriteriaSet } from '@thidua/scoring/criteria'
import { criteriaIndex } from '../score-sheet/criteria-index.ts'
import { sheetLanguages } from '../score-sheet/sheet-language.ts'
import type { LanguageCode } from '../text/writing.ts'

/** Names of parts and words of either set; the later one's first. */
export interface Names {
  readonly part: (part: ChangedPart, id: string) => string | undefined
  /** What an id in a list or an expression stands for; an id without a name stands for itself. */
  readonly word: (id: string) => string
}

const namesIn = (set: CriteriaSet, language: LanguageCode) => {
  const t = sheetLanguages[language]
  const index = criteriaIndex(set, t)
  const { vocabulary, sources } = set
  const words = new Map(
    Object.values(vocabulary).flatMap(terms =>
      Object.entries(terms ?? {}).map(([id, term]) => [id, t.label(term.label)] as const),
    ),
  )
  const source = (id: string): string => {
    const title = sources[id]?.title
    return title === undefined ? id : t.label(title)
  }
  const byPart: Readonly<Record<ChangedPart, (id: string) => string>> = {
    set: id => id,
    policies: id => id,
    source,
    word: id => words.get(id) ?? id,
    attribute: index.factName,
    declaration: index.factName,
    fact: index.factName,
    group: index.groupName,
    criterion: index.criterionName,
    line: index.lineName,
    rating: index.ratingName,
    gate: index.gateName,
    commendation: index.commendationName,
  }
  return byPart
}

/** Parts that a bare id may stand for. */
const named = ['word', 'fact', 'source', 'rating', 'commendation', 'group', 'criterion'] as const

export const namesOf = (before: CriteriaSet, after: CriteriaSet, language: LanguageCode): Names => {
  const sides = [namesIn(after, language), namesIn(before, language)]
  const part = (kind: ChangedPart, id: string): string | undefined =>
    sides.map(names => names[kind](id)).find(name => name !== id)
  const word = (id: string): string => {
    const [name] = named.flatMap(kind => part(kind, id) ?? [])
    return name ?? id
  }
  return { part, word }
}
