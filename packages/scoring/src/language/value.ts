import { type Exact, equals, fraction } from '../numbers/exact.ts'

/** A number a rule reads. Missing names the facts without data; neither case is ever zero. */
export type Value =
  | { readonly state: 'known'; readonly number: Exact }
  | { readonly state: 'missing'; readonly facts: readonly string[] }
  | { readonly state: 'not-applicable' }

export const known = (number: Exact): Value => ({ state: 'known', number })
export const knownInteger = (n: number): Value => known(fraction(n))
export const missing = (...facts: readonly string[]): Value => ({ state: 'missing', facts })
export const notApplicable: Value = { state: 'not-applicable' }

export const sameValue = (a: Value, b: Value): boolean => {
  if (a.state === 'known') return b.state === 'known' && equals(a.number, b.number)
  if (a.state === 'not-applicable' || b.state !== 'missing') return a.state === b.state
  return a.facts.length === b.facts.length && a.facts.every((fact, i) => fact === b.facts[i])
}

/** Combines known numbers; what is not applicable wins over what is missing, and missing facts add up. */
export const combine = (values: readonly Value[], join: (numbers: readonly Exact[]) => Value): Value => {
  if (values.some(value => value.state === 'not-applicable')) return notApplicable
  const absent = values.flatMap(value => (value.state === 'missing' ? value.facts : []))
  if (absent.length > 0) return missing(...new Set(absent))
  return join(values.map(value => (value as { number: Exact }).number))
}
