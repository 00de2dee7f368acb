import { read } from '../api/read.ts'
import { Figures } from '../components/figures/figures.tsx'
import { WaitingNote } from '../components/waiting-note/waiting-note.tsx'
import type { Page, Visit } from './visit.ts'

/** A period that has data but no result yet. */
export async function unscoredPage({ api, t, signedIn }: Visit, period: string): Promise<Page> {
  const detail = await read(api.periods[':period'].$get({ param: { period } }))
  const words = t.text.year
  const { units, activities } = detail.counts
  return {
    title: detail.title,
    section: 'year',
    period: detail,
    body: (
      <div class="page">
        <header class="page-head">
          <h1>{detail.title}</h1>
          <p class="lead">{words.from(t.date(detail.from), t.date(detail.to))}</p>
        </header>
        <div class="stack">
          <WaitingNote t={t} period={detail} />
          <Figures
            figures={[
              { value: t.count(units), name: words.units },
              { value: t.count(detail.blocks.length), name: words.blocks },
              { value: t.count(activities), name: words.activities },
            ]}
          />
          <section>
            <h2>{words.unscored}</h2>
            <p>{words.unscoredHelp}</p>
            {signedIn && (
              <p>
                <a class="button" href={`/ky/${period}/nhap`}>
                  {t.text.shell.pages.intake}
                </a>
              </p>
            )}
          </section>
        </div>
      </div>
    ),
  }
}
