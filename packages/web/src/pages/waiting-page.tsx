import type { CriteriaIndex } from '@thidua/api/sheet'
import type { Child } from 'hono/jsx'
import type { ActivityAnswer, PeriodDetail } from '../api/answers.ts'
import { read } from '../api/read.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../components/card-table/card-table.tsx'
import { Breadcrumb } from '../components/layout/breadcrumb.tsx'
import { SharedNote } from '../components/waiting-note/shared-note.tsx'
import type { Translation } from '../text/translation.ts'
import { declaredText } from '../view-models/record-values.ts'
import { committeeOnly, type Page, type Visit } from './visit.ts'

/** So many activities of a kind are listed; what is left is counted. */
const mostRows = 200

type Waiting = NonNullable<PeriodDetail['waiting']>[number]

/** Everything that waits for the committee's decision, by what it is. */
export async function waitingPage(visit: Visit, period: string): Promise<Page> {
  committeeOnly(visit)
  const { api, t, shelf } = visit
  const param = { period }
  const [detail, { units }, { shared }] = await Promise.all([
    read(api.periods[':period'].$get({ param })),
    read(api.periods[':period'].units.$get({ param })),
    read(api.periods[':period']['shared-activities'].$get({ param })),
  ])
  const index = await shelf.open(api, detail.criteriaSet.digest, t)
  const names = new Map(units.map(unit => [unit.id, unit.name]))
  const waiting = detail.waiting ?? []
  const words = t.text.publish
  return {
    title: words.waitingTitle,
    section: 'intake',
    period: detail,
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb
            t={t}
            crumbs={[
              { name: detail.title, href: `/ky/${period}` },
              { name: t.text.intake.title, href: `/ky/${period}/nhap` },
            ]}
          />
          <h1>{words.waitingTitle}</h1>
          <p class="lead">{waiting.length === 0 ? words.waitingNone : words.waitingHelp}</p>
        </header>
        <div class="stack">
          <SharedNote t={t} period={period} shared={shared} />
          {
            await Promise.all(
              waiting.map(one =>
                one.record === 'activity'
                  ? activities(visit, { period, waiting: one, names, index })
                  : declarations(visit, { period, waiting: one, names, index }),
              ),
            )
          }
        </div>
      </div>
    ),
  }
}

interface PartContext {
  readonly period: string
  readonly waiting: Waiting
  readonly names: ReadonlyMap<string, string>
  readonly index: CriteriaIndex
}

async function activities({ api, t }: Visit, { period, waiting, names, index }: PartContext) {
  const { activities: rows } = await read(
    api.periods[':period'].activities.$get({
      param: { period },
      query: { kind: waiting.of, status: 'submitted', limit: String(mostRows) },
    }),
  )
  const words = t.text.publish
  return (
    <Part t={t} waiting={waiting} name={index.word('kinds', waiting.of)} shown={rows.length}>
      <CardTable
        caption={index.word('kinds', waiting.of)}
        isCaptionHidden
        columns={[words.unit, words.date, words.name, words.evidence].map(name => ({ name }))}
      >
        {rows.map(row => (
          <CardRow>
            <CardHeading>{names.get(row.unit) ?? row.unit}</CardHeading>
            <CardCell label={words.date}>{t.date(row.date)}</CardCell>
            <CardCell label={words.name}>{row.title ?? row.event ?? row.id}</CardCell>
            <CardCell label={words.evidence}>{evidenceOf(row)}</CardCell>
          </CardRow>
        ))}
      </CardTable>
    </Part>
  )
}

const evidenceOf = ({ evidence, link }: ActivityAnswer): string => evidence ?? link ?? ''

async function declarations({ api, t }: Visit, { period, waiting, names, index }: PartContext) {
  const answer = await read(api.periods[':period'].declarations.$get({ param: { period }, query: {} }))
  const rows = answer.declarations.filter(({ fact, status }) => fact === waiting.of && status === 'submitted')
  const words = t.text.publish
  return (
    <Part t={t} waiting={waiting} name={index.factName(waiting.of)} shown={rows.length}>
      <CardTable
        caption={index.factName(waiting.of)}
        isCaptionHidden
        columns={[words.unit, words.value, words.evidence].map(name => ({ name }))}
      >
        {rows.map(row => (
          <CardRow>
            <CardHeading>{names.get(row.unit) ?? row.unit}</CardHeading>
            <CardCell label={words.value}>{declaredText(row.value, row.fact, { index, t })}</CardCell>
            <CardCell label={words.evidence}>{row.evidence ?? ''}</CardCell>
          </CardRow>
        ))}
      </CardTable>
    </Part>
  )
}

interface PartProps {
  readonly t: Translation
  readonly waiting: Waiting
  readonly name: string
  readonly shown: number
  readonly children?: Child
}

function Part({ t, waiting: { record, of, count }, name, shown, children }: PartProps) {
  const id = `${record}-${of}`
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t.text.publish.waitingOf(name, t.count(count))}</h2>
      {children}
      {count > shown && <p class="soft">{t.text.publish.waitingMore(t.count(count - shown))}</p>}
    </section>
  )
}
