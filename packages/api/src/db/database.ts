import type { Kysely, Transaction as KyselyTransaction } from 'kysely'
import type { SessionTable } from '../access/session.table.ts'
import type { TokenTable } from '../access/token.table.ts'
import type { ActivityTable, ClaimedActivityView } from '../activities/activity.table.ts'
import type { AwardDecisionTable } from '../awards/award.table.ts'
import type { BlockMeetingTable } from '../block-meetings/block-meeting.table.ts'
import type { CalendarStepTable, ReopeningTable } from '../calendar/calendar.table.ts'
import type { CouncilCountTable, CouncilSessionTable } from '../council/council.table.ts'
import type { CriteriaDraftTable } from '../criteria-drafts/criteria-draft.table.ts'
import type { CriteriaSetTable } from '../criteria-sets/criteria-set.table.ts'
import type { EvidenceTable } from '../evidence/evidence.table.ts'
import type { AgreementTable, ExplanationTable } from '../explanations/explanation.table.ts'
import type { IdempotencyKeyTable } from '../idempotency/idempotency-key.table.ts'
import type { ImportTable } from '../imports/import.table.ts'
import type { ImportLayoutRowTable, ImportRowTable } from '../imports/import-row.table.ts'
import type {
  ErasedTextTable,
  JournalSealTable,
  JournalTable,
  JournalWaitingTable,
  Kept,
  PastRevisionTable,
} from '../journal/journal.table.ts'
import type { InputChangeTable } from '../live/input-change.table.ts'
import type { AdoptionTable } from '../models/adoption.table.ts'
import type { ModelTable } from '../models/model.table.ts'
import type { ReadNoticeTable } from '../notices/read-notice.table.ts'
import type {
  KnownDeviceTable,
  OneTimeLinkTable,
  PasswordTable,
  PersonIdentityTable,
  PersonTable,
  ProvinceTable,
  SecondFactorTable,
  SettingTable,
} from '../people/person.table.ts'
import type { RoleGrantTable } from '../people/role-grant.table.ts'
import type { PeriodTable } from '../periods/period.table.ts'
import type { RecordTables } from '../records/record-kinds.ts'
import type { RegistrationTable } from '../registrations/registration.table.ts'
import type { ResultTable } from '../results/result.table.ts'
import type { ResultUnitTable } from '../results/result-unit.table.ts'
import type { ReviewRequestTable } from '../review-requests/review-request.table.ts'
import type { PendingChangeTable } from '../second-person/pending-change.table.ts'
import type { SelfScoreTable } from '../self-scores/self-score.table.ts'
import type { StartedSignOnTable } from '../single-sign-on/started-sign-on.table.ts'
import type { BlockTable } from '../units/block.table.ts'
import type { UnitTable } from '../units/unit.table.ts'

export interface Database extends RecordTables {
  activity: ActivityTable & Kept
  adoption: AdoptionTable & Kept
  awardDecision: AwardDecisionTable & Kept
  blockMeeting: BlockMeetingTable & Kept
  block: BlockTable & Kept
  calendarStep: CalendarStepTable & Kept
  claimedActivity: ClaimedActivityView
  councilCount: CouncilCountTable & Kept
  councilSession: CouncilSessionTable & Kept
  criteriaDraft: CriteriaDraftTable
  criteriaSet: CriteriaSetTable
  erasedText: ErasedTextTable
  evidence: EvidenceTable & Kept
  idempotencyKey: IdempotencyKeyTable
  import: ImportTable
  importLayoutRow: ImportLayoutRowTable
  importRow: ImportRowTable
  inputChange: InputChangeTable
  journal: JournalTable
  journalSeal: JournalSealTable
  journalWaiting: JournalWaitingTable
  knownDevice: KnownDeviceTable
  model: ModelTable & Kept
  oneTimeLink: OneTimeLinkTable
  password: PasswordTable
  pastRevision: PastRevisionTable
  period: PeriodTable & Kept
  person: PersonTable & Kept
  personIdentity: PersonIdentityTable
  province: ProvinceTable
  reopening: ReopeningTable & Kept
  readNotice: ReadNoticeTable
  result: ResultTable
  resultUnit: ResultUnitTable
  reviewRequest: ReviewRequestTable & Kept
  roleGrant: RoleGrantTable & Kept
  secondFactor: SecondFactorTable
  registration: RegistrationTable & Kept
  explanation: ExplanationTable & Kept
  agreement: AgreementTable & Kept
  selfScore: SelfScoreTable & Kept
  session: SessionTable
  setting: SettingTable & Kept
  pendingChange: PendingChangeTable & Kept
  startedSignOn: StartedSignOnTable
  token: TokenTable
  unit: UnitTable & Kept
}

/** The database, or a transaction on it: what a reading function takes first. */
export type Db = Kysely<Database>

/** What a function takes that must not run outside a transaction. */
export type Transaction = KyselyTransaction<Database>
