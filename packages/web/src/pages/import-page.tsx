import type { ImportAnswer } from '../api/answers.ts'
import { read } from '../api/read.ts'
import { ImportProgress } from '../components/import-report/import-progress.tsx'
import { ImportReport } from '../components/import-report/import-report.tsx'
import { RepeatedRows } from '../components/import-report/repeated-rows.tsx'
import { RowProblems } from '../components/import-report/row-problems.tsx'
import { Breadcrumb } from '../components/layout/breadcrumb.tsx'
import { type ImportRowView, importReportView, importRowView } from '../view-models/import-report.ts'
import type { Page, Visit } from './visit.ts'

const limit = 100

/** What came of one file, and every row that was not taken with how to mend it. */
export async function importPage(visit: Visit, period: string, id: string): Promise<Page> {
  const { api, t } = visit
  const [detail, answer] = await Promise.all([
    read(api.periods[':period'].$get({ param: { period } })),
    read(api.imports[':import'].$get({ param: { import: id } })),
  ])
  const report = importReportView(answer, t)
  const lists = report.isRunning ? [] : await rowLists(visit, answer)
  const words = t.text.intake
  const here = `/ky/${period}/nhap/${id}`
  const crumbs = [
    { name: detail.title, href: `/ky/${period}` },
    { name: words.title, href: `/ky/${period}/nhap` },
  ]
  return {
    title: words.report(report.fileName),
    section: 'intake',
    period: detail,
    islands: ['upload'],
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={crumbs} />
          <h1>{words.report(report.fileName)}</h1>
        </header>
        <div class="stack">
          {report.isRunning ? (
            <ImportProgress t={t} answer={answer} progress={report.progress} address={here} />
          ) : (
            <section>
              <ImportReport t={t} report={report} />
            </section>
          )}
          {lists.map(list => {
            const more =
              list.next === null ? null : `${here}?${new URLSearchParams({ [list.name]: list.next })}`
            return list.name === 'repeated' ? (
              <RepeatedRows t={t} rows={list.rows} more={more} />
            ) : (
              <RowProblems t={t} id={`rows-${list.name}`} title={list.title} rows={list.rows} more={more} />
            )
          })}
          <p>
            <a href={`/ky/${period}/nhap`}>{words.back}</a>
          </p>
        </div>
      </div>
    ),
  }
}

interface RowList {
  readonly name: 'rejected' | 'flagged' | 'repeated'
  readonly title: string
  readonly rows: readonly ImportRowView[]
  readonly next: string | null
}

/** The rows that want a look, by what happened to them; empty lists are left out. */
async function rowLists(visit: Visit, answer: ImportAnswer): Promise<readonly RowList[]> {
  const words = visit.t.text.intake
  const wanted = [
    {
      name: 'rejected',
      title: words.rejectedTitle,
      query: { outcome: 'rejected' },
      rows: answer.counts.rejected,
    },
    { name: 'flagged', title: words.flaggedTitle, query: { flagged: 'true' }, rows: answer.counts.flagged },
    {
      name: 'repeated',
      title: words.repeatedTitle,
      query: { outcome: 'repeated' },
      rows: answer.counts.repeated,
    },
  ] as const
  return Promise.all(
    wanted
      .filter(list => list.rows > 0)
      .map(async ({ name, title, query }) => {
        const after = visit.query(name)
        const page = await read(
          visit.api.imports[':import'].rows.$get({
            param: { import: answer.id },
            query: { ...query, limit: String(limit), ...(after !== undefined && { after }) },
          }),
        )
        return { name, title, rows: page.rows.map(row => importRowView(row, visit.t)), next: page.next }
      }),
  )
}
