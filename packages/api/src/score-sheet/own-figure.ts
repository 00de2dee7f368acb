import { parse, print, subtract } from '@thidua/scoring/numbers'
import type { CriteriaIndex } from './criteria-index.ts'
import type { SheetAnswer } from './sheet-answer.ts'
import type { SheetLanguage } from './sheet-language.ts'

/** Criteria that apply to the unit and have lines that are left out. */
const judgedCriteria = (own: NonNullable<SheetAnswer['own']>, { scores }: SheetAnswer): readonly string[] =>
  scores.final.criteria
    .filter(
      ({ state, lines }) =>
        state !== 'not-applicable' && lines.some(({ line }) => own.leftOut.includes(line)),
    )
    .map(({ criterion }) => criterion)

/**
 * What the unit can reckon itself, before or beside the committee's marks, and how far the verified figure of the same
 * part is from it; null where nothing of its table is judged.
 */
export function ownFigureSentence(
  answer: SheetAnswer,
  index: CriteriaIndex,
  t: SheetLanguage,
): string | null {
  const { own } = answer
  if (own === undefined) return null
  const criteria = judgedCriteria(own, answer)
  if (criteria.length === 0) return null
  const words = t.text.score.own
  const judged = criteria.map(id => `${id} ${index.criterionName(id)}`).join('; ')
  if (own.self === null) return words.missing(judged)
  const figure = words.figure(judged, t.column(own.self, index.places))
  if (own.verified === null) return `${figure} ${words.notVerified}`
  const verified = t.column(own.verified, index.places)
  const difference = subtract(parse(own.verified), parse(own.self))
  const amount = print(difference)
  if (amount === '0') return `${figure} ${words.same}`
  return `${figure} ${(amount.startsWith('-') ? words.lower : words.higher)(verified, t.exact(amount.replace('-', '')))}`
}
