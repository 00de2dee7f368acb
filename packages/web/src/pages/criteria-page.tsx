import { read } from '../api/read.ts'
import { CriteriaTable } from '../components/criteria-table/criteria-table.tsx'
import { Outcomes } from '../components/criteria-table/outcomes.tsx'
import { Breadcrumb } from '../components/layout/breadcrumb.tsx'
import { Notice } from '../components/message/message.tsx'
import { criteriaTableView } from '../view-models/criteria-table.ts'
import { pageLinks } from '../view-models/page-links.ts'
import { type Page, type Visit, versionQuery } from './visit.ts'

/** The criteria set in force, or the one an earlier version was scored by, as a readable table with its legal bases, policies and outcomes. */
export async function criteriaPage(visit: Visit, period: string): Promise<Page> {
  const { api, t, shelf } = visit
  const asked = versionQuery(visit)
  const detail = await read(api.periods[':period'].$get({ param: { period } }))
  const version = detail.versions.find(known => String(known.version) === asked.version)
  const digest = version?.criteriaSet ?? detail.criteriaSet.digest
  const index = await shelf.open(api, digest, t)
  const view = criteriaTableView(index, t)
  const words = t.text.criteria
  return {
    title: words.title,
    section: 'criteria',
    period: detail,
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: detail.title, href: pageLinks(period, asked).year }]} />
          <h1>{view.title}</h1>
          <p class="lead">{view.facts.join(' · ')}</p>
          {view.illustrative !== null && (
            <Notice kind="plain">
              <p>{view.illustrative}</p>
            </Notice>
          )}
        </header>
        <div class="stack">
          {view.groups.map(group => (
            <CriteriaTable t={t} group={group} />
          ))}
          <section aria-labelledby="policies-title">
            <h2 id="policies-title">{words.policies}</h2>
            <ul class="sentences">
              {view.policies.map(sentence => (
                <li class="sentence">{sentence}</li>
              ))}
            </ul>
          </section>
          <Outcomes t={t} view={view} />
          <section aria-labelledby="sources-title">
            <h2 id="sources-title">{words.sources}</h2>
            <ul class="sentences">
              {view.sources.map(source => (
                <li class="sentence" id={source.id}>
                  {source.title} {source.note !== null && <span class="soft">({source.note})</span>}
                </li>
              ))}
            </ul>
          </section>
          <p class="digest soft">
            {t.text.intake.digest}: {digest}
          </p>
        </div>
      </div>
    ),
  }
}
