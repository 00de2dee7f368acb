import { randomBytes } from 'node:crypto'

/** An id that says nothing of what it stands for. Example: `ng-4f1c09a2b7d3`. */
export const newId = (prefix: 'ng' | 'gr' | 'ph' | 'kt' | 'kn' | 'cd'): string =>
  `${prefix}-${randomBytes(6).toString('hex')}`
