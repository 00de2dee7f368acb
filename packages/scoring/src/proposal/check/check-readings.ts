import type { ConditionProof, ConditionReading } from '../../evaluation/prove-condition.ts'
import {
  type Answered,
  answerOf,
  every,
  no,
  opposite,
  some,
  unknown,
} from '../../language/conditions/answer.ts'
import type { Condition } from '../../language/schema/condition.ts'
import { type Bounds, isWithin } from '../../numbers/bounds.ts'
import { divide, type Exact, isZero } from '../../numbers/exact.ts'
import { parse, print } from '../../numbers/text.ts'
import type { PublishedView } from './published-view.ts'

type Answer = Answered['answer']

const numberIn = (found: string | null): Exact | null =>
  found !== null && /^-?\d+(\.\d+|\/\d+)?$/.test(found) ? parse(found) : null

const bounded = ({ found, answer }: ConditionReading, bounds: Bounds): Answer => {
  const number = numberIn(found)
  if (number) return answerOf(isWithin(number, bounds)).answer
  // Nothing was read: missing, or not applicable; either is told apart only by the answer itself.
  return answer === 'yes' ? 'unknown' : answer
}

/** What the result itself says where a condition asks it; null: it says nothing of that. */
const publishedAnswer = (condition: Condition, unit: string, view: PublishedView): string | null => {
  if ('score' in condition) return view.standingOf(unit)?.total ?? ''
  if ('place' in condition) return String(view.standingOf(unit)?.place ?? '')
  if ('rating' in condition) return view.ratingOf(unit)?.rating ?? ''
  if (!('group' in condition)) return null
  const group = view.scoreOf(unit)?.groups.find(found => found.group === condition.group)
  const nominal = group && parse(group.nominal)
  if (!group || !nominal || isZero(nominal) || view.standingOf(unit)?.total === null) return ''
  return print(divide(parse(group.points), nominal))
}

/** The answer that follows from what a reading says it found. */
const answerFor = (condition: Condition, reading: ConditionReading): Answer => {
  const { found, answer } = reading
  if ('score' in condition) return bounded(reading, condition.score)
  if ('group' in condition) return bounded(reading, { atLeast: condition.atLeastShare })
  if ('place' in condition) return bounded(reading, condition.place)
  if ('value' in condition) return bounded(reading, condition)
  if ('streak' in condition)
    return found === String(condition.streak.periods) ? 'yes' : answer === 'yes' ? 'unknown' : answer
  if ('rating' in condition) return answerOf(found !== null && condition.rating.includes(found)).answer
  if ('unitKind' in condition) return answerOf(found !== null && condition.unitKind.includes(found)).answer
  if ('everyChild' in condition) return found === '0' ? 'yes' : answer === 'yes' ? 'unknown' : answer
  if (found === null) return answer === 'yes' ? 'unknown' : answer
  return answerOf(found === 'yes').answer
}

const isAt = (path: ConditionReading['path'], other: ConditionReading['path']): boolean =>
  path.length === other.length && path.every((key, i) => key === other[i])

/** A reading that says other than the result, or answers other than what it found. */
const isMisread = (
  condition: Condition,
  reading: ConditionReading,
  unit: string,
  view: PublishedView,
): boolean => {
  const published = publishedAnswer(condition, unit, view)
  const differs = published !== null && (reading.found ?? '') !== published
  return differs || answerFor(condition, reading) !== reading.answer
}

/** A proof's answer done again from its readings; null where it does not hold together. */
export const provedAnswer = (
  condition: Condition,
  proof: ConditionProof | undefined,
  unit: string,
  view: PublishedView,
): Answer | null => {
  let isSound = true
  const answerAt = (part: Condition, path: ConditionReading['path']): Answered => {
    if ('all' in part) return every(part.all.map((inner, i) => answerAt(inner, [...path, 'all', i])))
    if ('any' in part) return some(part.any.map((inner, i) => answerAt(inner, [...path, 'any', i])))
    if ('not' in part) return opposite(answerAt(part.not, [...path, 'not']))
    const reading = proof?.readings.find(found => isAt(found.path, path))
    if (!reading || isMisread(part, reading, unit, view)) isSound = false
    return reading?.answer === 'yes' ? answerOf(true) : reading?.answer === 'no' ? no : unknown([])
  }
  const { answer } = answerAt(condition, [])
  return isSound && proof?.answer === answer ? answer : null
}

/** A condition answered from the result alone; null where it asks what the result does not say. */
export const answerFromResult = (
  condition: Condition,
  unit: string,
  view: PublishedView,
): Answered | null => {
  const all = (parts: readonly Condition[], join: (answers: readonly Answered[]) => Answered) => {
    const answers = parts.map(part => answerFromResult(part, unit, view))
    return answers.some(answer => answer === null) ? null : join(answers as readonly Answered[])
  }
  if ('all' in condition) return all(condition.all, every)
  if ('any' in condition) return all(condition.any, some)
  if ('not' in condition) return all([condition.not], ([answer]) => opposite(answer as Answered))
  const published = publishedAnswer(condition, unit, view)
  if (published === null) return null
  if ('rating' in condition) return answerOf(condition.rating.includes(published))
  const number = numberIn(published)
  if (!number) return unknown([])
  if ('score' in condition) return answerOf(isWithin(number, condition.score))
  if ('place' in condition) return answerOf(isWithin(number, condition.place))
  return 'group' in condition ? answerOf(isWithin(number, { atLeast: condition.atLeastShare })) : null
}
