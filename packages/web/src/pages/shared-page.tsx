import type { CriteriaIndex } from '@thidua/api/sheet'
import type { SharedActivities } from '../api/answers.ts'
import { read } from '../api/read.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../components/card-table/card-table.tsx'
import { Breadcrumb } from '../components/layout/breadcrumb.tsx'
import type { Translation } from '../text/translation.ts'
import { pageLinks } from '../view-models/page-links.ts'
import { committeeOnly, type Page, type Visit } from './visit.ts'

type Shared = SharedActivities['shared'][number]

/** So many are listed; what is left is counted. */
const mostGroups = 200

/** Pages and events that more than one unit reports, for the committee to decide whose they are. */
export async function sharedPage(visit: Visit, period: string): Promise<Page> {
  committeeOnly(visit)
  const { api, t, shelf } = visit
  const param = { period }
  const [detail, { shared }] = await Promise.all([
    read(api.periods[':period'].$get({ param })),
    read(api.periods[':period']['shared-activities'].$get({ param })),
  ])
  const index = await shelf.open(api, detail.criteriaSet.digest, t)
  const words = t.text.shared
  const links = pageLinks(period)
  return {
    title: words.title,
    section: 'intake',
    period: detail,
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb
            t={t}
            crumbs={[
              { name: detail.title, href: links.year },
              { name: t.text.intake.title, href: `/ky/${period}/nhap` },
            ]}
          />
          <h1>{words.title}</h1>
          <p class="lead">{shared.length === 0 ? words.none : words.help}</p>
        </header>
        <div class="stack">
          {shared.slice(0, mostGroups).map(group => (
            <Group t={t} index={index} unitLink={links.unit} group={group} />
          ))}
          {shared.length > mostGroups && (
            <p class="soft">{words.more(t.count(shared.length - mostGroups))}</p>
          )}
        </div>
      </div>
    ),
  }
}

function Group({
  t,
  index,
  unitLink,
  group: { by, key, activities },
}: {
  readonly t: Translation
  readonly index: CriteriaIndex
  readonly unitLink: (unit: string) => string
  readonly group: Shared
}) {
  const words = t.text.shared
  return (
    <section>
      <h2 class="shared-key">
        {by === 'page' ? (
          <a href={key} rel="noopener noreferrer nofollow external">
            {key}
          </a>
        ) : (
          words.event(key)
        )}
      </h2>
      <CardTable
        caption={words.caption(key)}
        isCaptionHidden
        columns={[words.unit, words.date, words.activity, words.status].map(name => ({ name }))}
      >
        {activities.map(({ unit, date, kind, title, status }) => (
          <CardRow>
            <CardHeading>
              <a href={unitLink(unit.id)}>{unit.name}</a>
            </CardHeading>
            <CardCell label={words.date}>{t.date(date)}</CardCell>
            <CardCell label={words.activity}>
              {index.word('kinds', kind)}
              {title !== null && `: ${title}`}
            </CardCell>
            <CardCell label={words.status}>{words.statuses[status]}</CardCell>
          </CardRow>
        ))}
      </CardTable>
    </section>
  )
}
