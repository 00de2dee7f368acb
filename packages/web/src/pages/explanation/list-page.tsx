import type { ExplanationListAnswer } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { Signatures } from '../../components/layout/signatures.tsx'
import type { Translation } from '../../text/translation.ts'
import { readsUnpublished } from '../../view-models/reader.ts'
import { ListFilter, PageOfList, pageOfRows } from '../list-parts.tsx'
import { committeeOnly, type Page, type Redirect, type Visit } from '../visit.ts'
import { type DifferenceRow, DifferenceTable } from './difference-table.tsx'
import { explanationLinks } from './explanation-links.ts'

const states = ['asked', 'explained', 'settled'] as const
const years = ['open', 'self-scored', 'verifying', 'explanation', 'verified', 'agreed'] as const

/** Which part of the list the address asks for: differences in a state, or units by where their year stands. */
const wantedOf = ({ query }: Pick<Visit, 'query'>) => ({
  state: states.find(state => state === query('trang-thai')),
  year: years.find(year => year === query('nam')),
})
type Wanted = ReturnType<typeof wantedOf>

interface ChoicesOf {
  readonly t: Translation
  readonly all: string
  readonly found: ExplanationListAnswer
  readonly wanted: Wanted
}

const stateChoices = ({ t, all, found: { counts }, wanted: { state, year } }: ChoicesOf) => {
  const words = t.text.explanation
  const count = states.reduce((sum, one) => sum + counts[one], 0)
  return [
    { href: all, name: words.all, isShown: state === undefined && year === undefined, count },
    ...states.map(one => ({
      ...{ href: `${all}?trang-thai=${one}`, name: words.states[one] },
      ...{ isShown: one === state, count: counts[one] },
    })),
  ]
}

const yearChoices = ({ t, all, found, wanted }: ChoicesOf) =>
  years.map(one => ({
    ...{ href: `${all}?nam=${one}`, name: t.text.explanation.years[one] },
    ...{ isShown: one === wanted.year, count: found.years[one] ?? 0 },
  }))

/** The rows of the part that is asked for; a unit without a difference has one of its own where units are asked for. */
const rowsOf = ({ t, found, wanted }: ChoicesOf, period: string, hasEveryUnit: boolean): DifferenceRow[] =>
  t
    .sort(found.units, ({ unit }) => unit.name)
    .filter(({ year }) => wanted.year === undefined || year === wanted.year)
    .flatMap(({ unit: { id, name }, year, differences }): DifferenceRow[] => {
      const href = explanationLinks(period).one(id)
      const unit = { name, href, year: t.text.explanation.years[year] }
      const shown = differences.filter(({ state }) => wanted.state === undefined || state === wanted.state)
      return shown.length === 0 && hasEveryUnit
        ? [{ unit, difference: null }]
        : shown.map(difference => ({ unit, difference }))
    })

/** Where the years of units stand, and every figure that differs; whoever sees one unit is led to it. Printed, it is minutes. */
export async function explanationsPage(visit: Visit, period: string): Promise<Page | Redirect> {
  committeeOnly(visit)
  const { api, t, shelf, roles } = visit
  const param = { period }
  const [detail, found] = await Promise.all([
    read(api.periods[':period'].$get({ param })),
    read(api.periods[':period'].explanations.$get({ param })),
  ])
  const links = explanationLinks(period)
  const [only] = found.units
  const isOfCommittee = readsUnpublished(roles)
  if (only && found.units.length === 1 && !isOfCommittee) return { location: links.one(only.unit.id) }
  const index = await shelf.open(api, found.criteriaSet, t)
  const words = t.text.explanation
  const wanted = wantedOf(visit)
  const { state, year } = wanted
  const part = { t, all: links.all, found, wanted }
  const hasEveryUnit = year !== undefined || (state === undefined && !isOfCommittee)
  const { page, pages, shown } = pageOfRows(visit, rowsOf(part, period, hasEveryUnit))
  const addressOf = (number: number): string =>
    `${links.all}?${new URLSearchParams({
      ...{ ...(state && { 'trang-thai': state }), ...(year && { nam: year }), trang: String(number) },
    })}`
  const { asked, explained, settled } = found.counts
  return {
    title: words.title,
    section: 'explanation',
    period: detail,
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: detail.title, href: `/ky/${period}` }]} />
          <h1>{words.title}</h1>
          <p class="print-only">{words.minutes(detail.title)}</p>
          <p class="lead">{words.listLead(t.count(asked), t.count(explained), t.count(settled))}</p>
          <p class="soft no-print">{words.print}</p>
        </header>
        <div class="stack">
          <section aria-labelledby="years-title">
            <h2 id="years-title">{words.yearsTitle}</h2>
            <p class="print-only">
              {yearChoices(part)
                .map(({ name, count }) => `${name}: ${t.count(count)}`)
                .join('; ')}
            </p>
            <ListFilter t={t} label={words.filterYears} choices={yearChoices(part)} />
          </section>
          <section aria-labelledby="differences-title">
            <h2 id="differences-title">{words.differencesTitle}</h2>
            <ListFilter t={t} label={words.filter} choices={stateChoices(part)} />
            {shown.length === 0 ? (
              <p>{year === undefined ? words.listEmpty : words.noUnits}</p>
            ) : (
              <DifferenceTable t={t} index={index} caption={words.differencesTitle} rows={shown} />
            )}
            <PageOfList {...{ t, page, pages, addressOf }} />
          </section>
          <Signatures t={t} signers={[words.signSecretary, words.signVerifier, words.signChair]} />
        </div>
      </div>
    ),
  }
}
