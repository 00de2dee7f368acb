import type { SheetAnswer } from './sheet-answer.ts'
import type { SheetLanguage } from './sheet-language.ts'

type TakenOver = NonNullable<SheetAnswer['reasons']['takenOver']>[number]

/** What a unit took over from each that became part of it, by which documents: one sentence each. */
export function takenOverSentences(
  takenOver: readonly TakenOver[] | undefined,
  t: SheetLanguage,
): readonly string[] {
  const words = t.text.score.takenOver
  return (takenOver ?? []).map(({ from, documents, records }) => {
    const count = (outcome: TakenOver['records'][number]['outcome'], isActivity: boolean): string =>
      t.count(
        records.filter(own => own.outcome === outcome && (own.kind === 'activity') === isActivity).length,
      )
    const left = count('left', false)
    const stands = count('own-stands', false)
    return [
      words.carried(from, documents.join('; '), count('carried', true), count('carried', false)),
      ...(stands === '0' ? [] : [words.ownStands(stands)]),
      ...(left === '0' ? [] : [words.left(left)]),
    ].join(' ')
  })
}
