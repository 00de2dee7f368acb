import type { ImportAnswer } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import { ChangedRows } from '../../components/import-report/changed-rows.tsx'
import { ImportProgress } from '../../components/import-report/import-progress.tsx'
import { ImportReport } from '../../components/import-report/import-report.tsx'
import { LayoutRows } from '../../components/import-report/layout-rows.tsx'
import { RepeatedRows } from '../../components/import-report/repeated-rows.tsx'
import { RowProblems } from '../../components/import-report/row-problems.tsx'
import { SetAside } from '../../components/import-report/set-aside.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import {
  type ImportReportView,
  type ImportRowView,
  importReportView,
  importRowView,
  layoutRowView,
} from '../../view-models/import-report.ts'
import { recordLinks } from '../../view-models/record-links.ts'
import type { Page, Visit } from '../visit.ts'
import { Faults } from './faults.tsx'
import { previewPage } from './preview-page.tsx'

const limit = 100

/** What came of one file, and every row that was not taken with how to mend it. */
export async function importPage(visit: Visit, period: string, id: string): Promise<Page> {
  const { api, t } = visit
  const [detail, answer] = await Promise.all([
    read(api.periods[':period'].$get({ param: { period } })),
    read(api.imports[':import'].$get({ param: { import: id } })),
  ])
  if (answer.preview !== null) return previewPage(visit, period, answer, answer.preview)
  const report = importReportView(answer, t)
  const lists = report.isRunning ? [] : await rowLists(visit, answer)
  const layout = report.isRunning || answer.counts.layout === 0 ? null : await layoutRows(visit, answer)
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
              {report.state === 'set-aside' && <SetAside t={t} address={here} />}
            </section>
          )}
          {lists.map(list => {
            const more =
              list.next === null ? null : `${here}?${new URLSearchParams({ [list.name]: list.next })}`
            if (list.name === 'repeated') return <RepeatedRows t={t} rows={list.rows} more={more} />
            if (list.name === 'changed') return <ChangedRows t={t} rows={list.rows} more={more} />
            const id = `rows-${list.name}`
            return <RowProblems t={t} id={id} title={list.title} rows={list.rows} more={more} />
          })}
          {!report.isRunning && answer.counts.rejected > 0 && <Faults t={t} answer={answer} />}
          {layout !== null && <LayoutRows t={t} count={t.count(answer.counts.layout)} {...layout} />}
          {report.next.length > 0 && <NextSteps t={t} steps={report.next} />}
          {!report.isRunning && answer.change !== null && (
            <p class="no-print">
              <a class="button quiet" href={recordLinks(period).undo(String(answer.change))}>
                {t.text.journal.undo}
              </a>
            </p>
          )}
          <p>
            <a href={`/ky/${period}/nhap`}>{words.back}</a>
          </p>
        </div>
      </div>
    ),
  }
}

function NextSteps({ t, steps }: { readonly t: Visit['t']; readonly steps: ImportReportView['next'] }) {
  return (
    <section aria-labelledby="next-title">
      <h2 id="next-title">{t.text.importReport.nextTitle}</h2>
      <ul>
        {steps.map(({ name, href }) => (
          <li>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

async function layoutRows(visit: Visit, { id, period }: ImportAnswer) {
  const after = visit.query('layout')
  const page = await read(
    visit.api.imports[':import'].layout.$get({
      param: { import: id },
      query: { limit: String(limit), ...(after !== undefined && { after }) },
    }),
  )
  const more = page.next === null ? null : `/ky/${period}/nhap/${id}?layout=${page.next}#layout`
  return { rows: page.rows.map(row => layoutRowView(row, visit.t)), more, isOpen: after !== undefined }
}

interface RowList {
  readonly name: 'rejected' | 'flagged' | 'changed' | 'repeated'
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
      name: 'changed',
      title: visit.t.text.importReport.changedTitle,
      query: { outcome: 'changed' },
      rows: answer.counts.changed,
    },
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
        const rows = page.rows.map(row => importRowView(row, visit.t))
        // An activity that was only accepted changed no value that could be shown.
        const shown = name === 'changed' ? rows.filter(({ changes }) => changes.length > 0) : rows
        return { name, title, rows: shown, next: page.next }
      }),
  ).then(lists => lists.filter(({ rows }) => rows.length > 0))
}
