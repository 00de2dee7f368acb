import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, safe in a URL and in a cookie. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** Whether a text can be a secret of ours at all; what cannot be one needs no look into the database. */
export const isSecret = (text: string): boolean => /^[\w-]{43}$/.test(text)

/** What is stored of a secret. Random 256 bits need no slow hash: they cannot be guessed. */
export const digestOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')
