import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { readNames } from '../records/read-names.ts'
import { committeeOnly, type Page, type Visit } from '../visit.ts'
import { entryLinks } from './entry-links.ts'

/** The first tap: what kind of activity it was. */
export async function kindsPage(visit: Visit, period: string): Promise<Page> {
  committeeOnly(visit)
  const { t, query } = visit
  const { detail, names } = await readNames(visit, period)
  const words = t.text.entry
  const links = entryLinks(period)
  const { index } = names
  return {
    title: words.title,
    section: 'entry',
    period: detail,
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: detail.title, href: `/ky/${period}` }]} />
          <h1>{words.title}</h1>
          <p class="lead">{words.kindHelp}</p>
        </header>
        <ul class="choices">
          {Object.keys(index.set.vocabulary.kinds).map(kind => (
            <li>
              <a class="choice-link" href={links.form(kind, query('don-vi'))}>
                {index.word('kinds', kind)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    ),
  }
}
