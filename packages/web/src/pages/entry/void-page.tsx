import type { Context } from 'hono'
import { read } from '../../api/read.ts'
import { formRefusal } from '../../api/refusal.ts'
import { ErrorSummary, type FormProblem } from '../../components/error-summary/error-summary.tsx'
import { TextField } from '../../components/form-field/form-field.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { formProblems } from '../forms.ts'
import { type TypedForm, typedForm } from '../typed-form.ts'
import { committeeOnly, type Page, type Redirect, type Visit } from '../visit.ts'
import { storedEntry } from './entry-form.ts'
import { entryLinks } from './entry-links.ts'

/** Takes an activity back, with the reason that stays beside it. */
export async function voidPage(
  visit: Visit,
  period: string,
  activity: string,
  { problems, typed }: { readonly problems: readonly FormProblem[]; readonly typed: TypedForm } = {
    problems: [],
    typed: {},
  },
): Promise<Page> {
  committeeOnly(visit)
  const { api, t } = visit
  const [detail, stored] = await Promise.all([
    read(api.periods[':period'].$get({ param: { period } })),
    storedEntry(visit, period, activity),
  ])
  const words = t.text.entry
  const links = entryLinks(period)
  const name = stored.title ?? stored.id
  return {
    title: words.voidTitle,
    section: 'entry',
    period: detail,
    ...(problems.length > 0 && { hasErrors: true, status: 422 as const }),
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb
            t={t}
            crumbs={[
              { name: detail.title, href: `/ky/${period}` },
              { name: words.minePage, href: links.mine(stored.unit) },
            ]}
          />
          <h1>{words.voidTitle}</h1>
          <p class="lead">{name}</p>
        </header>
        <form method="post" action={links.cancel(activity)} class="form" novalidate>
          <ErrorSummary t={t} problems={problems} />
          <p>{words.voidHelp}</p>
          <input type="hidden" name="revision" value={typed.revision ?? String(stored.revision)} />
          <TextField
            {...{ t, problems }}
            id="reason"
            label={words.voidReason}
            value={typed.reason}
            longest={1000}
          />
          <div class="form-actions">
            <button type="submit">{words.voidButton}</button>
          </div>
        </form>
      </div>
    ),
  }
}

export async function voidEntry(
  visit: Visit,
  c: Context,
  period: string,
  activity: string,
): Promise<Page | Redirect> {
  committeeOnly(visit)
  const typed = typedForm(await c.req.parseBody())
  const { reason = '', revision = '' } = typed
  const param = { period, activity }
  const one = visit.api.periods[':period'].activities[':activity']
  try {
    const { unit } = await read(one.$get({ param }))
    const header = revision === '' ? {} : { 'if-match': `"${revision}"` }
    await read(one.$patch({ param, header, json: { status: 'voided', ...(reason !== '' && { reason }) } }))
    return { location: entryLinks(period).mine(unit, { xong: activity }) }
  } catch (reason) {
    const refusal = formRefusal(reason)
    const problems = formProblems(refusal)
    return voidPage(visit, period, activity, { problems, typed })
  }
}
