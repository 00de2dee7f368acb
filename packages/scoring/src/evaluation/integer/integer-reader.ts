import type { CriteriaSet } from '../../criteria/criteria-set.ts'
import type { Expression } from '../../criteria/expression.ts'
import { isMeasure } from '../../criteria/fact-definition.ts'
import { placesOf, scaledNumber } from '../../decimal/scaled.ts'

/**
 * A number of a unit as a float-held integer times 10^−places. NaN means that this lane cannot say it
 * (missing, not applicable, too large): the exact evaluator is asked instead. Nothing is ever rounded here.
 */
export interface IntegerReader {
  readonly places: number
  readonly read: (unit: number) => number
}

/** Where measures, attributes and declarations come from in integer form. */
export type IntegerSource = (fact: string) => IntegerReader | undefined

const largest = Number.MAX_SAFE_INTEGER

/** The integer, or NaN where it left the range in which floats count exactly. */
export const safe = (value: number): number => (value <= largest && value >= -largest ? value : Number.NaN)

export const powerOfTen = (exponent: number): number => 10 ** exponent

/** The same numbers at more places. */
export const align = (reader: IntegerReader, places: number): ((unit: number) => number) => {
  if (places === reader.places) return reader.read
  const factor = powerOfTen(places - reader.places)
  return unit => safe(reader.read(unit) * factor)
}

export const integerLiteral = (text: string): IntegerReader => {
  const places = placesOf(text)
  const value = safe(scaledNumber(text, places))
  return { places, read: () => value }
}

const fold = (parts: readonly IntegerReader[], join: (a: number, b: number) => number): IntegerReader => {
  const places = Math.max(...parts.map(part => part.places))
  const aligned = parts.map(part => align(part, places))
  const first = aligned[0] as (unit: number) => number
  const rest = aligned.slice(1)
  return rest.length === 0
    ? { places, read: first }
    : { places, read: unit => rest.reduce((value, part) => safe(join(value, part(unit))), first(unit)) }
}

const multiply = (a: IntegerReader, b: IntegerReader): IntegerReader => ({
  places: a.places + b.places,
  read: unit => safe(a.read(unit) * b.read(unit)),
})

const literal = /^-?\d/

/** Compiles an expression without division; undefined where only the exact evaluator can say it. */
export const compileInteger = (
  expression: Expression,
  set: CriteriaSet,
  source: IntegerSource,
): IntegerReader | undefined => {
  const all = (parts: readonly Expression[]): IntegerReader[] | undefined => {
    const compiled = parts.map(part => compileInteger(part, set, source))
    return compiled.every(part => part !== undefined) ? compiled : undefined
  }
  const joined = (parts: readonly Expression[], join: (a: number, b: number) => number) => {
    const compiled = all(parts)
    return compiled && fold(compiled, join)
  }
  if (typeof expression === 'string') {
    if (literal.test(expression)) return integerLiteral(expression)
    const definition = set.facts[expression]
    return definition && !isMeasure(definition)
      ? compileInteger(definition.value, set, source)
      : source(expression)
  }
  if ('sum' in expression) return joined(expression.sum, (a, b) => a + b)
  if ('difference' in expression) return joined(expression.difference, (a, b) => a - b)
  if ('smallest' in expression) return joined(expression.smallest, Math.min)
  if ('largest' in expression) return joined(expression.largest, Math.max)
  if ('product' in expression) {
    const compiled = all(expression.product)
    return compiled?.reduce(multiply)
  }
  return undefined
}

/** A quotient kept as its two integers at equal places, so that it never needs a fraction. */
export interface IntegerRatio {
  readonly numerator: (unit: number) => number
  readonly denominator: (unit: number) => number
}

export const compileRatio = (
  expression: Expression,
  set: CriteriaSet,
  source: IntegerSource,
): IntegerRatio | undefined => {
  if (typeof expression === 'string') {
    const definition = set.facts[expression]
    return definition && !isMeasure(definition) ? compileRatio(definition.value, set, source) : undefined
  }
  if (!('ratio' in expression)) return undefined
  const [n, d] = expression.ratio.map(part => compileInteger(part, set, source))
  if (!n || !d) return undefined
  const places = Math.max(n.places, d.places)
  const denominator = align(d, places)
  return {
    numerator: align(n, places),
    // A divisor of zero, or below it, is a matter of policy: left to the exact evaluator.
    denominator: unit => {
      const value = denominator(unit)
      return value > 0 ? value : Number.NaN
    },
  }
}
