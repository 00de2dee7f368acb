import { missingViews } from '@thidua/api/sheet'
import { read } from '../api/read.ts'
import { Breadcrumb } from '../components/layout/breadcrumb.tsx'
import { GroupLegend } from '../components/standings-table/group-legend.tsx'
import { StandingsTable } from '../components/standings-table/standings-table.tsx'
import { StateBadge } from '../components/state-badge/state-badge.tsx'
import { UnresolvedList } from '../components/unresolved-list/unresolved-list.tsx'
import { pageLinks } from '../view-models/page-links.ts'
import { standingsView } from '../view-models/standings.ts'
import { type Page, type Visit, versionQuery } from './visit.ts'

/** The standings of a block. */
export async function standingsPage(visit: Visit, period: string, block: string): Promise<Page> {
  const { api, t, shelf } = visit
  const answer = await read(
    api.periods[':period'].blocks[':block'].standings.$get({
      param: { period, block },
      query: versionQuery(visit),
    }),
  )
  const index = await shelf.open(api, answer.criteriaSet.digest, t)
  const lacking = await read(
    api.periods[':period'].missing.$get({ param: { period }, query: { ...versionQuery(visit), block } }),
  )
  const missing = new Map(
    lacking.units.map(({ unit, unresolved, waiting }) => [
      unit.id,
      missingViews(unresolved, new Set(waiting), index, t),
    ]),
  )
  const view = standingsView(answer, missing, index, t)
  const links = pageLinks(period, versionQuery(visit))
  const words = t.text.standings
  const title = words.title(view.block)
  return {
    title,
    section: 'year',
    period: answer.period,
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: answer.period.title, href: links.year }]} />
          <h1>{title}</h1>
          <StateBadge t={t} state={view.state} />
        </header>
        <div class="stack">
          {view.placed.length > 0 && (
            <>
              <StandingsTable t={t} links={links} view={view} />
              <p class="rules">{view.rule}</p>
            </>
          )}
          <UnresolvedList t={t} links={links} rows={view.unresolved} />
          {view.ended.length > 0 && (
            <section class="ended" aria-labelledby="ended-title">
              <h2 id="ended-title">{words.endedTitle}</h2>
              <ul>
                {view.ended.map(sentence => (
                  <li>{sentence}</li>
                ))}
              </ul>
            </section>
          )}
          {view.placed.length > 0 && <GroupLegend t={t} view={view} />}
        </div>
      </div>
    ),
  }
}
