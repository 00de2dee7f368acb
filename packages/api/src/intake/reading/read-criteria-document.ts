import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import { type ErrorCode, isNode, LineCounter, type Node, parseDocument } from 'yaml'
import { decodeText } from './decode-text.ts'

/** A criteria file before its meaning is checked. */
export interface CriteriaDocument {
  /** Maps, lists and text only: no scalar is read as a number, so decimals stay exact. */
  readonly value: unknown
  /** Line and column (from 1) of a path of an issue, or of the nearest place above it that exists. */
  locate(path: readonly (string | number)[]): { readonly line: number; readonly column: number }
}

/** The parser's own messages are English and for programmers; each kind of mistake has a sentence of ours. */
const mistakes: Readonly<Partial<Record<ErrorCode, string>>> = {
  TAB_AS_INDENT: 'yaml-tab',
  DUPLICATE_KEY: 'yaml-key-twice',
  BAD_INDENT: 'yaml-indent',
  MISSING_CHAR: 'yaml-character-missing',
  BAD_DQ_ESCAPE: 'yaml-escape',
  BAD_SCALAR_START: 'yaml-value-start',
  BAD_ALIAS: 'yaml-reference',
  ALIAS_PROPS: 'yaml-reference',
  MULTIPLE_ANCHORS: 'yaml-reference',
  BLOCK_AS_IMPLICIT_KEY: 'yaml-nesting',
  BLOCK_IN_FLOW: 'yaml-nesting',
  BAD_COLLECTION_TYPE: 'yaml-nesting',
  MULTILINE_IMPLICIT_KEY: 'yaml-nesting',
  KEY_OVER_1024_CHARS: 'yaml-nesting',
  NON_STRING_KEY: 'yaml-nesting',
  MULTIPLE_DOCS: 'yaml-several',
  BAD_DIRECTIVE: 'yaml-tag',
  BAD_PROP_ORDER: 'yaml-tag',
  MULTIPLE_TAGS: 'yaml-tag',
  TAG_RESOLVE_FAILED: 'yaml-tag',
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
        const code = mistakes[error.code] ?? 'yaml-syntax'
        const key = text.slice(error.pos[0]).split(/[:\n]/)[0] ?? ''
        return issue(code, [], code === 'yaml-key-twice' ? { ...place, key } : place)
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
