import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from './canonical-json.ts'

/** SHA-256 of the canonical text of a document in UTF-8, as 64 hexadecimal digits. */
export const digestOf = (document: unknown): string =>
  Array.from(sha256(utf8ToBytes(canonicalJson(document))), byte => byte.toString(16).padStart(2, '0')).join(
    '',
  )
