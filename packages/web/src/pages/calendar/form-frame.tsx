import type { Child } from 'hono/jsx'
import { read } from '../../api/read.ts'
import { formRefusal } from '../../api/refusal.ts'
import { ErrorSummary, type FormProblem } from '../../components/error-summary/error-summary.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { refusedFields, type TypedForm } from '../typed-form.ts'
import type { Page, Redirect, Visit } from '../visit.ts'
import { calendarLinks } from './calendar-links.ts'

/** What was typed into a form of the calendar, and what is wrong with it. */
export interface Filled {
  readonly typed: TypedForm
  readonly problems: readonly FormProblem[]
}

export const unfilled: Filled = { typed: {}, problems: [] }

interface Framed {
  readonly title: string
  readonly lead: string
  readonly problems: readonly FormProblem[]
  readonly children: Child
}

/** A form of the calendar under its heading. */
export async function calendarForm(visit: Visit, period: string, framed: Framed): Promise<Page> {
  const { api, t } = visit
  const detail = await read(api.periods[':period'].$get({ param: { period } }))
  const { title, lead, problems, children } = framed
  return {
    title,
    section: 'calendar',
    period: detail,
    ...(problems.length > 0 && { hasErrors: true, status: 422 as const }),
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb
            t={t}
            crumbs={[
              { name: detail.title, href: `/ky/${period}` },
              { name: t.text.calendar.title, href: calendarLinks(period).all },
            ]}
          />
          <h1>{title}</h1>
          <p class="lead">{lead}</p>
        </header>
        <ErrorSummary t={t} problems={problems} />
        {children}
      </div>
    ),
  }
}

/** Sends a form; refused, it comes back with all that was typed. */
export async function sendOrShow(
  send: () => Promise<Redirect>,
  fieldAt: (path: readonly string[]) => string | null,
  again: (problems: readonly FormProblem[]) => Promise<Page>,
): Promise<Page | Redirect> {
  try {
    return await send()
  } catch (reason) {
    return again(refusedFields(formRefusal(reason), fieldAt))
  }
}
