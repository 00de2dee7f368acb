import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import { type Document, type ErrorCode, LineCounter, parseDocument } from 'yaml'
import { decodeText } from './decode-text.ts'
import { findRepeatedKey, locateNodes } from './yaml-nodes.ts'

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

/** Twenty times the largest real set. */
const mostMegabytes = 1

/** The parser compares each key of a map with all before it, which is ours to do once; null where it nests too deep for it. */
const parse = (text: string, lineCounter: LineCounter): Document.Parsed | null => {
  try {
    return parseDocument(text, { schema: 'failsafe', lineCounter, prettyErrors: false, uniqueKeys: false })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/**
 * YAML bytes → plain value, every scalar as text. Issues carry `line` and `column`.
 *
 * Example: `const read = readCriteriaDocument(bytes); if (read.ok) parseCriteriaSet(read.value.value)`.
 */
export function readCriteriaDocument(bytes: Uint8Array): Result<CriteriaDocument> {
  if (bytes.byteLength > mostMegabytes * 1024 * 1024)
    return failure([issue('too-large', [], { megabytes: String(mostMegabytes) })])
  const text = decodeText(bytes)
  if (text === undefined) return failure([issue('encoding-unknown', [])])
  const lines = new LineCounter()
  const document = parse(text, lines)
  if (document === null) return failure([issue('yaml-nesting', [], { line: '1', column: '1' })])
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
        return issue(code, [], place)
      }),
    )
  }
  const repeated = findRepeatedKey(document.contents)
  if (repeated) {
    const { line, column } = at(repeated.offset)
    const place = { line: String(line), column: String(column) }
    return failure([issue('yaml-key-twice', [], { ...place, key: repeated.key })])
  }
  try {
    // A few anchors are fine; a document that multiplies itself through them is not.
    const value: unknown = document.toJS({ maxAliasCount: 100 })
    const offsetOf = locateNodes(document.contents)
    return success({ value, locate: path => at(offsetOf(path)) })
  } catch {
    return failure([issue('yaml-aliases', [])])
  }
}
