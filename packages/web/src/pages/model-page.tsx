import { read } from '../api/read.ts'
import { Evidence } from '../components/activity-list/evidence.tsx'
import { AdopterTable } from '../components/adopter-table/adopter-table.tsx'
import { Breadcrumb } from '../components/layout/breadcrumb.tsx'
import { modelView } from '../view-models/models.ts'
import type { Page, Visit } from './visit.ts'

/** One model: where it began, what it is, and what came of it elsewhere. */
export async function modelPage({ api, t }: Visit, period: string, model: string): Promise<Page> {
  const [detail, answer] = await Promise.all([
    read(api.periods[':period'].$get({ param: { period } })),
    read(api.periods[':period'].models[':model'].$get({ param: { period, model } })),
  ])
  const view = modelView(answer, t)
  const words = t.text.models
  const crumbs = [
    { name: detail.title, href: `/ky/${period}` },
    { name: words.title, href: `/ky/${period}/mo-hinh` },
  ]
  return {
    title: view.title,
    section: 'models',
    period: detail,
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={crumbs} />
          <h1>{view.title}</h1>
        </header>
        <div class="stack">
          <dl class="terms">
            <div class="term">
              <dt>{words.origin}</dt>
              <dd>
                <a href={`/ky/${period}/don-vi/${view.origin.id}`}>{view.origin.name}</a>
              </dd>
            </div>
            <div class="term">
              <dt>{words.date}</dt>
              <dd>{view.date}</dd>
            </div>
            <div class="term">
              <dt>{words.evidence}</dt>
              <dd>
                <Evidence t={t} evidence={view.evidence} />
              </dd>
            </div>
          </dl>
          <section aria-labelledby="description-title">
            <h2 id="description-title">{words.description}</h2>
            <p class="model-text">{view.description}</p>
          </section>
          <section aria-labelledby="adopters-title">
            <h2 id="adopters-title">{words.adopters}</h2>
            {view.adopters.length === 0 ? (
              <p>{words.notAdopted}</p>
            ) : (
              <AdopterTable t={t} period={period} model={view} />
            )}
          </section>
        </div>
      </div>
    ),
  }
}
