import { setImmediate as nextTurn } from 'node:timers/promises'

/** What a scoring does, in this order: facts from SQL, points, the explanation of every unit, the new version. */
export const scoringStages = ['facts', 'score', 'explain', 'store'] as const
export type ScoringStage = (typeof scoringStages)[number]

/** Told how far a scoring has come; units done of units in all, null before they are known. */
export type OnProgress = (stage: ScoringStage, done: number, total: number | null) => void

/**
 * Tells the progress, and lets everything else that waits have its turn: an embedded database answers without ever
 * leaving this thread, so a scoring would keep all requests waiting until its end.
 */
export const tellProgress = async (
  onProgress: OnProgress | undefined,
  ...told: Parameters<OnProgress>
): Promise<void> => {
  if (!onProgress) return
  onProgress(...told)
  await nextTurn()
}
