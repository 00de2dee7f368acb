import type { PeriodSummary } from '../api/answers.ts'
import { read } from '../api/read.ts'
import { noResultYet } from '../api/refusal.ts'
import { BlockCard } from '../components/block-card/block-card.tsx'
import { Figures } from '../components/figures/figures.tsx'
import { RatingDistribution } from '../components/rating-distribution/rating-distribution.tsx'
import { ReceiptNote } from '../components/receipt-note/receipt-note.tsx'
import { ReviewNote } from '../components/review-note/review-note.tsx'
import { StateBadge } from '../components/state-badge/state-badge.tsx'
import { UnitSearch } from '../components/unit-search/unit-search.tsx'
import { WaitingNote } from '../components/waiting-note/waiting-note.tsx'
import { findUnits } from '../view-models/find-units.ts'
import { type PageLinks, pageLinks } from '../view-models/page-links.ts'
import { receiptView } from '../view-models/receipt.ts'
import { type YearView, yearView } from '../view-models/year.ts'
import { OtherPeriods } from './other-periods.tsx'
import { TodayLink } from './today-link.tsx'
import { unscoredPage } from './unscored-page.tsx'
import { type Page, type Visit, versionQuery } from './visit.ts'

/** The year at a glance: state, figures, search, blocks with their leaders, ratings, proposals. */
export async function yearPage(
  visit: Visit,
  period: string,
  others: readonly PeriodSummary[],
): Promise<Page> {
  const { api, t, shelf } = visit
  const param = { period }
  const overview = await read(
    api.periods[':period'].overview.$get({ param, query: versionQuery(visit) }),
  ).catch(noResultYet)
  if (overview === null) return unscoredPage(visit, period, others)
  const index = await shelf.open(api, overview.criteriaSet.digest, t)
  const view = yearView(overview, index, t)
  const links = pageLinks(period, versionQuery(visit))
  const detail = visit.signedIn ? await read(api.periods[':period'].$get({ param })) : null
  const review = await read(api.periods[':period'].review.$get({ param }))
  const query = visit.query('q')?.trim().slice(0, 100) ?? ''
  const hits = query === '' ? null : findUnits(await readUnits(visit, period), query)
  return {
    title: overview.period.title,
    section: 'year',
    period: overview.period,
    body: (
      <div class="page">
        <div class="year-head">
          <header>
            <h1>{overview.period.title}</h1>
            <p class="lead">
              {t.label(overview.criteriaSet.title)}. {view.dates}.
            </p>
            <StateBadge t={t} state={view.state} />
            <ReviewNote t={t} period={period} review={review} />
          </header>
          <UnitSearch t={t} links={links} query={query} hits={hits} />
        </div>
        <div class="stack">
          <TodayLink visit={visit} period={period} />
          {detail !== null && <WaitingNote t={t} period={detail} />}
          <div>
            <Figures figures={view.figures} />
            {view.hasMissing && (
              <p class="more">
                <a href={links.missing}>{t.text.missing.link}</a>
              </p>
            )}
          </div>
          <Blocks visit={visit} links={links} view={view} />
          <Outcomes visit={visit} links={links} view={view} />
          <ReceiptNote
            t={t}
            receipt={receiptView(overview, { hasMarks: (detail?.counts?.marks ?? 0) > 0 })}
          />
          <OtherPeriods visit={visit} period={period} periods={others} />
        </div>
      </div>
    ),
  }
}

async function readUnits({ api }: Visit, period: string) {
  const { units } = await read(api.periods[':period'].units.$get({ param: { period } }))
  return units
}

interface PartProps {
  readonly visit: Visit
  readonly links: PageLinks
  readonly view: YearView
}

function Blocks({ visit: { t }, links, view }: PartProps) {
  return (
    <section aria-labelledby="blocks-title">
      <h2 id="blocks-title">{t.text.year.blocksTitle}</h2>
      <div class="card-grid">
        {view.blocks.map(card => (
          <BlockCard t={t} links={links} card={card} />
        ))}
      </div>
    </section>
  )
}

function Outcomes({ visit: { t }, links, view }: PartProps) {
  const words = t.text.year
  return (
    <div class="two-columns">
      <section aria-labelledby="ratings-title">
        <h2 id="ratings-title">{words.ratings}</h2>
        <p class="soft">{view.ratedUnits}</p>
        <RatingDistribution shares={view.ratings} />
      </section>
      <section aria-labelledby="proposed-title">
        <h2 id="proposed-title">{words.proposals}</h2>
        <ul>
          {view.proposed.map(form => (
            <li class="row">
              <a href={`${links.proposals}#${form.id}`}>{form.name}</a>
              <span class="row-value">{form.units}</span>
            </li>
          ))}
        </ul>
        <p class="more">
          <a href={links.proposals}>{words.allProposals}</a>
        </p>
      </section>
    </div>
  )
}
