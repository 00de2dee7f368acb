import type { JournalActor } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../../components/card-table/card-table.tsx'
import { ErrorSummary, type FormProblem } from '../../components/error-summary/error-summary.tsx'
import { DayField, SelectField } from '../../components/form-field/form-field.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { actorName } from '../../view-models/actor.ts'
import { type ChangeView, changeSentence, changeView } from '../../view-models/journal.ts'
import { recordLinks } from '../../view-models/record-links.ts'
import { dayProblems } from '../day-problems.ts'
import { Done } from '../records/done.tsx'
import { dayOf, type TypedForm, typedDay } from '../typed-form.ts'
import { committeeOnly, type Page, type Visit } from '../visit.ts'

const limit = 100
const filters = ['ngay-day', 'ngay-month', 'ngay-year', 'viec', 'ai'] as const

const typedIn = ({ query }: Visit): TypedForm =>
  Object.fromEntries(filters.flatMap(name => (query(name) ? [[name, query(name) as string]] : [])))

/** Who changed what, and when: everything of a period, or what was chosen. */
export async function journalPage(visit: Visit, period: string): Promise<Page> {
  committeeOnly(visit)
  const { api, t, query } = visit
  const words = t.text.journal
  const typed = typedIn(visit)
  const day = typedDay(typed, 'ngay')
  const problems = dayProblems(t, day, { id: 'ngay', label: words.day, isOptional: true })
  const [on, after] = [dayOf(day), query('sau')]
  const [detail, journal] = await Promise.all([
    read(api.periods[':period'].$get({ param: { period } })),
    read(
      api.periods[':period'].journal.$get({
        param: { period },
        query: {
          limit: String(limit),
          ...(on !== null && { day: on }),
          ...(typed.viec !== undefined && { action: typed.viec }),
          ...(typed.ai !== undefined && { actor: typed.ai }),
          ...(after !== undefined && { after }),
        },
      }),
    ),
  ])
  const changes = journal.rows.map(row => changeView(row, period, t))
  const isFiltered = Object.keys(typed).length > 0
  const here = recordLinks(period).journal
  const more =
    journal.next === null ? null : `${here}?${new URLSearchParams({ ...typed, sau: journal.next })}`
  return {
    title: words.title,
    section: 'journal',
    period: detail,
    ...(problems.length > 0 && { status: 422 as const, hasErrors: true }),
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: detail.title, href: `/ky/${period}` }]} />
          <h1>{words.title}</h1>
          <p class="lead">{words.help}</p>
        </header>
        <div class="stack">
          <ErrorSummary t={t} problems={problems} />
          {query('da-hoan-tac') !== undefined && (
            <Done visit={visit} detail={detail} said={words.undoneNote} />
          )}
          <Filter visit={visit} here={here} typed={typed} problems={problems} {...journal} />
          {changes.length === 0 ? (
            <p>{isFiltered || after !== undefined ? words.nothingFound : words.empty}</p>
          ) : (
            <Changes visit={visit} changes={changes} />
          )}
          {(more !== null || after !== undefined) && (
            <p class="form-actions no-print">
              {more !== null && (
                <a class="button quiet" href={more}>
                  {words.older}
                </a>
              )}
              {after !== undefined && <a href={here}>{words.newest}</a>}
            </p>
          )}
        </div>
      </div>
    ),
  }
}

interface FilterProps {
  readonly visit: Visit
  readonly here: string
  readonly typed: TypedForm
  readonly problems: readonly FormProblem[]
  readonly actors: readonly JournalActor[]
  readonly actions: readonly string[]
}

function Filter({ visit: { t }, here, typed, problems, actors, actions }: FilterProps) {
  const words = t.text.journal
  const field = { t, problems }
  const isFiltered = Object.keys(typed).length > 0
  const doings = actions.map(action => ({
    value: action,
    name: changeSentence({ action, subject: {}, details: {} }, t),
  }))
  return (
    <details class="no-print" open={isFiltered}>
      <summary>{words.filter}</summary>
      <form method="get" action={here} class="form" novalidate>
        <DayField
          {...field}
          id="ngay"
          label={words.day}
          hint={words.dayHint}
          value={typedDay(typed, 'ngay')}
        />
        <SelectField
          {...field}
          id="viec"
          label={words.action}
          value={typed.viec}
          none={words.everything}
          choices={t.sort(doings, ({ name }) => name)}
        />
        <SelectField
          {...field}
          id="ai"
          label={words.who}
          value={typed.ai}
          none={words.everybody}
          choices={actors.map(actor => ({ value: actor.id, name: actorName(actor, t) }))}
        />
        <div class="form-actions">
          <button type="submit">{words.show}</button>
          {isFiltered && (
            <a class="button quiet" href={here}>
              {words.clear}
            </a>
          )}
        </div>
      </form>
    </details>
  )
}

function Changes({
  visit: { t },
  changes,
}: {
  readonly visit: Visit
  readonly changes: readonly ChangeView[]
}) {
  const words = t.text.journal
  return (
    <section>
      <CardTable
        caption={words.title}
        isCaptionHidden
        columns={[words.at, words.action, words.who].map(name => ({ name }))}
      >
        {changes.map(change => (
          <CardRow id={`thay-doi-${change.id}`}>
            <CardHeading>{change.at}</CardHeading>
            <CardCell label={words.action}>
              <What t={t} change={change} />
            </CardCell>
            <CardCell label={words.who}>
              {change.who}
              {!change.isSealed && <span class="soft"> ({words.unsealed})</span>}
            </CardCell>
          </CardRow>
        ))}
      </CardTable>
      {changes.some(({ isSealed }) => !isSealed) && <p class="soft">{words.unsealedHelp}</p>}
    </section>
  )
}

function What({ t, change }: { readonly t: Visit['t']; readonly change: ChangeView }) {
  const { what, href, undo, reason, amounts } = change
  return (
    <>
      {href === null ? what : <a href={href}>{what}</a>}
      {amounts.length > 0 && (
        <ul class="soft">
          {amounts.map(amount => (
            <li>{amount.href === null ? amount.sentence : <a href={amount.href}>{amount.sentence}</a>}</li>
          ))}
        </ul>
      )}
      {undo !== null && (
        <p class="no-print">
          <a href={undo}>{t.text.journal.undo}</a>
        </p>
      )}
      {reason !== null && (
        <p>
          {t.text.journal.reason}: {reason}
        </p>
      )}
    </>
  )
}
