import { read } from '../../api/read.ts'
import { ApiRefusal } from '../../api/refusal.ts'
import { ErrorSummary, type FormProblem } from '../../components/error-summary/error-summary.tsx'
import { TextField } from '../../components/form-field/form-field.tsx'
import { Notice } from '../../components/message/message.tsx'
import { RequestAnswer, RequestFacts } from '../../components/request-facts/request-facts.tsx'
import { trackingLink } from '../../view-models/request-links.ts'
import type { Page, Visit } from '../visit.ts'

/** Where a request stands, for whoever has its code; without one, or with a wrong one, the form to type it. */
export async function trackPage(
  visit: Visit,
  code?: string,
  problems: readonly FormProblem[] = [],
): Promise<Page> {
  if (code === undefined || problems.length > 0) return codePage(visit, code, problems)
  try {
    const tracked = await read(
      visit.api['review-requests'].track.$post({ json: { code: code.slice(0, 60) } }),
    )
    return await trackedPage(visit, tracked)
  } catch (reason) {
    const isWrong = reason instanceof ApiRefusal && reason.codes.includes('review-request-not-found')
    if (!isWrong) throw reason
    const [message = ''] = reason.messages
    return codePage(visit, code, [{ message, field: 'code' }])
  }
}

function codePage({ t }: Visit, code: string | undefined, problems: readonly FormProblem[]): Page {
  const words = t.text.requests
  return {
    title: words.trackTitle,
    ...(problems.length > 0 && { hasErrors: true, status: 422 as const }),
    body: (
      <div class="page">
        <header class="page-head">
          <h1>{words.trackTitle}</h1>
          <p class="lead">{words.trackLead}</p>
        </header>
        <ErrorSummary t={t} problems={problems} />
        <form method="post" action={trackingLink()} class="form" novalidate>
          <TextField
            {...{ t, problems }}
            id="code"
            label={words.code}
            hint={words.codeHint}
            value={code}
            longest={60}
          />
          <div class="form-actions">
            <button type="submit">{words.track}</button>
          </div>
        </form>
      </div>
    ),
  }
}

type Tracked = Parameters<typeof RequestFacts>[0]['request'] &
  Parameters<typeof RequestAnswer>[0]['request'] & {
    readonly period: { readonly id: string; readonly title: string; readonly criteriaSet: string }
    readonly published: {
      readonly version: number
      readonly state: 'drafted' | 'provisional' | 'final' | 'superseded'
    } | null
  }

async function trackedPage({ t, api, shelf }: Visit, tracked: Tracked): Promise<Page> {
  const words = t.text.requests
  const { period, published, unit, version } = tracked
  const index = await shelf.open(api, period.criteriaSet, t)
  const title = words.titleOf(unit.name)
  return {
    title,
    body: (
      <div class="page">
        <header class="page-head">
          <h1>{title}</h1>
          <p class="lead">{period.title}</p>
        </header>
        <div class="stack">
          <RequestFacts t={t} index={index} request={tracked} />
          <RequestAnswer t={t} request={tracked} />
          {published !== null && published.version > version && (
            <Notice kind="plain">
              <p>{words.corrected(String(published.version), t.text.states[published.state])}</p>
            </Notice>
          )}
          <p class="no-print">
            <a href={`/ky/${period.id}/don-vi/${encodeURIComponent(unit.id)}`}>{words.seePublished}</a>
          </p>
        </div>
      </div>
    ),
  }
}
