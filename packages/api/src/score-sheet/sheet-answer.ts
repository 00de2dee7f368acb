import type { unitScoreAnswerSchema } from '../results/result.schema.ts'

/** What a score sheet reads of an answer about one unit, whether it was stored or scored from files just now. */
export type SheetAnswer = Pick<
  (typeof unitScoreAnswerSchema)['_output'],
  | 'unit'
  | 'scores'
  | 'own'
  | 'ahead'
  | 'rating'
  | 'reasons'
  | 'activities'
  | 'declarations'
  | 'marks'
  | 'rulings'
>
