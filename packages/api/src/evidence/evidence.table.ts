import type { Generated } from 'kysely'
import type { EvidenceType } from './strip/plain-file.ts'

/** Whether pupils can be known on a file: nobody is, or those who may say so have agreed. */
export const facesStates = ['none', 'agreed'] as const
export type Faces = (typeof facesStates)[number]

/** One file of one activity. Its bytes lie in the file store; a file that was removed stays as a row without them. */
export interface EvidenceTable {
  period: string
  activity: string
  /** SHA-256 of the bytes as they are stored. */
  digest: string
  type: EvidenceType
  bytes: number
  /** As the sender called it. */
  name: string | null
  isPublic: Generated<boolean>
  faces: Faces | null
  /** Why it was removed. */
  removed: string | null
}
