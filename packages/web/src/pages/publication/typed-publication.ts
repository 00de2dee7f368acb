import { looseKey } from '@thidua/api/intake'
import type { PublicationCheck } from '../../api/answers.ts'
import type { FormProblem } from '../../components/error-summary/error-summary.tsx'
import type { Translation } from '../../text/translation.ts'
import { dayProblems } from '../day-problems.ts'
import { dayOf, type TypedForm, typedDay } from '../typed-form.ts'

/** What a form of the page does; the names of its fields begin with this, as several forms stand on one page. */
export type PublicationStep = 'provisional' | 'final' | 'move'

/** Id of a field: those of the provisional form have bare names. */
export const fieldId = (step: PublicationStep, name: string): string =>
  step === 'provisional' ? name : `${step}-${name}`

/** Everything wrong with what was typed, before anything is made public. */
export const publicationProblems = (
  check: Pick<PublicationCheck, 'needsReason' | 'needsChangeReason' | 'final'>,
  step: Exclude<PublicationStep, 'move'>,
  typed: TypedForm,
  t: Translation,
): readonly FormProblem[] => {
  const words = t.text.publish
  const typedIn = (name: string): string => typed[fieldId(step, name)] ?? ''
  const needed = (isNeeded: boolean, name: string, message: string): FormProblem[] =>
    isNeeded && typedIn(name) === '' ? [{ message, field: fieldId(step, name) }] : []
  const needsReason = step === 'final' ? check.final.needsReason : check.needsReason
  const word = step === 'final' ? words.finalWord : words.word
  const isWord = looseKey(typedIn('word')) === looseKey(word)
  return [
    ...needed(needsReason, 'reason', words.reasonNeeded),
    ...needed(check.needsChangeReason, 'change-reason', words.changeReasonNeeded),
    ...(step === 'provisional' ? reviewDayProblems(step, typed, t) : []),
    ...(isWord ? [] : [{ message: words.wordNeeded(word), field: fieldId(step, 'word') }]),
  ]
}

/** The last day may be left out: then there is none. */
export const reviewDayProblems = (
  step: PublicationStep,
  typed: TypedForm,
  t: Translation,
): readonly FormProblem[] => {
  const id = fieldId(step, 'until')
  return dayProblems(t, typedDay(typed, id), { id, label: t.text.publish.until, isOptional: true })
}

/** The last day that was typed; null: none. */
export const reviewDay = (step: PublicationStep, typed: TypedForm): string | null =>
  dayOf(typedDay(typed, fieldId(step, 'until')))

/** What the API is sent. */
export const publicationOf = (step: Exclude<PublicationStep, 'move'>, typed: TypedForm) => {
  const textOf = (name: string): string | undefined => typed[fieldId(step, name)] || undefined
  const [reason, changeReason] = [textOf('reason'), textOf('change-reason')]
  const reasons = { ...(reason && { reason }), ...(changeReason && { changeReason }) }
  if (step === 'final') return { state: step, ...reasons }
  const review = { until: reviewDay(step, typed), byPublic: typed['by-public'] === 'yes' }
  return { state: step, review, ...reasons }
}
