import type { CriteriaIndex } from '@thidua/api/sheet'
import type { RequestDetail } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import { ErrorSummary } from '../../components/error-summary/error-summary.tsx'
import { AreaField, ChoiceField } from '../../components/form-field/form-field.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { Notice } from '../../components/message/message.tsx'
import { RequestAnswer, RequestFacts } from '../../components/request-facts/request-facts.tsx'
import type { Translation } from '../../text/translation.ts'
import { isSecretary, readsUnpublished } from '../../view-models/reader.ts'
import { requestLinks } from '../../view-models/request-links.ts'
import { type Filled, unfilled } from '../calendar/form-frame.tsx'
import { committeeOnly, type Page, type Visit } from '../visit.ts'
import { correctionPart } from './correction-part.tsx'

export const decisions = ['accepted', 'partly', 'declined'] as const

/** A request, its answers, what a correction would move, and for the secretary the form of the answer. */
export async function requestPage(
  visit: Visit,
  period: string,
  id: string,
  filled: Filled = unfilled,
): Promise<Page> {
  committeeOnly(visit)
  const { api, t, shelf, roles, query } = visit
  const param = { period, request: id }
  const [detail, request] = await Promise.all([
    read(api.periods[':period'].$get({ param: { period } })),
    read(api.periods[':period']['review-requests'][':request'].$get({ param })),
  ])
  const version = detail.versions.find(one => one.version === request.version)
  const index = await shelf.open(api, version?.criteriaSet ?? detail.criteriaSet.digest, t)
  const words = t.text.requests
  const title = words.titleOf(request.unit.name)
  const { problems } = filled
  return {
    title,
    section: 'requests',
    period: detail,
    ...(problems.length > 0 && { hasErrors: true, status: 422 as const }),
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb
            t={t}
            crumbs={[
              { name: detail.title, href: `/ky/${period}` },
              { name: words.title, href: requestLinks(period).list() },
            ]}
          />
          <h1>{title}</h1>
          <p class="lead">
            {words.states[request.state]}. {words.filedBy}: {words.filers[request.filedBy]}.
          </p>
        </header>
        <div class="stack">
          <ErrorSummary t={t} problems={problems} />
          {query('xong') !== undefined && problems.length === 0 && (
            <Notice kind="good">
              <p>{words.answerDone}</p>
            </Notice>
          )}
          <RequestFacts t={t} index={index} request={request} />
          {request.state !== 'open' && <RequestAnswer t={t} request={request} />}
          <Earlier t={t} request={request} />
          {readsUnpublished(roles) && (await correctionPart(visit, period, request, index))}
          {isSecretary(roles) && <AnswerForm {...{ t, index, period, request, filled }} />}
        </div>
      </div>
    ),
  }
}

interface PartProps {
  readonly t: Translation
  readonly request: RequestDetail
}

function Earlier({ t, request: { earlier } }: PartProps) {
  if (earlier.length === 0) return null
  const words = t.text.requests
  return (
    <section aria-labelledby="earlier-title">
      <h2 id="earlier-title">{words.earlierTitle}</h2>
      <ul>
        {earlier.map(({ state, answer, answeredOn, replacedBecause }) => (
          <li>
            <strong>
              {words.answeredOn(words.states[state], answeredOn === null ? '–' : t.date(answeredOn))}
            </strong>
            : {answer}
            {replacedBecause !== null && <div class="soft">{words.replacedBecause(replacedBecause)}</div>}
          </li>
        ))}
      </ul>
    </section>
  )
}

type FormProps = PartProps & {
  readonly index: CriteriaIndex
  readonly period: string
  readonly filled: Filled
}

function AnswerForm({ t, period, request, filled: { typed, problems } }: FormProps) {
  const words = t.text.requests
  const isAgain = request.state !== 'open'
  const field = { t, problems }
  return (
    <section aria-labelledby="answer-form" class="no-print">
      <h2 id="answer-form">{isAgain ? words.answerAgain : words.answerForm}</h2>
      <form method="post" action={requestLinks(period).one(request.id)} class="form" novalidate>
        <input type="hidden" name="read" value={String(request.revision)} />
        <ChoiceField
          {...field}
          id="state"
          label={words.decision}
          value={typed.state}
          choices={decisions.map(value => ({ value, name: words.states[value] }))}
        />
        <AreaField
          {...field}
          id="answer"
          label={words.answerText}
          hint={words.answerHint}
          value={typed.answer}
          longest={4000}
        />
        {isAgain && (
          <AreaField
            {...field}
            id="reason"
            label={words.reason}
            hint={words.reasonHint}
            value={typed.reason}
            longest={2000}
          />
        )}
        <div class="form-actions">
          <button type="submit">{words.answerSend}</button>
        </div>
      </form>
    </section>
  )
}
