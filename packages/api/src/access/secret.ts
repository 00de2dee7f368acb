import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, safe in a URL and in a cookie. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is stored of a secret. Random 256 bits need no slow hash: they cannot be guessed. */
export const digestOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')
