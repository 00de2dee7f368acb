import { type Issue, issue } from '@thidua/scoring/issues'

interface Child {
  readonly id: string
  readonly parent?: string | undefined
}

/** Parents that are unknown, and units that are their own ancestors. `parentOf` covers units stored before. */
export const checkParents = (
  units: readonly Child[],
  parentOf: ReadonlyMap<string, string | undefined>,
): Issue[] => {
  const isOwnAncestor = (id: string): boolean => {
    const seen = new Set<string>()
    for (let at = parentOf.get(id); at !== undefined && !seen.has(at); at = parentOf.get(at)) {
      if (at === id) return true
      seen.add(at)
    }
    return false
  }
  return units.flatMap(({ id, parent }, i): Issue[] => {
    if (parent === undefined) return []
    if (!parentOf.has(parent)) return [issue('unknown-parent', ['units', i, 'parent'], { parent })]
    return isOwnAncestor(id) ? [issue('own-ancestor', ['units', i, 'parent'], { unit: id })] : []
  })
}
