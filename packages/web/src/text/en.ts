import {
  proposalsEn as proposals,
  rangesEn as ranges,
  scoreEn as score,
  stepsEn as steps,
} from '@thidua/api/words'
import { awards } from './en/awards.ts'
import { calendar } from './en/calendar.ts'
import { columns, missing } from './en/columns.ts'
import { council } from './en/council.ts'
import { criteria } from './en/criteria.ts'
import { dateFields } from './en/date-fields.ts'
import { demo } from './en/demo.ts'
import { drafts } from './en/drafts.ts'
import { entry } from './en/entry.ts'
import { events } from './en/events.ts'
import { evidence } from './en/evidence.ts'
import { explanation } from './en/explanation.ts'
import { importPreview } from './en/import-preview.ts'
import { importReport } from './en/import-report.ts'
import { intake } from './en/intake.ts'
import { journal } from './en/journal.ts'
import { meetings } from './en/meetings.ts'
import { models } from './en/models.ts'
import { newPeriod } from './en/new-period.ts'
import { notices } from './en/notices.ts'
import { door, join, me, people, roles, slips } from './en/people.ts'
import { publish } from './en/publish.ts'
import { changes, receipt } from './en/receipt.ts'
import { records } from './en/records.ts'
import { registration } from './en/registration.ts'
import { requests } from './en/requests.ts'
import { scoring } from './en/scoring.ts'
import { secondPerson } from './en/second-person.ts'
import { selfScore } from './en/self-score.ts'
import { settings } from './en/settings.ts'
import { shared } from './en/shared.ts'
import { errors, server, shell, states } from './en/shell.ts'
import { signOn } from './en/sign-on.ts'
import { standings } from './en/standings.ts'
import { today } from './en/today.ts'
import { tokens } from './en/tokens.ts'
import { verification } from './en/verification.ts'
import { dayField, votes } from './en/votes.ts'
import { year } from './en/year.ts'
import type { Text } from './text.ts'

/** Every sentence in English, by page. */
export const en: Text = {
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
