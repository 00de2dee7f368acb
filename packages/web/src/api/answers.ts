import type {
  activitySchema,
  awardsSchema,
  boardSchema,
  Conflict,
  calendarSchema,
  changesSchema,
  criteriaSetDetailSchema,
  criteriaSetListSchema,
  decisionSchema,
  draftFiguresSchema,
  draftSchema,
  enteredKindsSchema,
  enteredListSchema,
  evidenceFileSchema,
  explanationListSchema,
  explanationSchema,
  grantSchema,
  historySchema,
  importLayoutSchema,
  importRowsSchema,
  importSchema,
  journalSchema,
  meetingListSchema,
  meSchema,
  modelSchema,
  noticesSchema,
  oneEnteredSchema,
  overviewSchema,
  pendingChangeSchema,
  peopleListSchema,
  peopleSchema,
  periodDetailSchema,
  periodSummarySchema,
  personSchema,
  programTokenListSchema,
  proposalsAnswerSchema,
  publicationCheckSchema,
  queueSchema,
  registrationSchema,
  reopeningListSchema,
  requestSchema,
  reviewSchema,
  scoringRunSchema,
  selfScoreSchema,
  sessionDetailSchema,
  sessionSchema,
  sharedSchema,
  standingsSchema,
  tiesAnswerSchema,
  todaySchema,
  trackedSchema,
  trialSchema,
  undoingSchema,
  unitSchema,
  unitScoreAnswerSchema,
} from '@thidua/api/answers'

/** The API's answers by the names that pages use. */
export type PeriodSummary = (typeof periodSummarySchema)['_output']
export type PeriodDetail = (typeof periodDetailSchema)['_output']
export type ResultVersion = PeriodDetail['versions'][number]
export type ResultChanges = (typeof changesSchema)['_output']
export type PublicationCheck = (typeof publicationCheckSchema)['_output']
export type ScoringRun = (typeof scoringRunSchema)['_output']
export type TiesAnswer = (typeof tiesAnswerSchema)['_output']
export type Tie = TiesAnswer['ties'][number]
export type IdleDecision = TiesAnswer['idle'][number]
export type Overview = (typeof overviewSchema)['_output']
export type Standings = (typeof standingsSchema)['_output']
export type StandingRow = Standings['rows'][number]
export type UnitScoreAnswer = (typeof unitScoreAnswerSchema)['_output']
export type ProposalsAnswer = (typeof proposalsAnswerSchema)['_output']
export type UnitAnswer = (typeof unitSchema)['_output']
export type CalendarAnswer = (typeof calendarSchema)['_output']
export type Reopening = (typeof reopeningListSchema)['_output']['reopenings'][number]
export type RegistrationAnswer = (typeof registrationSchema)['_output']
export type SelfScoreAnswer = (typeof selfScoreSchema)['_output']
export type ExplanationListAnswer = (typeof explanationListSchema)['_output']
export type ExplanationAnswer = (typeof explanationSchema)['_output']
export type TodayAnswer = (typeof todaySchema)['_output']
export type ActivityAnswer = (typeof activitySchema)['_output']
export type ModelAnswer = (typeof modelSchema)['_output']
export type CriteriaSetDetail = (typeof criteriaSetDetailSchema)['_output']
export type InstalledCriteriaSet = (typeof criteriaSetListSchema)['_output']['criteriaSets'][number]
export type CriteriaDraft = (typeof draftSchema)['_output']
export type CriteriaDraftFigures = (typeof draftFiguresSchema)['_output']
export type CriteriaDraftTrial = (typeof trialSchema)['_output']
export type JournalRow = (typeof journalSchema)['_output']['rows'][number]
export type JournalActor = JournalRow['actor']
export type RecordRevision = (typeof historySchema)['_output']['revisions'][number]
export type EnteredKindAnswer = (typeof enteredKindsSchema)['_output']['kinds'][number]
export type EnteredRecordAnswer = (typeof enteredListSchema)['_output']['records'][number]
export type OneEnteredRecord = (typeof oneEnteredSchema)['_output']
export type RecordConflict = Conflict
export type ChangeUndoing = (typeof undoingSchema)['_output']
export type ImportAnswer = (typeof importSchema)['_output']
export type ImportLayoutAnswer = (typeof importLayoutSchema)['_output']
export type ImportRowsAnswer = (typeof importRowsSchema)['_output']
export type EvidenceFile = (typeof evidenceFileSchema)['_output']
export type VerificationQueue = (typeof queueSchema)['_output']
export type SharedActivities = (typeof sharedSchema)['_output']
export type BlockMeetingList = (typeof meetingListSchema)['_output']
export type AwardBoard = (typeof boardSchema)['_output']
export type AwardDecision = (typeof decisionSchema)['_output']
export type GivenAward = (typeof awardsSchema)['_output']['awards'][number]
export type CouncilSessionDetail = (typeof sessionDetailSchema)['_output']
export type RequestDetail = (typeof requestSchema)['_output']
export type ReviewOfPeriod = (typeof reviewSchema)['_output']
export type TrackedRequest = (typeof trackedSchema)['_output']
export type SessionAnswer = (typeof sessionSchema)['_output']

/** What every answer that was read from a stored result says about it. */
export type ReadFrom = Pick<
  Overview,
  | 'period'
  | 'version'
  | 'latest'
  | 'createdAt'
  | 'publishedAt'
  | 'state'
  | 'finalAt'
  | 'review'
  | 'changeReason'
  | 'supersededBy'
  | 'publication'
  | 'receipt'
  | 'journal'
  | 'stale'
  | 'criteriaSet'
>
export type Grant = (typeof grantSchema)['_output']
export type PendingChange = (typeof pendingChangeSchema)['_output']
export type ProgramToken = (typeof programTokenListSchema)['_output']['tokens'][number]
export type NoticeAnswer = (typeof noticesSchema)['_output']['notices'][number]
export type Me = (typeof meSchema)['_output']
export type Person = (typeof personSchema)['_output']
export type People = (typeof peopleSchema)['_output']
export type PeopleList = (typeof peopleListSchema)['_output']
