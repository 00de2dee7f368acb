import { type Issue, issue } from '../../result.ts'

/** Deeper than any table a person wrote, and far from what would exhaust the stack. */
const deepest = 64
/** Values in one document. The largest real tables stay under a hundredth of it. */
const mostValues = 250_000

interface Open {
  readonly value: object
  readonly depth: number
  readonly key: string | number
  readonly parent: Open | null
}

const pathOf = (open: Open | null, key: string | number): (string | number)[] => {
  const path = [key]
  for (let at = open; at?.parent; at = at.parent) path.unshift(at.key)
  return path
}

/**
 * Refuses what a schema cannot be trusted with: nesting without end (also a document that contains itself),
 * sheer size, and the key `__proto__`, which object tools drop in silence. It never recurses.
 */
export const checkDocumentLimits = (document: unknown): Issue[] => {
  if (typeof document !== 'object' || document === null) return []
  const stack: Open[] = [{ value: document, depth: 1, key: '', parent: null }]
  let values = 0
  for (let open = stack.pop(); open; open = stack.pop()) {
    const isList = Array.isArray(open.value)
    for (const [name, value] of Object.entries(open.value)) {
      const key = isList ? Number(name) : name
      if (++values > mostValues) return [issue('document-too-large', [], { most: String(mostValues) })]
      if (key === '__proto__') return [issue('unknown-key', pathOf(open, key), { key })]
      if (typeof value !== 'object' || value === null) continue
      if (open.depth >= deepest)
        return [issue('nested-too-deep', pathOf(open, key), { deepest: String(deepest) })]
      stack.push({ value, depth: open.depth + 1, key, parent: open })
    }
  }
  return []
}
