import { read } from '../../api/read.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../../components/card-table/card-table.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { ListFilter } from '../list-parts.tsx'
import { committeeOnly, type Page, type Redirect, type Visit } from '../visit.ts'

const states = ['missing', 'confirmed', 'changed'] as const

export const selfScoreLink = (period: string, unit: string): string =>
  `/ky/${period}/tu-cham/${encodeURIComponent(unit)}`

/** Which units confirmed their self-score; whoever sees one unit is led to it. */
export async function selfScoresPage(visit: Visit, period: string): Promise<Page | Redirect> {
  committeeOnly(visit)
  const { api, t, query } = visit
  const param = { period }
  const [detail, { units, counts }] = await Promise.all([
    read(api.periods[':period'].$get({ param })),
    read(api.periods[':period']['self-scores'].$get({ param })),
  ])
  const [only] = units
  if (only && units.length === 1) return { location: selfScoreLink(period, only.unit.id) }
  const words = t.text.selfScore
  const wanted = states.find(state => state === query('trang-thai'))
  const shown = units.filter(({ state }) => wanted === undefined || state === wanted)
  const choices = [
    { href: `/ky/${period}/tu-cham`, name: words.all, isShown: wanted === undefined, count: units.length },
    ...states.map(state => ({
      ...{ href: `/ky/${period}/tu-cham?trang-thai=${state}`, name: words.states[state] },
      ...{ isShown: wanted === state, count: counts[state] },
    })),
  ]
  return {
    title: words.title,
    section: 'self-score',
    period: detail,
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: detail.title, href: `/ky/${period}` }]} />
          <h1>{words.title}</h1>
          <p class="lead">
            {words.listLead(t.count(counts.missing), t.count(counts.confirmed), t.count(counts.changed))}
          </p>
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
                ...[words.unit, words.state, words.on].map(name => ({ name })),
                ...[words.total, words.claims].map(name => ({ name, isNumber: true })),
              ]}
            >
              {t
                .sort(shown, ({ unit }) => unit.name)
                .map(({ unit, state, on, total, claims }) => (
                  <CardRow>
                    <CardHeading>
                      <a href={selfScoreLink(period, unit.id)}>{unit.name}</a>
                    </CardHeading>
                    <CardCell label={words.state}>{words.states[state]}</CardCell>
                    <CardCell label={words.on}>{on === null ? '–' : t.date(on)}</CardCell>
                    <CardCell label={words.total} isNumber>
                      {total === null ? '–' : t.exact(total)}
                    </CardCell>
                    <CardCell label={words.claims} isNumber>
                      {t.count(claims)}
                    </CardCell>
                  </CardRow>
                ))}
            </CardTable>
          )}
        </div>
      </div>
    ),
  }
}
