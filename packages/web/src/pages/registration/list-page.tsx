import { read } from '../../api/read.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../../components/card-table/card-table.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { actorName } from '../../view-models/actor.ts'
import { ListFilter, PageOfList, pageOfRows } from '../list-parts.tsx'
import { committeeOnly, type Page, type Redirect, type Visit } from '../visit.ts'
import { registrationLinks } from './registration-links.ts'

const states = ['missing', 'registered'] as const

/** Who registered what, and who has not; whoever sees one unit is led to it. */
export async function registrationsPage(visit: Visit, period: string): Promise<Page | Redirect> {
  committeeOnly(visit)
  const { api, t, shelf, query } = visit
  const param = { period }
  const [detail, { units, counts, criteriaSet }] = await Promise.all([
    read(api.periods[':period'].$get({ param })),
    read(api.periods[':period'].registrations.$get({ param })),
  ])
  const links = registrationLinks(period)
  const [only] = units
  if (only && units.length === 1) return { location: links.one(only.unit.id) }
  const index = await shelf.open(api, criteriaSet, t)
  const words = t.text.registration
  const wanted = states.find(state => state === query('trang-thai'))
  const rows = units.filter(
    ({ registered }) => wanted === undefined || (registered === null) === (wanted === 'missing'),
  )
  const { page, pages, shown } = pageOfRows(
    visit,
    t.sort(rows, ({ unit }) => unit.name),
  )
  const addressOf = (number: number): string =>
    `${links.all}?${new URLSearchParams({ ...(wanted && { 'trang-thai': wanted }), trang: String(number) })}`
  const choices = [
    { href: links.all, name: words.all, isShown: wanted === undefined, count: units.length },
    ...states.map(state => ({
      ...{ href: `${links.all}?trang-thai=${state}`, name: words.states[state] },
      ...{ isShown: wanted === state, count: counts[state] },
    })),
  ]
  return {
    title: words.title,
    section: 'registration',
    period: detail,
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: detail.title, href: `/ky/${period}` }]} />
          <h1>{words.title}</h1>
          <p class="lead">{words.listLead(t.count(counts.registered), t.count(counts.missing))}</p>
          <p class="soft no-print">{words.print}</p>
        </header>
        <div class="stack">
          <ListFilter t={t} label={words.filter} choices={choices} />
          {shown.length === 0 ? (
            <p>{words.listEmpty}</p>
          ) : (
            <CardTable
              caption={words.title}
              isCaptionHidden
              columns={[
                ...[words.unit, words.forms].map(name => ({ name })),
                { name: words.targets, isNumber: true },
                ...[words.on, words.by].map(name => ({ name })),
              ]}
            >
              {shown.map(({ unit, registered }) => (
                <CardRow>
                  <CardHeading>
                    <a href={links.one(unit.id)}>{unit.name}</a>
                  </CardHeading>
                  <CardCell label={words.forms}>
                    {registered === null
                      ? words.states.missing
                      : registered.forms.map(index.commendationName).join('; ') || words.noForms}
                  </CardCell>
                  <CardCell label={words.targets} isNumber>
                    {registered === null ? '–' : t.count(registered.targets)}
                  </CardCell>
                  <CardCell label={words.on}>
                    {registered === null ? '–' : t.date(registered.on)}
                    {registered?.closedOn && ` (${words.late(t.date(registered.closedOn))})`}
                  </CardCell>
                  <CardCell label={words.by}>{registered?.by ? actorName(registered.by, t) : '–'}</CardCell>
                </CardRow>
              ))}
            </CardTable>
          )}
          <PageOfList {...{ t, page, pages, addressOf }} />
        </div>
      </div>
    ),
  }
}
