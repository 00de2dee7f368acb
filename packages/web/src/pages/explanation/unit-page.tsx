import { read } from '../../api/read.ts'
import { ErrorSummary } from '../../components/error-summary/error-summary.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { Signatures } from '../../components/layout/signatures.tsx'
import { Notice } from '../../components/message/message.tsx'
import { isSecretary, opensDoor } from '../../view-models/reader.ts'
import { calendarLinks } from '../calendar/calendar-links.ts'
import { type Filled, unfilled } from '../calendar/form-frame.tsx'
import { committeeOnly, type Page, type Visit } from '../visit.ts'
import { Agreement } from './agreement.tsx'
import { DifferenceTable } from './difference-table.tsx'
import { ExplainForm } from './explain-form.tsx'
import { explanationLinks } from './explanation-links.ts'
import { SettleForms } from './settle-forms.tsx'

/** What a unit explains, what becomes of it, and its signature under the verified figures. Printed, it is minutes. */
export async function explanationPage(
  visit: Visit,
  period: string,
  unit: string,
  filled: Filled = unfilled,
): Promise<Page> {
  committeeOnly(visit)
  const { api, t, shelf, query, roles } = visit
  const [detail, answer] = await Promise.all([
    read(api.periods[':period'].$get({ param: { period } })),
    read(api.periods[':period'].explanations[':unit'].$get({ param: { period, unit } })),
  ])
  const isOfficer = roles.includes('officer')
  // After the end the secretary goes on; whoever only reads has no form.
  const mayAnswer = isSecretary(roles) || (isOfficer && answer.isOpen)
  const index = await shelf.open(api, answer.criteriaSet, t)
  const words = t.text.explanation
  const { all, one } = explanationLinks(period)
  const { problems } = filled
  const part = { t, index, answer, here: one(unit), ...filled }
  const title = words.titleOf(answer.unit.name)
  const done = { 'giai-trinh': words.explainDone, 'ket-luan': words.settleDone, 'dong-y': words.agreeDone }
  const told = Object.entries(done).find(([name]) => name === query('xong'))?.[1]
  const isOver = answer.year === 'agreed'
  return {
    title,
    section: 'explanation',
    period: detail,
    ...(problems.length > 0 && { hasErrors: true, status: 422 as const }),
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb
            t={t}
            crumbs={[
              { name: detail.title, href: `/ky/${period}` },
              { name: words.title, href: all },
            ]}
          />
          <h1>{title}</h1>
          <p class="print-only">{words.minutesOf(answer.unit.name, detail.title)}</p>
          <p class="lead no-print">{words.lead}</p>
        </header>
        <div class="stack">
          <ErrorSummary t={t} problems={problems} />
          {told !== undefined && problems.length === 0 && (
            <Notice kind="good">
              <p>{told}</p>
            </Notice>
          )}
          <p>
            {words.year}: <strong>{words.years[answer.year]}</strong>
          </p>
          <p>
            <strong>
              {answer.total === null ? words.noTotal : words.total(t.column(answer.total, index.places))}
            </strong>{' '}
            {words.leftOut}
          </p>
          {answer.differences.length === 0 ? (
            <p>{words.noDifferences}</p>
          ) : (
            <DifferenceTable
              {...{ t, index, caption: words.title }}
              rows={answer.differences.map(difference => ({ unit: null, difference }))}
            />
          )}
          {mayAnswer && answer.isOpen && answer.closesOn !== null && !isOver && (
            <p class="no-print">{words.openUntil(t.date(answer.closesOn))}</p>
          )}
          {isOfficer && !mayAnswer && !isOver && (
            <p class="no-print">
              {words.closed} <a href={calendarLinks(period).ask(answer.step)}>{words.ask}</a>
            </p>
          )}
          {mayAnswer && <ExplainForm {...part} isOwn={isOfficer} />}
          {opensDoor(roles, 'settling') && <SettleForms {...part} />}
          <Agreement {...part} mayAgree={mayAnswer} />
          <p class="soft no-print">{words.print}</p>
          <Signatures t={t} signers={[words.signUnit, words.signVerifier, words.signSecretary]} />
        </div>
      </div>
    ),
  }
}
