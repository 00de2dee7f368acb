export type { programTokenListSchema } from './access/program-token.schema.ts'
export type { sessionSchema } from './access/session.schema.ts'
export type { activitySchema } from './activities/activity.schema.ts'
export type { sharedSchema } from './activities/shared.schema.ts'
export { queueSchema } from './activities/verification.schema.ts'
export type { awardsSchema, boardSchema, decisionSchema } from './awards/award.schema.ts'
export type { meetingListSchema } from './block-meetings/block-meeting.schema.ts'
export type { calendarSchema, reopeningListSchema } from './calendar/calendar.schema.ts'
export type { sessionDetailSchema } from './council/council.schema.ts'
export type {
  draftFiguresSchema,
  draftSchema,
  trialSchema,
} from './criteria-drafts/criteria-draft.schema.ts'
export type { criteriaSetDetailSchema, criteriaSetListSchema } from './criteria-sets/criteria-set.schema.ts'
export type { evidenceFileSchema } from './evidence/evidence.schema.ts'
export type { explanationListSchema, explanationSchema } from './explanations/explanation.schema.ts'
export type { importLayoutSchema, importRowsSchema, importSchema } from './imports/import.schema.ts'
export type { Action } from './journal/actions.ts'
export type { historySchema, journalSchema } from './journal/journal.schema.ts'
export type { modelSchema } from './models/model.schema.ts'
export type { noticesSchema } from './notices/notice.schema.ts'
export type {
  grantSchema,
  meSchema,
  peopleListSchema,
  peopleSchema,
  personSchema,
} from './people/people.schema.ts'
export type { periodDetailSchema, periodSummarySchema } from './periods/period.schema.ts'
export type { Conflict } from './problem.ts'
export type { publicationCheckSchema } from './publication/publication.schema.ts'
export type { enteredKindsSchema, enteredListSchema, oneEnteredSchema } from './records/entered.schema.ts'
export type { undoingSchema } from './records/undo.routes.ts'
export type { registrationSchema } from './registrations/registration.schema.ts'
export type { changesSchema } from './results/changes.schema.ts'
export type {
  overviewSchema,
  proposalsAnswerSchema,
  standingsSchema,
  unitScoreAnswerSchema,
} from './results/result.schema.ts'
export type { scoringRunSchema } from './results/scoring-run.schema.ts'
export type {
  requestSchema,
  reviewSchema,
  trackedSchema,
} from './review-requests/review-request.schema.ts'
export type { pendingChangeSchema } from './second-person/pending-change.schema.ts'
export type { selfScoreSchema } from './self-scores/self-score.schema.ts'
export type { tiesAnswerSchema } from './ties/tie.schema.ts'
export type { todaySchema } from './today/today.schema.ts'
export type { unitSchema } from './units/unit.schema.ts'
