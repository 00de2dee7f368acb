import {
  proposalsVi as proposals,
  rangesVi as ranges,
  scoreVi as score,
  stepsVi as steps,
} from '@thidua/api/words'
import { awards } from './vi/awards.ts'
import { calendar } from './vi/calendar.ts'
import { columns, missing } from './vi/columns.ts'
import { council } from './vi/council.ts'
import { criteria } from './vi/criteria.ts'
import { dateFields } from './vi/date-fields.ts'
import { demo } from './vi/demo.ts'
import { drafts } from './vi/drafts.ts'
import { entry } from './vi/entry.ts'
import { events } from './vi/events.ts'
import { evidence } from './vi/evidence.ts'
import { explanation } from './vi/explanation.ts'
import { importPreview } from './vi/import-preview.ts'
import { importReport } from './vi/import-report.ts'
import { intake } from './vi/intake.ts'
import { journal } from './vi/journal.ts'
import { meetings } from './vi/meetings.ts'
import { models } from './vi/models.ts'
import { newPeriod } from './vi/new-period.ts'
import { notices } from './vi/notices.ts'
import { door, join, me, people, roles, slips } from './vi/people.ts'
import { publish } from './vi/publish.ts'
import { changes, receipt } from './vi/receipt.ts'
import { records } from './vi/records.ts'
import { registration } from './vi/registration.ts'
import { requests } from './vi/requests.ts'
import { scoring } from './vi/scoring.ts'
import { secondPerson } from './vi/second-person.ts'
import { selfScore } from './vi/self-score.ts'
import { settings } from './vi/settings.ts'
import { shared } from './vi/shared.ts'
import { errors, server, shell, states } from './vi/shell.ts'
import { signOn } from './vi/sign-on.ts'
import { standings } from './vi/standings.ts'
import { today } from './vi/today.ts'
import { tokens } from './vi/tokens.ts'
import { verification } from './vi/verification.ts'
import { dayField, votes } from './vi/votes.ts'
import { year } from './vi/year.ts'

/** Every sentence in Vietnamese, by page. */
export const vi = {
  shell,
  states,
  errors,
  dateFields,
  door,
  join,
  roles,
  me,
  people,
  slips,
  signOn,
  notices,
  tokens,
  settings,
  secondPerson,
  server,
  year,
  standings,
  score,
  steps,
  proposals,
  ranges,
  models,
  criteria,
  drafts,
  columns,
  missing,
  intake,
  importPreview,
  importReport,
  newPeriod,
  publish,
  shared,
  votes,
  council,
  meetings,
  awards,
  entry,
  calendar,
  today,
  evidence,
  registration,
  selfScore,
  explanation,
  events,
  scoring,
  journal,
  verification,
  records,
  requests,
  dayField,
  receipt,
  changes,
  demo,
}
