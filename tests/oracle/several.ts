import type { Bounds, Dropping, Fold, Gathering } from '@thidua/scoring/criteria'
import {
  type Fraction,
  greatest,
  least,
  mean,
  minus,
  nought,
  read as number,
  of,
  order,
  over,
  plus,
  sign,
  times,
  total,
  unity,
} from './fraction.ts'
import { geometricMeanOf } from './roots.ts'
import { isKnown, type Reading, together, unique } from './value.ts'

const holds = (value: Fraction, bounds: Bounds): boolean => {
  const against = (bound: string): number => sign(minus(value, number(bound)))
  if (bounds.atLeast !== undefined && against(bounds.atLeast) < 0) return false
  if (bounds.above !== undefined && against(bounds.above) <= 0) return false
  if (bounds.atMost !== undefined && against(bounds.atMost) > 0) return false
  if (bounds.below !== undefined && against(bounds.below) >= 0) return false
  return bounds.equals === undefined || against(bounds.equals) === 0
}

/** Takes one lowest and one highest away at a time, as long as all that is asked for can go. */
export const dropped = <T>(ascending: readonly T[], rule: Dropping): T[] => {
  const kept = [...ascending]
  const [low, high] = [rule.dropLowest ?? 0, rule.dropHighest ?? 0]
  if (kept.length > low + high) {
    for (let i = 0; i < low; i++) kept.shift()
    for (let i = 0; i < high; i++) kept.pop()
  }
  while (rule.best !== undefined && kept.length > rule.best) kept.shift()
  return kept
}

const middle = (ascending: readonly Fraction[]): Fraction =>
  mean([
    ascending[Math.ceil(ascending.length / 2) - 1] as Fraction,
    ascending[Math.floor(ascending.length / 2)] as Fraction,
  ])

interface Item {
  readonly value: Reading
  readonly weight?: Reading
}

/** Several readings as one. */
export const several = (items: readonly Item[], as: Fold, rule: Gathering): Reading => {
  const applying = items.filter(
    ({ value, weight }) => value !== 'not-applicable' && weight !== 'not-applicable',
  )
  if (applying.length === 0) return 'not-applicable'
  const there = applying.flatMap((item): Item[] => {
    if (isKnown(item.value) || rule.missing === undefined) return [item]
    return rule.missing === 'zero' ? [{ ...item, value: { is: nought } }] : []
  })
  const gone = applying.filter(item => rule.missing === 'excluded' && !isKnown(item.value))
  if (gone.length > 0) {
    const weights = applying.map(({ weight }) => weight ?? { is: unity })
    const weighed = together(weights, total)
    if (!isKnown(weighed)) return weighed
    const own = together(
      there.map(({ weight }) => weight ?? { is: unity }),
      total,
    )
    const needed = times(number(rule.knownAtLeast ?? '0'), weighed.is)
    if (there.length === 0 || !isKnown(own) || order(own.is, needed) < 0)
      return {
        missing: unique(gone.flatMap(({ value }) => (value as { missing: readonly string[] }).missing)),
      }
  }
  const missing = there
    .flatMap(({ value, weight }) => [value, weight ?? { is: unity }])
    .flatMap(reading => (reading !== 'not-applicable' && 'missing' in reading ? reading.missing : []))
  if (missing.length > 0) return { missing: unique(missing) }
  const isOf = (reading: Reading | undefined): Fraction =>
    reading !== undefined && isKnown(reading) ? reading.is : unity
  const ascending = there
    .map(({ value, weight }) => ({ value: isOf(value), weight: isOf(weight) }))
    .filter(({ value }) => holds(value, rule.where ?? {}))
    .sort((a, b) => (order(a.value, b.value) === 0 ? order(a.weight, b.weight) : order(a.value, b.value)))
  const kept = dropped(ascending, rule)
  const values = kept.map(({ value }) => value)
  if (as === 'count') return { is: of(kept.length) }
  if (as === 'sum') return { is: total(kept.map(({ value, weight }) => times(value, weight))) }
  if (kept.length === 0) return 'not-applicable'
  if (as === 'median') return { is: middle(values) }
  if (as === 'smallest') return { is: least(values) }
  if (as === 'largest') return { is: greatest(values) }
  if (as === 'geometric-mean') {
    const { places = 0, mode = 'half-up' } = rule
    if (sign(total(kept.map(({ weight }) => weight))) === 0) return { missing: ['weight'] }
    if (values.some(value => sign(value) < 0)) return { missing: ['geometric-mean'] }
    return { is: geometricMeanOf(kept, places, mode) as Fraction }
  }
  const weights = total(kept.map(({ weight }) => weight))
  if (sign(weights) === 0) return { missing: ['weight'] }
  return { is: over(kept.map(({ value, weight }) => times(value, weight)).reduce(plus, nought), weights) }
}
