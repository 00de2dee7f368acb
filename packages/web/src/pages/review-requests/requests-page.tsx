import { read } from '../../api/read.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../../components/card-table/card-table.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { requestLinks, trackingLink } from '../../view-models/request-links.ts'
import { committeeOnly, type Page, type Visit } from '../visit.ts'

const states = ['open', 'answered'] as const
const perPage = 50

/** Requests about the units that the reader reads, by state and page by page, the oldest first. */
export async function requestsPage(visit: Visit, period: string): Promise<Page> {
  committeeOnly(visit)
  const { api, t, query } = visit
  const param = { period }
  const state = states.find(one => one === query('trang-thai'))
  const [unit, after] = [query('don-vi'), query('sau')]
  const asked = { ...(state && { state }), ...(unit && { unit }) }
  const [detail, { requests, counts, next }] = await Promise.all([
    read(api.periods[':period'].$get({ param })),
    read(
      api.periods[':period']['review-requests'].$get({
        param,
        query: { ...asked, ...(after && { after }), limit: String(perPage) },
      }),
    ),
  ])
  const words = t.text.requests
  const links = requestLinks(period)
  const ofUnit = unit === undefined ? {} : { 'don-vi': unit }
  const here = { ...ofUnit, ...(state && { 'trang-thai': state }) }
  const all = counts.open + counts.answered
  const choices = [
    { name: words.filters.all, href: links.list(ofUnit), isShown: state === undefined, count: all },
    ...states.map(one => ({
      ...{ name: words.filters[one], href: links.list({ ...ofUnit, 'trang-thai': one }) },
      ...{ isShown: state === one, count: counts[one] },
    })),
  ]
  return {
    title: words.title,
    section: 'requests',
    period: detail,
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: detail.title, href: `/ky/${period}` }]} />
          <h1>{words.title}</h1>
          <p class="lead">{words.lead(t.count(counts.open), t.count(counts.answered))}</p>
        </header>
        <div class="stack">
          <nav aria-label={words.filter} class="no-print">
            <ul class="row-list">
              {choices.map(({ href, name, isShown, count }) => (
                <li>
                  <a href={href} {...(isShown && { 'aria-current': 'true' as const })}>
                    {name} ({t.count(count)})
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {requests.length === 0 ? (
            <p>{all === 0 ? words.empty : words.emptyShown}</p>
          ) : (
            <CardTable
              caption={words.title}
              isCaptionHidden
              columns={[words.unit, words.wish, words.filedOn, words.filedBy, words.state].map(name => ({
                name,
              }))}
            >
              {requests.map(request => (
                <CardRow>
                  <CardHeading>
                    <a href={links.one(request.id)}>{request.unit.name}</a>
                  </CardHeading>
                  <CardCell label={words.wish}>{request.wish}</CardCell>
                  <CardCell label={words.filedOn}>{t.date(request.filedOn)}</CardCell>
                  <CardCell label={words.filedBy}>{words.filers[request.filedBy]}</CardCell>
                  <CardCell label={words.state}>{words.states[request.state]}</CardCell>
                </CardRow>
              ))}
            </CardTable>
          )}
          {(next !== null || after !== undefined) && (
            <p class="no-print">
              {next !== null && <a href={links.list({ ...here, sau: next })}>{words.next}</a>}
              {next !== null && after !== undefined && ' · '}
              {after !== undefined && <a href={links.list(here)}>{words.first}</a>}
            </p>
          )}
          <p class="no-print">
            <a href={links.file()}>{words.fileTitle}</a> · <a href={trackingLink()}>{words.trackLink}</a>
          </p>
        </div>
      </div>
    ),
  }
}
