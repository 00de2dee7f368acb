import { read } from '../api/read.ts'
import { Breadcrumb } from '../components/layout/breadcrumb.tsx'
import { modelView } from '../view-models/models.ts'
import type { Page, Visit } from './visit.ts'

/** The gallery of models. */
export async function modelsPage({ api, t }: Visit, period: string): Promise<Page> {
  const [detail, { models }] = await Promise.all([
    read(api.periods[':period'].$get({ param: { period } })),
    read(api.periods[':period'].models.$get({ param: { period } })),
  ])
  const words = t.text.models
  const address = `/ky/${period}/mo-hinh`
  return {
    title: words.title,
    section: 'models',
    period: detail,
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: detail.title, href: `/ky/${period}` }]} />
          <h1>{words.title}</h1>
          <p class="lead">{words.intro}</p>
        </header>
        {models.length === 0 && <p>{words.none}</p>}
        <div class="card-grid">
          {models
            .map(model => modelView(model, t))
            .map(model => (
              <article class="card model">
                <h2 class="model-name">
                  <a href={`${address}/${model.id}`}>{model.title}</a>
                </h2>
                <p class="soft">
                  {model.origin.name}, {model.date}
                </p>
                <p>{model.adopterCount}</p>
              </article>
            ))}
        </div>
      </div>
    ),
  }
}
