import type { CriteriaSet } from '@thidua/scoring/criteria'
import type { IndexedTerm } from './term-index.ts'

export type TermPart =
  | 'unitKinds'
  | 'kinds'
  | 'channels'
  | 'levels'
  | 'partners'
  | 'declarations'
  | 'ratings'
  | 'commendations'
  | 'gates'

type Terms = Readonly<
  Record<string, IndexedTerm & { readonly type?: CriteriaSet['declarations'][string]['type'] }>
>

const byId = <T extends { readonly id: string }>(items: readonly T[]): Readonly<Record<string, T>> =>
  Object.fromEntries(items.map(item => [item.id, item]))

/** The closed lists of words that cells of a file may hold, by id. */
export const termsOf = ({
  vocabulary,
  declarations,
  ratings,
  commendations,
  gates,
}: CriteriaSet): Readonly<Record<TermPart, Terms>> => ({
  unitKinds: vocabulary.unitKinds,
  kinds: vocabulary.kinds,
  channels: vocabulary.channels,
  levels: vocabulary.levels,
  partners: vocabulary.partners ?? {},
  declarations,
  ratings: byId(ratings),
  commendations: byId(commendations),
  gates: byId(gates),
})
