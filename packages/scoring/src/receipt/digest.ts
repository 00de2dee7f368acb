import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from './canonical-json.ts'

/** SHA-256 of the canonical text of a document in UTF-8, as 64 hexadecimal digits. */
export const digestOf = (document: unknown): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson(document))))
