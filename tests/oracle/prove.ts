import type { Condition } from '@thidua/scoring/criteria'
import type { ConditionProof, ConditionReading } from '@thidua/scoring/outcomes'
import { type Asked, answer, type Reply } from './answer.ts'
import { type Fraction, greatest, minus, nought, read as number, of, sign, write } from './fraction.ts'
import { isKnown } from './value.ts'

const word = (reply: Reply) => (typeof reply === 'string' ? reply : 'unknown')

/** Every bound that is not met, with its distance; a number on a bound that it should be above is no distance off. */
const far = (value: Fraction, bounds: Readonly<Record<string, string | undefined>>): string | null => {
  const distances = Object.entries(bounds).flatMap(([name, bound]) => {
    if (bound === undefined) return []
    const under = minus(number(bound), value)
    const over = minus(value, number(bound))
    if (name === 'atLeast' || name === 'above') return [under]
    return name === 'equals' ? [under, over] : [over]
  })
  const most = greatest([nought, ...distances])
  return sign(most) === 0 ? null : write(most)
}

const numeric = (value: Fraction | null | undefined, bounds: Readonly<Record<string, string | undefined>>) =>
  value ? { found: write(value), by: far(value, bounds) } : { found: null, by: null }

const foundBy = (condition: Condition, asked: Asked): Pick<ConditionReading, 'found' | 'by'> => {
  const text = (found: string | null) => ({ found, by: null })
  if ('value' in condition) {
    const { value, ...bounds } = condition
    const reading = asked.read(asked.unit, value, '')
    return isKnown(reading) ? numeric(reading.is, bounds) : text(null)
  }
  if ('declared' in condition) {
    const reading = asked.read(asked.unit, condition.declared, '')
    return text(isKnown(reading) ? (write(reading.is) === '1' ? 'yes' : 'no') : null)
  }
  if ('unitKind' in condition) return text(asked.unit.kind)
  if ('nothingSubmitted' in condition) return text(asked.submittedNothing ? 'yes' : 'no')
  if ('undeclared' in condition) return text(asked.declares(condition.undeclared) ? 'no' : 'yes')
  if ('streak' in condition) {
    if (!asked.past) return text(null)
    const replies = asked.past(condition.streak)
    const broken = replies.findIndex(reply => reply !== 'yes')
    const length = broken === -1 ? replies.length : broken
    return numeric(of(length), { atLeast: String(condition.streak.periods) })
  }
  if ('score' in condition) return numeric(asked.total, condition.score)
  if ('group' in condition)
    return numeric(asked.share?.(condition.group), { atLeast: condition.atLeastShare })
  if ('rating' in condition) return text(asked.rating ?? null)
  if ('place' in condition) return numeric(asked.place ? of(asked.place) : null, condition.place)
  if ('everyChild' in condition) {
    const beyond = asked.children().filter(child => answer(condition.everyChild, child) !== 'yes')
    return text(String(beyond.length))
  }
  return text(null)
}

const leaves = (condition: Condition, path: ConditionReading['path']): [Condition, typeof path][] => {
  if ('not' in condition) return leaves(condition.not, [...path, 'not'])
  for (const key of ['all', 'any'] as const)
    if (key in condition) {
      const parts = (condition as Record<typeof key, readonly Condition[]>)[key]
      return parts.flatMap((part, i) => leaves(part, [...path, key, i]))
    }
  return [[condition, path]]
}

/** A condition's answer with what each of its questions found. */
export const prove = (condition: Condition, asked: Asked): ConditionProof => ({
  answer: word(answer(condition, asked)),
  readings: leaves(condition, []).map(([leaf, path]) => {
    const reply = answer(leaf, asked)
    return {
      path,
      answer: word(reply),
      ...foundBy(leaf, asked),
      missing: typeof reply === 'string' ? [] : reply.unknown,
    }
  }),
})
