import { failure, issue, type Result, success } from '@thidua/scoring/issues'

/** Deeper than any body that this program knows, and far from what would exhaust a reader that recurses. */
const deepest = 100

const [quote, backslash, openList, openObject, closeList, closeObject] = [0x22, 0x5c, 0x5b, 0x7b, 0x5d, 0x7d]

/** Whether lists and objects of a JSON text lie deeper in each other than a body may; one pass over its bytes. */
const isTooDeep = (bytes: Uint8Array): boolean => {
  let depth = 0
  let isText = false
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]
    if (isText) {
      if (byte === backslash) i++
      else if (byte === quote) isText = false
    } else if (byte === quote) isText = true
    else if (byte === openList || byte === openObject) {
      if (++depth > deepest) return true
    } else if (byte === closeList || byte === closeObject) depth--
  }
  return false
}

/** The value that JSON bytes stand for; fails with `nested-too-deep` or `malformed-json`. */
export const readJson = (bytes: Uint8Array): Result<unknown> => {
  if (isTooDeep(bytes)) return failure([issue('nested-too-deep', [], { deepest: String(deepest) })])
  try {
    return success(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown)
  } catch {
    return failure([issue('malformed-json', [])])
  }
}
