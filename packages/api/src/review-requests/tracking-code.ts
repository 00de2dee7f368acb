import { createHash } from 'node:crypto'
import { digestOfSecret } from '../access/secret.ts'

/** Without letters that are read as digits. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 20

/**
 * The code that follows from the id which the filer made: 100 bits, in groups that can be read out. The id is stored
 * nowhere, so only whoever made it gets to the code, and gets the same one when an answer was lost on the way.
 *
 * Example: `trackingCodeOf('1f0e…')` → `7K2M-0QZ4-…`.
 */
export const trackingCodeOf = (id: string): string => {
  const bytes = createHash('sha256').update(`tracking code ${id.toLowerCase()}`).digest()
  const letters = [...bytes.subarray(0, length)].map(byte => alphabet[byte % 32]).join('')
  return (letters.match(/.{4}/g) as string[]).join('-')
}

/** What is stored of a code, however it was typed: small letters, spaces, O for 0. */
export const digestOfCode = (typed: string): string => {
  const letters = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return digestOfSecret(`tracking code ${letters}`)
}
