import { isCollection, isMap, isNode, isPair, isScalar, type Node } from 'yaml'

type Path = readonly (string | number)[]

interface Pair {
  readonly key: unknown
  readonly value: unknown
}

const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key)

const pairsOf = (node: { readonly items: readonly unknown[] }): readonly Pair[] => node.items.filter(isPair)

/** The first key that stands twice in one map, and where it stands again; each key is looked at once. */
export const findRepeatedKey = (
  root: unknown,
): { readonly key: string; readonly offset: number } | undefined => {
  let first: { readonly key: string; readonly offset: number } | undefined
  const open: unknown[] = [root]
  while (open.length > 0) {
    const node = open.pop()
    if (!isCollection(node)) continue
    if (!isMap(node)) {
      for (const item of node.items) open.push(item)
      continue
    }
    const seen = new Set<string>()
    for (const pair of pairsOf(node)) {
      const key = keyOf(pair)
      const offset = isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0
      if (seen.has(key) && offset < (first?.offset ?? Number.POSITIVE_INFINITY)) first = { key, offset }
      seen.add(key)
      open.push(pair.value)
    }
  }
  return first
}

/** Where the node of a path begins in the text, or the nearest one above it; keys of a map are gathered when first asked for. */
export const locateNodes = (root: unknown): ((path: Path) => number) => {
  const inside = new Map<object, ReadonlyMap<string, unknown>>()
  const partsOf = (node: Node): ReadonlyMap<string, unknown> => {
    const found = inside.get(node)
    if (found) return found
    const made = new Map<string, unknown>(
      isMap(node)
        ? pairsOf(node).map(pair => [keyOf(pair), pair.value])
        : isCollection(node)
          ? node.items.map((item, i) => [String(i), item])
          : [],
    )
    inside.set(node, made)
    return made
  }
  return path => {
    let at: unknown = root
    let offset = isNode(root) ? (root.range?.[0] ?? 0) : 0
    for (const key of path) {
      at = isNode(at) ? partsOf(at).get(String(key)) : undefined
      if (!isNode(at)) break
      offset = at.range?.[0] ?? offset
    }
    return offset
  }
}
