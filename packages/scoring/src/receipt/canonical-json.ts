const member = (key: string, value: unknown): string[] =>
  value === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(value)}`]

/**
 * The one text of a document: RFC 8785 for what our documents hold. Keys by UTF-16 code units, no spaces, strings
 * as they are (Unicode is brought to NFC where text comes in, never here), whole numbers only: points are text.
 * A key without a value is left out. Throws a TypeError for anything else, which is a programming error.
 *
 * Example: `canonicalJson({ b: ['2/3'], a: 1 })` is `{"a":1,"b":["2/3"]}`.
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (Number.isSafeInteger(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object') {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.flatMap(([key, inner]) => member(key, inner)).join(',')}}`
  }
  throw new TypeError(`no canonical text for a ${typeof value}`)
}
