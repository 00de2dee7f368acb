import { grouped } from '../grouped.ts'
import type { Declaration } from '../input.ts'

/** Declarations by fact and unit; a later one replaces an earlier one. */
export interface Declarations {
  readonly ofFact: (fact: string) => ReadonlyMap<string, Declaration> | undefined
  /** Whether the unit declared anything. */
  readonly has: (unit: string) => boolean
}

export const indexDeclarations = (declarations: readonly Declaration[]): Declarations => {
  const byFact = new Map(
    [...grouped(declarations, ({ fact }) => fact)].map(([fact, given]) => [
      fact,
      new Map(given.map(declaration => [declaration.unit, declaration])),
    ]),
  )
  let declaring: Set<string> | undefined
  return {
    ofFact: fact => byFact.get(fact),
    has: unit => {
      declaring ??= new Set(declarations.map(declaration => declaration.unit))
      return declaring.has(unit)
    },
  }
}
