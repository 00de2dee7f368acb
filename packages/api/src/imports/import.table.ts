import type { Issue } from '@thidua/scoring/issues'
import type { ColumnType, Generated } from 'kysely'
import type { JournalActor } from '../journal/journal-digest.ts'
import type { ProblemGroup } from './group-problems.ts'
import type { ImportAnswer, ImportCounts, PreviewEffects } from './import.schema.ts'

type Json<T> = ColumnType<T, string, string>

export interface ImportOptions {
  readonly status: 'submitted' | 'verified'
  readonly emptyCells?: 'keep' | 'erase' | undefined
  readonly unit?: string | undefined
}

export interface StoredReport extends Pick<ImportAnswer, 'layout' | 'rejectedBy' | 'tables'> {
  /** Equal problems of rejected rows, the most frequent first. */
  readonly groups?: readonly ProblemGroup[] | undefined
}

export interface ImportTable {
  id: Generated<string>
  period: string
  fileName: string
  size: number
  sha256: string
  /** The file, until it has been read. */
  content: Buffer | null
  /** What the uploader said of the file. */
  options: Json<ImportOptions>
  state: Generated<ImportAnswer['state']>
  done: Generated<number>
  total: number | null
  counts: Json<ImportCounts>
  report: Json<StoredReport>
  /** About the file as a whole; an error stopped the import. */
  issues: Json<readonly Issue[]>
  repeats: string | null
  /** The row of the journal that tells of it, reserved when it is first claimed. */
  change: string | null
  /** Who handed the file in; null in imports from before. */
  actor: ColumnType<JournalActor | null, string, string>
  /** From its first claim until its file is read: where its process is gone by then, the file may have ended it. */
  isBeingRead: Generated<boolean>
  /** It is read and tried, and nothing of it is stored, until somebody commits it. */
  isPreview: Generated<boolean>
  /** The revision of the period's inputs that the preview was made on; a commit keeps it until it has begun to store. */
  madeOn: number | null
  previewedAt: string | null
  /** What was committed was shown once more, because the inputs had changed since. */
  isOvertaken: Generated<boolean>
  effects: ColumnType<PreviewEffects | null, string | undefined, string>
  /** Until then the process that works on it is taken to be alive. */
  leaseUntil: string | null
  createdAt: Generated<string>
  finishedAt: string | null
}
