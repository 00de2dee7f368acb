import type { ConditionProof, ConditionReading } from '../../evaluation/prove-condition.ts'
import { type Answered, answerOf, no, unknown } from '../../language/conditions/answer.ts'
import type { Condition } from '../../language/conditions/condition.ts'
import { conditionWordOf, innerConditions } from '../../language/conditions/condition-words.ts'
import type { PublishedUnit, StatedReading } from '../../language/conditions/word.ts'
import { type Bounds, isWithin } from '../../numbers/bounds.ts'
import { divide, type Exact, isZero } from '../../numbers/exact.ts'
import { parse, print } from '../../numbers/text.ts'
import type { PublishedView } from './published-view.ts'

type Answer = Answered['answer']

const numberIn = (found: string | null): Exact | null =>
  found !== null && /^-?\d+(\.\d+|\/\d+)?$/.test(found) ? parse(found) : null

const bounded = ({ found, answer }: StatedReading, bounds: Bounds): Answer => {
  const number = numberIn(found)
  if (number) return answerOf(isWithin(number, bounds)).answer
  // Nothing was read: missing, or not applicable; either is told apart only by the answer itself.
  return answer === 'yes' ? 'unknown' : answer
}

/** What the result says of a unit, where conditions ask it. */
const publishedOf = (unit: string, view: PublishedView): PublishedUnit => ({
  total: () => view.standingOf(unit)?.total ?? '',
  place: () => String(view.placeOf(unit) ?? ''),
  rating: () => view.ratingOf(unit)?.rating ?? '',
  share: id => {
    const group = view.scoreOf(unit)?.groups.find(found => found.group === id)
    const nominal = group && parse(group.nominal)
    if (!group || !nominal || isZero(nominal) || view.standingOf(unit)?.total === null) return ''
    return print(divide(parse(group.points), nominal))
  },
})

/** What the result itself says where a condition asks it; null: it says nothing of that. */
const publishedAnswer = (condition: Condition, unit: string, view: PublishedView): string | null =>
  conditionWordOf(condition).published?.(condition as never, publishedOf(unit, view)) ?? null

/** The answer that follows from what a reading says it found. */
const answerFor = (condition: Condition, reading: StatedReading): Answer => {
  const { bounds, again } = conditionWordOf(condition)
  if (again) return again(condition as never, reading)
  if (bounds) return bounded(reading, bounds(condition as never))
  const { found, answer } = reading
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
    const { join } = conditionWordOf(part)
    if (join) return join(innerConditions(part).map(inner => answerAt(inner.item, [...path, ...inner.path])))
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
  const { join, bounds } = conditionWordOf(condition)
  if (join) {
    const answers = innerConditions(condition).map(({ item }) => answerFromResult(item, unit, view))
    return answers.some(answer => answer === null) ? null : join(answers as readonly Answered[])
  }
  const published = publishedAnswer(condition, unit, view)
  if (published === null) return null
  if (!bounds) return answerOf(answerFor(condition, { found: published, answer: 'unknown' }) === 'yes')
  const number = numberIn(published)
  return number ? answerOf(isWithin(number, bounds(condition as never))) : unknown([])
}
