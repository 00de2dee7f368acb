import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import { isNode, LineCounter, type Node, parseDocument } from 'yaml'
import { decodeText } from './decode-text.ts'

/** A criteria file before its meaning is checked. */
export interface CriteriaDocument {
  /** Maps, lists and text only: no scalar is read as a number, so decimals stay exact. */
  readonly value: unknown
  /** Line and column (from 1) of a path of an issue, or of the nearest place above it that exists. */
  locate(path: readonly (string | number)[]): { readonly line: number; readonly column: number }
}

/**
 * YAML bytes → plain value, every scalar as text. Issues carry `line` and `column`.
 *
 * Example: `const read = readCriteriaDocument(bytes); if (read.ok) parseCriteriaSet(read.value.value)`.
 */
export function readCriteriaDocument(bytes: Uint8Array): Result<CriteriaDocument> {
  const text = decodeText(bytes)
  if (text === undefined) return failure([issue('encoding-unknown', [])])
  const lines = new LineCounter()
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false })
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  if (document.errors.length > 0) {
    return failure(
      document.errors.map(error => {
        const { line, column } = at(error.pos[0])
        const place = { line: String(line), column: String(column) }
        if (error.code === 'TAB_AS_INDENT') return issue('yaml-tab', [], place)
        if (error.code === 'DUPLICATE_KEY')
          return issue('yaml-key-twice', [], {
            ...place,
            key: text.slice(error.pos[0]).split(/[:\n]/)[0] ?? '',
          })
        return issue('yaml-syntax', [], { ...place, detail: error.message })
      }),
    )
  }
  try {
    // A few anchors are fine; a document that multiplies itself through them is not.
    const value: unknown = document.toJS({ maxAliasCount: 100 })
    return success({
      value,
      locate: path => at(nearestNode(path, part => document.getIn(part, true))?.range?.[0] ?? 0),
    })
  } catch {
    return failure([issue('yaml-aliases', [])])
  }
}

function nearestNode(
  path: readonly (string | number)[],
  nodeAt: (path: readonly (string | number)[]) => unknown,
): Node | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = nodeAt(path.slice(0, length))
    if (isNode(node)) return node
  }
  return undefined
}
