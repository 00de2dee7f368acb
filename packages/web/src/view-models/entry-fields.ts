import { type CriteriaSet, isDistinct, isMeasure, type Measure } from '@thidua/scoring/criteria'

/** What of an activity the set may ask beside its day, title and evidence. */
export const entryDetails = ['channel', 'level', 'partner', 'quantity', 'reached', 'audience'] as const
export type EntryDetail = (typeof entryDetails)[number]

const readBy = (measure: Measure): readonly EntryDetail[] => {
  const { channel, level, levelAtLeast, partner } = measure.where ?? {}
  const named = isDistinct(measure) ? [measure.distinct] : [measure.factors?.by, summedBy(measure)]
  const isNamed = (detail: EntryDetail): boolean => named.includes(detail)
  return entryDetails.filter(
    detail =>
      isNamed(detail) ||
      (detail === 'channel' && channel !== undefined) ||
      (detail === 'level' && (level ?? levelAtLeast) !== undefined) ||
      (detail === 'partner' && partner !== undefined),
  )
}

const summedBy = (measure: Measure): string | undefined =>
  Object.entries(measure).flatMap(([word, amount]) =>
    word === 'sum' && typeof amount === 'string' ? [amount] : [],
  )[0]

/** What the criteria read of activities of one kind: those fields are asked first, the others can be opened. */
export const detailsRead = (set: CriteriaSet, kind: string): ReadonlySet<EntryDetail> =>
  new Set(
    Object.values(set.facts).flatMap(fact =>
      isMeasure(fact) && (fact.where?.kind?.includes(kind) ?? true) ? readBy(fact) : [],
    ),
  )
