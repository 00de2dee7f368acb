import { randomUUID } from 'node:crypto'
import { read } from '../../api/read.ts'
import { ErrorSummary } from '../../components/error-summary/error-summary.tsx'
import { AreaField, SelectField, TextField } from '../../components/form-field/form-field.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { Notice } from '../../components/message/message.tsx'
import { isSecretary } from '../../view-models/reader.ts'
import { requestLinks, trackingLink } from '../../view-models/request-links.ts'
import { type Filled, unfilled } from '../calendar/form-frame.tsx'
import { ownUnits } from '../entry/own-units.ts'
import type { Page, Visit } from '../visit.ts'

/** What a request can be filed about, and for which units the reader files as more than anybody. */
export const readFiling = async (visit: Visit, period: string) => {
  const { api } = visit
  const param = { period }
  const [detail, review] = await Promise.all([
    read(api.periods[':period'].$get({ param })),
    read(api.periods[':period'].review.$get({ param })),
  ])
  const { units } = await read(api.periods[':period'].units.$get({ param }))
  const own = visit.signedIn ? await ownUnits(visit, units) : []
  return { detail, review, units: review.byPublic ? units : own, own: new Set(own.map(({ id }) => id)) }
}

/** The form of a request, for anybody or for units alone, as the publication says. */
export async function filePage(visit: Visit, period: string, filled: Filled = unfilled): Promise<Page> {
  const { t, shelf, api, query } = visit
  const { detail, review, units } = await readFiling(visit, period)
  const words = t.text.requests
  const { problems, typed } = filled
  const version = detail.versions.find(one => one.version === review.published?.version)
  const index = await shelf.open(api, version?.criteriaSet ?? detail.criteriaSet.digest, t)
  const field = { t, problems }
  const criteria = index.groups.flatMap(({ group }) => group.criteria ?? [])
  const isTaken = review.isOpen && units.length > 0
  return {
    title: words.fileTitle,
    section: 'requests',
    period: detail,
    ...(problems.length > 0 && { hasErrors: true, status: 422 as const }),
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: detail.title, href: `/ky/${period}` }]} />
          <h1>{words.fileTitle}</h1>
          {isTaken && (
            <p class="lead">
              {words.fileLead(review.until === null ? null : t.date(review.until))}{' '}
              {!visit.signedIn && words.noName}
            </p>
          )}
        </header>
        <div class="stack">
          <ErrorSummary t={t} problems={problems} />
          {isTaken ? (
            <form method="post" action={requestLinks(period).file()} class="form" novalidate>
              <input type="hidden" name="id" value={typed.id || randomUUID()} />
              <SelectField
                {...field}
                id="unit"
                label={words.unit}
                value={typed.unit ?? query('don-vi') ?? (units.length === 1 ? units[0]?.id : undefined)}
                none={words.chooseUnit}
                choices={t.sort(units, ({ name }) => name).map(({ id, name }) => ({ value: id, name }))}
              />
              <SelectField
                {...field}
                id="criterion"
                label={words.criterion}
                value={typed.criterion}
                none={words.wholeUnit}
                choices={criteria.map(({ id }) => ({ value: id, name: `${id} ${index.criterionName(id)}` }))}
              />
              <AreaField
                {...field}
                id="wish"
                label={words.wish}
                hint={words.wishHint}
                value={typed.wish}
                longest={1000}
              />
              <AreaField
                {...field}
                id="why"
                label={words.why}
                hint={words.whyHint}
                value={typed.why}
                longest={4000}
              />
              <TextField {...field} id="link" label={words.link} value={typed.link} longest={2000} />
              <div class="form-actions">
                <button type="submit">{words.send}</button>
                {isSecretary(visit.roles) && (
                  <a class="button quiet" href={requestLinks(period).list()}>
                    {t.text.intake.cancel}
                  </a>
                )}
              </div>
            </form>
          ) : (
            <Notice kind="plain">
              <p>{review.isOpen ? words.unitsOnly : `${words.notOpen} ${words.notOpenHelp}`}</p>
            </Notice>
          )}
          <p class="no-print">
            <a href={trackingLink()}>{words.trackLink}</a>
          </p>
        </div>
      </div>
    ),
  }
}
