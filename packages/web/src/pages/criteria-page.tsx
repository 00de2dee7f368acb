import { read } from '../api/read.ts'
import { CriteriaBody } from '../components/criteria-body/criteria-body.tsx'
import { Breadcrumb } from '../components/layout/breadcrumb.tsx'
import { Notice } from '../components/message/message.tsx'
import { criteriaTableView } from '../view-models/criteria-table.ts'
import { pageLinks } from '../view-models/page-links.ts'
import { setsAddress } from './criteria-drafts/draft-links.ts'
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
        <CriteriaBody t={t} view={view} digest={digest} />
        <p class="no-print">
          <a href={setsAddress}>{t.text.drafts.title}</a>
        </p>
      </div>
    ),
  }
}
