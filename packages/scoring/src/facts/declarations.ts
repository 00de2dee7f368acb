import type { Declaration } from '../input.ts'

/** Declarations by fact and unit; a later one replaces an earlier one. */
export interface Declarations {
  readonly ofFact: (fact: string) => ReadonlyMap<string, Declaration> | undefined
  /** Whether the unit declared anything. */
  readonly has: (unit: string) => boolean
}

export const indexDeclarations = (declarations: readonly Declaration[]): Declarations => {
  const byFact = new Map<string, Map<string, Declaration>>()
  for (const declaration of declarations) {
    const own = byFact.get(declaration.fact)
    if (own) own.set(declaration.unit, declaration)
    else byFact.set(declaration.fact, new Map([[declaration.unit, declaration]]))
  }
  let declaring: Set<string> | undefined
  return {
    ofFact: fact => byFact.get(fact),
    has: unit => {
      declaring ??= new Set(declarations.map(declaration => declaration.unit))
      return declaring.has(unit)
    },
  }
}
