import type { z } from '@hono/zod-openapi'
import type { standingRowSchema, storedOverviewSchema, unitScoreAnswerSchema } from './result.schema.ts'

/** What the short row of a unit keeps. */
export type StoredUnitRow = z.infer<typeof standingRowSchema>

/** What the page of a unit keeps beside the short row. */
export type StoredUnitDetail = Pick<
  z.infer<typeof unitScoreAnswerSchema>,
  | 'scores'
  | 'own'
  | 'ahead'
  | 'proposals'
  | 'reasons'
  | 'activities'
  | 'declarations'
  | 'marks'
  | 'rulings'
  | 'holds'
>

/** The year at a glance, without what the reading adds. */
export type StoredOverview = z.infer<typeof storedOverviewSchema>
