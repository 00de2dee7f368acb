import { read } from '../../api/read.ts'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { recordLinks } from '../../view-models/record-links.ts'
import { committeeOnly, type Page, type Visit } from '../visit.ts'

/** Every kind of what is entered, with how much of it there is. */
export async function kindsPage(visit: Visit, period: string): Promise<Page> {
  committeeOnly(visit)
  const { api, t } = visit
  const param = { period }
  const [detail, { kinds }] = await Promise.all([
    read(api.periods[':period'].$get({ param })),
    read(api.periods[':period'].records.$get({ param })),
  ])
  const words = t.text.records
  const links = recordLinks(period)
  return {
    title: words.title,
    section: 'records',
    period: detail,
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: detail.title, href: `/ky/${period}` }]} />
          <h1>{words.title}</h1>
          <p class="lead">{words.help}</p>
        </header>
        <ul class="stack">
          {kinds.map(({ kind, count }) => (
            <li class="row">
              <a href={links.list(kind)}>{words.kinds[kind] ?? kind}</a>
              <span class="row-value">{t.count(count)}</span>
            </li>
          ))}
        </ul>
      </div>
    ),
  }
}
