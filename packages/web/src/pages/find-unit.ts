import { looseKey } from '@thidua/api/intake'
import type { UnitAnswer } from '../api/answers.ts'
import type { Translation } from '../text/translation.ts'

type Named = Pick<UnitAnswer, 'id' | 'name'>

/** How a unit stands in a list of suggestions: by name, with the code that tells it from others. */
export const unitChoice = ({ id, name }: Named): string => `${name} (${id})`

const codeAtEnd = /\(([^()\s]+)\)$/
const code = /^[\p{L}\p{N}][\p{L}\p{N}._:~-]{0,99}$/u

/** A unit that was typed, or the sentence that says why it is none. */
export type FoundUnit = { readonly unit: string } | { readonly problem: string }

/**
 * The unit that was chosen or typed: by its suggestion, its code or its whole name. A code that is not in the list
 * stands as it is: the API says whether it may. Nothing is guessed from a part of a name.
 */
export function findUnit(units: readonly Named[], typed: string, label: string, t: Translation): FoundUnit {
  const words = t.text.events
  if (typed === '') return { problem: words.unitNeeded(label) }
  const wanted = codeAtEnd.exec(typed)?.[1] ?? typed
  if (units.some(({ id }) => id === wanted)) return { unit: wanted }
  const named = units.filter(({ name }) => looseKey(name) === looseKey(typed))
  const [first] = named
  if (first !== undefined && named.length === 1) return { unit: first.id }
  if (named.length > 1)
    return { problem: words.unitAmbiguous(label, typed, named.map(({ id }) => id).join(', ')) }
  return code.test(typed) ? { unit: typed } : { problem: words.unitUnknown(label, typed) }
}
