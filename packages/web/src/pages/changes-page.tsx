import { read } from '../api/read.ts'
import { ApiRefusal } from '../api/refusal.ts'
import { ChangeTable } from '../components/change-table/change-table.tsx'
import { Breadcrumb } from '../components/layout/breadcrumb.tsx'
import { changesView } from '../view-models/changes.ts'
import type { Page, Visit } from './visit.ts'

/** A version in the address; anything else is as if it were not there. */
const versionIn = (text: string | undefined): string | undefined =>
  text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? text : undefined

/** What a version (`ban`, by default the newest) changed since an earlier one (`tu`, by default the one published last). */
export async function changesPage(visit: Visit, period: string): Promise<Page> {
  const { api, t } = visit
  const detail = await read(api.periods[':period'].$get({ param: { period } }))
  const words = t.text.changes
  return {
    title: words.title,
    section: 'year',
    period: detail,
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: detail.title, href: `/ky/${period}` }]} />
          <h1>{words.title}</h1>
        </header>
        {await changes(visit, period, detail.newest)}
      </div>
    ),
  }
}

async function changes(visit: Visit, period: string, newest: number | null) {
  const { t, query } = visit
  const words = t.text.changes
  const version = versionIn(query('ban')) ?? (newest === null ? undefined : String(newest))
  const since = versionIn(query('tu'))
  const found = version === undefined ? null : await changesSince(visit, period, { version, since })
  if (found === null)
    return (
      <section>
        <h2>{words.noEarlier}</h2>
        <p>{words.noEarlierHelp}</p>
      </section>
    )
  return (
    <div class="stack">
      <section>{found}</section>
    </div>
  )
}

/** What a version changed since an earlier one, by default the one published last; null when there is none. */
export async function changesSince(
  { api, t, shelf }: Visit,
  period: string,
  { version, since }: { readonly version: string; readonly since: string | undefined },
) {
  const words = t.text.changes
  const answer = await read(
    api.periods[':period'].results[':version'].changes.$get({
      param: { period, version },
      query: since === undefined ? {} : { since },
    }),
  ).catch(error => noEarlierVersion(error, since))
  if (answer === null) return null
  const indexes = {
    before: await shelf.open(api, answer.since.criteriaSet, t),
    after: await shelf.open(api, answer.version.criteriaSet, t),
  }
  const view = changesView(answer, indexes, t)
  return (
    <>
      <p class="lead">{view.lead}</p>
      <p>
        {view.counts} {view.isOtherSet && words.otherSet}
      </p>
      <ChangeTable t={t} period={period} view={view} />
      <p class="soft">{words.stays}</p>
    </>
  )
}

/** A first version has nothing before it, which is no error; a version that was asked for and is not there is one. */
const noEarlierVersion = (reason: unknown, since: string | undefined): null => {
  if (since === undefined && reason instanceof ApiRefusal && reason.codes.includes('no-earlier-version'))
    return null
  throw reason
}
