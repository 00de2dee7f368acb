import { type Result, success } from '@thidua/scoring/issues'
import { askedDatabase } from '../db/asked-database.ts'
import { type Ask, defineJob } from '../work/job.ts'
import { explainDraft, type ResultDraft, scoreDraft } from './draft-result.ts'
import type { OnProgress } from './scoring-progress.ts'

export interface DraftWanted {
  readonly period: string
  readonly asOf: string | undefined
  readonly today: string
}

type Row = ResultDraft['rows'][number]
export type DraftHead = Omit<ResultDraft, 'rows'>

/** So many pages of units go over at once: a few megabytes. */
const rowsAtATime = 25

/** What the job says beside its statements, by the names of its questions. */
export interface DraftQuestions {
  progress(told: Parameters<OnProgress>): Promise<void>
  rows(rows: readonly Row[]): Promise<void>
}

const draft = async ({ period, asOf, today }: DraftWanted, ask: Ask): Promise<Result<DraftHead>> => {
  const db = askedDatabase(ask)
  const onProgress: OnProgress = (...told) => void ask('progress', told)
  const scored = await scoreDraft(db, period, asOf, today, onProgress)
  if (!scored.ok) return scored
  const { rows, ...head } = await explainDraft(db, scored.value, onProgress)
  for (let from = 0; from < rows.length; from += rowsAtATime)
    await ask('rows', rows.slice(from, from + rowsAtATime))
  return success(head)
}

/** Scores and explains a stored period outside the server's process. */
export const draftJob = defineJob(import.meta.url, 'draftJob', draft)
