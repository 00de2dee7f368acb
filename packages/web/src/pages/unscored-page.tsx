import type { PeriodSummary, UnitAnswer } from '../api/answers.ts'
import { read } from '../api/read.ts'
import { Figures } from '../components/figures/figures.tsx'
import { WaitingNote } from '../components/waiting-note/waiting-note.tsx'
import type { Translation } from '../text/translation.ts'
import { pageLinks } from '../view-models/page-links.ts'
import { isSecretary, readsUnpublished } from '../view-models/reader.ts'
import { recordLinks } from '../view-models/record-links.ts'
import { OtherPeriods } from './other-periods.tsx'
import { TodayLink } from './today-link.tsx'
import type { Page, Visit } from './visit.ts'

/** A period of which the reader may see no result yet: what it is, who takes part, by which criteria. */
export async function unscoredPage(
  visit: Visit,
  period: string,
  periods: readonly PeriodSummary[],
): Promise<Page> {
  const { api, t, roles } = visit
  const param = { period }
  const detail = await read(api.periods[':period'].$get({ param }))
  const { units } = await read(api.periods[':period'].units.$get({ param }))
  const words = t.text.year
  return {
    title: detail.title,
    section: 'year',
    period: detail,
    isOfNow: true,
    body: (
      <div class="page">
        <header class="page-head">
          <h1>{detail.title}</h1>
          <p class="lead">{words.from(t.date(detail.from), t.date(detail.to))}</p>
        </header>
        <div class="stack">
          <TodayLink visit={visit} period={period} />
          <WaitingNote t={t} period={detail} />
          <Figures
            figures={[
              { value: t.count(units.length), name: words.units },
              { value: t.count(detail.blocks.length), name: words.blocks },
              ...(detail.counts === null
                ? []
                : [
                    {
                      value: t.count(detail.counts.activities),
                      name: words.activities,
                      href: recordLinks(period).list('activity'),
                    },
                  ]),
            ]}
          />
          <section aria-labelledby="state-title">
            <h2 id="state-title">{readsUnpublished(roles) ? words.unscored : words.running}</h2>
            <p>{readsUnpublished(roles) ? words.unscoredHelp : words.runningHelp}</p>
            <p class="form-actions">
              {isSecretary(roles) && (
                <a class="button" href={`/ky/${period}/nhap`}>
                  {t.text.shell.pages.intake}
                </a>
              )}
              <a class="button quiet" href={`/ky/${period}/bo-tieu-chi`}>
                {words.readCriteria}
              </a>
              <a class="button quiet" href={pageLinks(period).columns}>
                {t.text.columns.link}
              </a>
            </p>
          </section>
          <Units t={t} units={units} />
          <OtherPeriods visit={visit} period={period} periods={periods} />
        </div>
      </div>
    ),
  }
}

/** Who takes part, block by block. */
function Units({ t, units }: { readonly t: Translation; readonly units: readonly UnitAnswer[] }) {
  if (units.length === 0) return null
  const labels = new Map(units.map(({ block }) => [block.id, block.label]))
  return (
    <section aria-labelledby="units-title">
      <h2 id="units-title">{t.text.year.unitsOfPeriod}</h2>
      {[...labels].map(([id, label]) => {
        const own = units.filter(({ block }) => block.id === id)
        return (
          <details>
            <summary>
              {label} ({t.text.year.blockUnits(t.count(own.length))})
            </summary>
            <ul>
              {own.map(unit => (
                <li>{unit.name}</li>
              ))}
            </ul>
          </details>
        )
      })}
    </section>
  )
}
