import { dayNumber } from '../calendar/day.ts'
import type { Basis, Declaration } from '../input.ts'
import type { DeclarationType } from '../language/schema/vocabulary.ts'
import { known, knownInteger, missing, type Value } from '../language/value.ts'
import { parse } from '../numbers/text.ts'

/** What a declaration says on a basis; undefined where it does not count, or where its value is empty: not known. */
export const declaredText = (declaration: Declaration, basis: Basis): string | undefined => {
  if (basis === 'self') return declaration.value || undefined
  if (declaration.verifiedValue !== undefined) return declaration.verifiedValue
  return declaration.status === 'verified' ? declaration.value : undefined
}

/** A declared fact as a number: yes = 1, no = 0, a date = its day number. */
export const declaredValue = (
  declaration: Declaration | undefined,
  type: DeclarationType,
  fact: string,
  basis: Basis,
): Value => {
  const text = declaration && declaredText(declaration, basis)
  if (text === undefined) return missing(fact)
  if (type === 'yes-no') return knownInteger(text === 'yes' ? 1 : 0)
  return type === 'date' ? knownInteger(dayNumber(text)) : known(parse(text))
}
