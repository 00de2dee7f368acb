import type { CriteriaSet } from '@thidua/scoring/criteria'
import type { IndexedTerm } from './term-index.ts'

export type TermPart = 'unitKinds' | 'kinds' | 'channels' | 'levels' | 'partners' | 'declarations'

type Terms = Readonly<
  Record<string, IndexedTerm & { readonly type?: CriteriaSet['declarations'][string]['type'] }>
>

/** The closed lists of words that cells of a file may hold, by id. */
export const termsOf = ({ vocabulary, declarations }: CriteriaSet): Readonly<Record<TermPart, Terms>> => ({
  unitKinds: vocabulary.unitKinds,
  kinds: vocabulary.kinds,
  channels: vocabulary.channels,
  levels: vocabulary.levels,
  partners: vocabulary.partners ?? {},
  declarations,
})
