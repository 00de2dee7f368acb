import type { rangeField } from '../results/ranges.schema.ts'
import { capitalised } from '../text/writing.ts'
import type { CriteriaIndex } from './criteria-index.ts'
import type { SheetLanguage } from './sheet-language.ts'

/** What a unit can still come to, as an answer says it. */
export type RangeAnswer = NonNullable<(typeof rangeField)['_output']>

type TotalRange = RangeAnswer['total']

const column = (points: string | null, index: CriteriaIndex, t: SheetLanguage): string | null =>
  points === null ? null : t.column(points, index.places)

const totalSentence = (range: TotalRange, index: CriteriaIndex, t: SheetLanguage): string => {
  const words = t.text.ranges
  if (range === null) return words.never
  const [least, most] = [column(range.least, index, t), column(range.most, index, t)]
  if (least !== null && most !== null)
    return least === most ? words.settled(least) : words.between(least, most)
  if (least !== null) return words.atLeast(least)
  return most === null ? words.endless : words.atMost(most)
}

const openName = (
  fact: RangeAnswer['open'][number],
  own: string,
  index: CriteriaIndex,
  t: SheetLanguage,
): string => {
  const words = t.text.ranges
  const named = (): string => {
    if (fact.kind === 'activities') return words.activities
    if (fact.kind === 'marks') return t.text.score.marksFor(index.lineName(fact.of))
    return fact.state === 'waiting' ? words.waiting(index.factName(fact.of)) : index.factName(fact.of)
  }
  return fact.unit.id === own ? named() : words.ofUnit(named(), fact.unit.name)
}

/** So many open facts are named in one sentence. */
const namedFacts = 8

/** What open facts still allow a unit, sentence by sentence: total, place, rating, and what is awaited. */
export function rangeSentences(
  range: RangeAnswer,
  { unit, total }: { readonly unit: string; readonly total: string | null },
  index: CriteriaIndex,
  t: SheetLanguage,
): readonly string[] {
  const words = t.text.ranges
  const { place, ratings, open, isExact } = range
  const isSettled =
    range.total !== null && range.total.least === range.total.most && range.total.least !== null
  const now = total === null ? words.noTotal : isSettled ? null : words.now(t.column(total, index.places))
  const placed =
    place === null
      ? null
      : place.best === place.worst
        ? words.place(String(place.best))
        : words.places(String(place.best), String(place.worst))
  const names = ratings.map(rating => (rating === null ? words.notRated : index.ratingName(rating)))
  const awaited = open.map(fact => openName(fact, unit, index, t))
  const more = awaited.length > namedFacts ? ['…'] : []
  const sentences = [
    now,
    totalSentence(range.total, index, t),
    isExact || range.total === null ? null : words.bounds,
    placed,
    names.length > 1 ? words.ratings(names.join(', ')) : null,
    awaited.length === 0 ? null : words.open([...awaited.slice(0, namedFacts), ...more].join('; ')),
  ]
  return sentences.flatMap(sentence => (sentence === null ? [] : [capitalised(sentence)]))
}

/** The total in a column: from where to where it may go; null where it cannot move or has no end on either side. */
export function rangeCell(range: RangeAnswer, index: CriteriaIndex, t: SheetLanguage): string | null {
  const words = t.text.ranges
  if (range.total === null) return null
  const [least, most] = [column(range.total.least, index, t), column(range.total.most, index, t)]
  if (least !== null && most !== null) return least === most ? null : words.cell(least, most)
  if (least !== null) return words.cellAtLeast(least)
  return most === null ? null : words.cellAtMost(most)
}

/** Why a proposal may still change; null where it is certain. */
export function changeableSentence(
  changeable: { readonly waitsFor: readonly { readonly name: string }[] } | undefined,
  t: SheetLanguage,
): string | null {
  if (!changeable) return null
  const { waitsFor } = changeable
  const words = t.text.ranges
  if (waitsFor.length === 0) return words.waitsForVote
  return words.waitsFor(waitsFor.map(({ name }) => name).join(', '))
}
