import type { Context } from 'hono'
import { read } from '../api/read.ts'
import { formRefusal } from '../api/refusal.ts'
import { ErrorSummary, type FormProblem } from '../components/error-summary/error-summary.tsx'
import { DayField, TextField } from '../components/form-field/form-field.tsx'
import { Breadcrumb } from '../components/layout/breadcrumb.tsx'
import { dayProblems } from './day-problems.ts'
import { dayFields, dayOf, refusedFields, type TypedForm, typedDay, typedForm } from './typed-form.ts'
import { committeeOnly, type Page, type Redirect, type Visit } from './visit.ts'

interface Sent {
  readonly typed: TypedForm
  readonly problems: readonly FormProblem[]
}

/** A period that was opened with a wrong name or wrong days, to be put right. */
export async function correctPeriodPage(
  visit: Visit,
  period: string,
  sent: Sent | null = null,
): Promise<Page> {
  committeeOnly(visit)
  const { api, t } = visit
  const detail = await read(api.periods[':period'].$get({ param: { period } }))
  const { title, from, to, proposalDate } = detail
  const stored = {
    ...{ title, ...dayFields('from', from), ...dayFields('to', to) },
    ...(proposalDate !== null && dayFields('proposalDate', proposalDate)),
  }
  const { typed, problems } = sent ?? { typed: stored, problems: [] }
  const words = t.text.newPeriod
  const field = { t, problems }
  return {
    title: words.correct,
    section: 'intake',
    period: detail,
    ...(problems.length > 0 && { status: 422 as const, hasErrors: true }),
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb
            t={t}
            crumbs={[
              { name: title, href: `/ky/${period}` },
              { name: t.text.intake.title, href: `/ky/${period}/nhap` },
            ]}
          />
          <h1>{words.correct}</h1>
          <p class="lead">{words.correctHelp}</p>
        </header>
        <div class="stack">
          <ErrorSummary t={t} problems={problems} />
          <form method="post" action={`/ky/${period}/sua`} class="form" novalidate>
            <TextField {...field} id="title" label={words.name} value={typed.title} longest={200} />
            <DayField {...field} id="from" label={words.from} value={typedDay(typed, 'from')} />
            <DayField {...field} id="to" label={words.to} value={typedDay(typed, 'to')} />
            <DayField
              {...field}
              id="proposalDate"
              label={words.proposalDate}
              hint={words.proposalDateHint}
              value={typedDay(typed, 'proposalDate')}
            />
            <div class="form-actions">
              <button type="submit">{words.save}</button>
              <a class="button quiet" href={`/ky/${period}/nhap`}>
                {t.text.intake.cancel}
              </a>
            </div>
          </form>
        </div>
      </div>
    ),
  }
}

/** What the API says of a day stands at the first of its fields. */
const fieldAt = ([field = '']: readonly string[]): string | null =>
  ['from', 'to', 'proposalDate'].includes(field) ? `${field}-day` : field || null

/** Stores what was typed; refused, the form comes back with all of it. */
export async function storePeriod(visit: Visit, c: Context, period: string): Promise<Page | Redirect> {
  committeeOnly(visit)
  const { api, t } = visit
  const typed = typedForm(await c.req.parseBody())
  const words = t.text.newPeriod
  const again = (problems: readonly FormProblem[]) => correctPeriodPage(visit, period, { typed, problems })
  const day = (id: string) => dayOf(typedDay(typed, id))
  const [from, to] = [day('from'), day('to')]
  const problems = [
    ...(typed.title ? [] : [{ message: words.nameNeeded, field: 'title' }]),
    ...dayProblems(t, typedDay(typed, 'from'), { id: 'from', label: words.from }),
    ...dayProblems(t, typedDay(typed, 'to'), { id: 'to', label: words.to }),
    ...dayProblems(t, typedDay(typed, 'proposalDate'), {
      ...{ id: 'proposalDate', label: words.proposalDateShort, isOptional: true },
    }),
  ]
  if (problems.length > 0 || from === null || to === null) return again(problems)
  const json = { title: typed.title ?? '', from, to, proposalDate: day('proposalDate') }
  try {
    await read(api.periods[':period'].$patch({ param: { period }, json }))
    return { location: `/ky/${period}/nhap?da-luu=1` }
  } catch (reason) {
    return again(refusedFields(formRefusal(reason), fieldAt))
  }
}
