import type { Declaration } from '../input.ts'
import type { Combination } from '../language/schema/policies.ts'
import type { DeclarationType } from '../language/schema/vocabulary.ts'
import { larger, sum } from '../numbers/exact.ts'
import { parse, print } from '../numbers/text.ts'

/** Yes and no go by what settles the question; everything else needs every predecessor's word. */
const combineTexts = (
  how: Combination | undefined,
  type: DeclarationType,
  texts: readonly (string | undefined)[],
): string | undefined => {
  const known = texts.filter(given => given !== undefined)
  const isComplete = known.length === texts.length
  if (how === 'any' || how === 'every') {
    const [settles, otherwise] = how === 'any' ? ['yes', 'no'] : ['no', 'yes']
    return known.includes(settles) ? settles : isComplete ? otherwise : undefined
  }
  if (how === undefined || !isComplete) return undefined
  if (type === 'date') return known.toSorted().at(-1)
  const numbers = known.map(parse)
  return print(how === 'sum' ? sum(numbers) : numbers.reduce(larger))
}

const stated = (given: Declaration | undefined): string | undefined => given?.value || undefined
const accepted = (given: Declaration | undefined): string | undefined =>
  given?.verifiedValue ?? (given?.status === 'verified' ? stated(given) : undefined)

/**
 * What several units declared of one fact, as one declaration. An empty value is declared and not known: neither
 * silence nor a guess.
 */
export const combineDeclarations = (
  given: readonly (Declaration | undefined)[],
  fact: string,
  type: DeclarationType,
  how: Combination | undefined,
): Declaration => {
  const verifiedValue = combineTexts(how, type, given.map(accepted))
  return {
    unit: '',
    fact,
    value: combineTexts(how, type, given.map(stated)) ?? '',
    status: 'submitted',
    ...(verifiedValue !== undefined && { verifiedValue }),
  }
}

/** A declaration of which nothing came on any basis. */
export const isUncombined = ({ value, verifiedValue }: Partial<Declaration>): boolean =>
  value === '' && verifiedValue === undefined
