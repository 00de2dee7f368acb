import type { ImportAnswer } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import { ImportSettings } from '../../components/import-preview/import-settings.tsx'
import { PreviewRows } from '../../components/import-preview/preview-rows.tsx'
import { ImportReport } from '../../components/import-report/import-report.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { Notice } from '../../components/message/message.tsx'
import {
  effectViews,
  type FieldsByKind,
  previewRowView,
  statusSentences,
} from '../../view-models/import-preview.ts'
import { importReportView } from '../../view-models/import-report.ts'
import { readNames } from '../records/read-names.ts'
import type { Page, Visit } from '../visit.ts'
import { Faults } from './faults.tsx'
import { type Filter, filterLinks, filterOf, queryOf } from './row-filters.ts'

const limit = 100
type Preview = NonNullable<ImportAnswer['preview']>

/** What one file would change, row by row, while nothing of it is stored. */
export async function previewPage(
  visit: Visit,
  period: string,
  answer: ImportAnswer,
  preview: Preview,
): Promise<Page> {
  const { api, t, query } = visit
  const filter = filterOf(query('loc'))
  const after = query('sau')
  const [{ detail, names }, { kinds }, page] = await Promise.all([
    readNames(visit, period),
    read(api.periods[':period'].records.$get({ param: { period } })),
    read(
      api.imports[':import'].rows.$get({
        param: { import: answer.id },
        query: { ...queryOf(filter), limit: String(limit), ...(after !== undefined && { after }) },
      }),
    ),
  ])
  const fields: FieldsByKind = new Map(kinds.map(one => [one.kind, one.fields]))
  const words = t.text.importPreview
  const here = `/ky/${period}/nhap/${answer.id}`
  const report = importReportView(answer, t)
  const links = filterLinks(here, answer, preview)
  return {
    title: words.title(answer.fileName),
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
          <h1>{words.title(answer.fileName)}</h1>
          <p class="lead">{words.lead}</p>
        </header>
        <div class="stack">
          <Freshness visit={visit} preview={preview} />
          <section>
            <ImportReport t={t} report={report} />
          </section>
          <Decide visit={visit} here={here} answer={answer} preview={preview} />
          <Counting visit={visit} here={here} answer={answer} preview={preview} />
          <Effects t={t} here={here} effects={effectViews(preview, names.index, t)} />
          <section aria-labelledby="rows-title" id="rows">
            <h2 id="rows-title">{words.rowsTitle}</h2>
            <Filters t={t} links={links} filter={filter} />
            {answer.counts.rejected > 0 && <Faults t={t} answer={answer} />}
            <PreviewRows t={t} rows={page.rows.map(row => previewRowView(row, fields, names))} />
            {page.next !== null && (
              <p>
                <a href={`${here}?${new URLSearchParams({ loc: filter, sau: page.next })}#rows`}>
                  {words.more}
                </a>
              </p>
            )}
          </section>
          <p>
            <a href={`/ky/${period}/nhap`}>{t.text.intake.back}</a>
          </p>
        </div>
      </div>
    ),
  }
}

function Freshness({ visit: { t }, preview }: { readonly visit: Visit; readonly preview: Preview }) {
  const words = t.text.importPreview
  return (
    <>
      {preview.wasOvertaken && (
        <Notice kind="bad">
          <p>{words.wasOvertaken(t.count(preview.effects.differing))}</p>
        </Notice>
      )}
      {preview.isOvertaken && (
        <Notice kind="plain">
          <p>{words.overtaken}</p>
        </Notice>
      )}
    </>
  )
}

interface AnswerProps {
  readonly visit: Visit
  readonly here: string
  readonly answer: ImportAnswer
  readonly preview: Preview
}

function Decide({ visit: { t }, here, answer, preview }: AnswerProps) {
  const words = t.text.importPreview
  const changes = answer.counts.new + answer.counts.changed
  return (
    <section class="no-print">
      {changes === 0 && <p>{words.commitNothing}</p>}
      <div class="form-actions">
        {changes > 0 && (
          <form method="post" action={`${here}/ghi`}>
            <button type="submit">{words.commit}</button>
          </form>
        )}
        <form method="post" action={`${here}/xoa`}>
          <button type="submit" class="quiet">
            {words.discard}
          </button>
        </form>
      </div>
      <p class="soft">{words.keptUntil(t.time(preview.keptUntil))}</p>
    </section>
  )
}

function Counting({ visit: { t }, here, answer, preview }: AnswerProps) {
  const words = t.text.importPreview
  return (
    <section aria-labelledby="status-title">
      <h2 id="status-title">{words.statusTitle}</h2>
      {statusSentences(answer, preview, t).map(sentence => (
        <p>{sentence}</p>
      ))}
      <details class="no-print">
        <summary>{words.settingsTitle}</summary>
        <form method="post" action={`${here}/xem-truoc`} class="form">
          <ImportSettings t={t} status={answer.status} isErasing={answer.emptyCells === 'erase'} />
          <div class="form-actions">
            <button type="submit" class="quiet">
              {words.again}
            </button>
          </div>
        </form>
      </details>
    </section>
  )
}

interface EffectsProps {
  readonly t: Visit['t']
  readonly here: string
  readonly effects: ReturnType<typeof effectViews>
}

function Effects({ t, here, effects }: EffectsProps) {
  const words = t.text.importPreview
  return (
    <section aria-labelledby="effects-title">
      <h2 id="effects-title">{words.effectsTitle}</h2>
      {effects.length === 0 ? (
        <p>{words.effectsNone}</p>
      ) : (
        <ul>
          {effects.map(({ text, details, filter }) => (
            <li>
              {filter === undefined ? text : <a href={`${here}?loc=${filter}#rows`}>{text}</a>}
              {details.length > 0 && (
                <ul>
                  {details.map(detail => (
                    <li>{detail}</li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

interface FiltersProps {
  readonly t: Visit['t']
  readonly links: ReturnType<typeof filterLinks>
  readonly filter: Filter
}

function Filters({ t, links, filter }: FiltersProps) {
  const words = t.text.importPreview
  return (
    <nav class="no-print" aria-label={words.filters}>
      <ul class="tally">
        {links.map(link => (
          <li>
            <a href={link.href} aria-current={link.filter === filter ? 'true' : undefined}>
              {words[link.filter]}
            </a>{' '}
            <strong>{t.count(link.rows)}</strong>
          </li>
        ))}
      </ul>
    </nav>
  )
}
