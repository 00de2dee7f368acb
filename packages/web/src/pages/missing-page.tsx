import { missingViews } from '@thidua/api/sheet'
import { read } from '../api/read.ts'
import { Breadcrumb } from '../components/layout/breadcrumb.tsx'
import { MissingFacts } from '../components/missing-facts/missing-facts.tsx'
import { StateBadge } from '../components/state-badge/state-badge.tsx'
import { missingGroups } from '../view-models/missing-facts.ts'
import { pageLinks } from '../view-models/page-links.ts'
import { stateView } from '../view-models/state.ts'
import { type Page, type Visit, versionQuery } from './visit.ts'

/** What keeps units from a total, by the file that gives it and by criterion. */
export async function missingPage(visit: Visit, period: string): Promise<Page> {
  const { api, t, shelf } = visit
  const query = versionQuery(visit)
  const answer = await read(api.periods[':period'].missing.$get({ param: { period }, query }))
  const index = await shelf.open(api, answer.criteriaSet.digest, t)
  const groups = missingGroups(
    answer.units.map(({ unresolved, waiting }) => missingViews(unresolved, new Set(waiting), index, t)),
  )
  const links = pageLinks(period, query)
  const words = t.text.missing
  return {
    title: words.title,
    section: 'year',
    period: answer.period,
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: answer.period.title, href: links.year }]} />
          <h1>{words.title}</h1>
          <p class="lead">
            {answer.units.length === 0 ? words.nothing : words.lead(t.count(answer.units.length))}
          </p>
          <StateBadge t={t} state={stateView(answer, t)} />
        </header>
        <div class="stack">
          <MissingFacts t={t} columns={links.columns} groups={groups} />
        </div>
      </div>
    ),
  }
}
