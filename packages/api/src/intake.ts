export type { LayoutKind, Reason } from './intake/codes.ts'
export { readCriteriaDocument } from './intake/reading/read-criteria-document.ts'
export type { Family } from './intake/types.ts'
export { looseKey } from './intake/values/text-key.ts'
