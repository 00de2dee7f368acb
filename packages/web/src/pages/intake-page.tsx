import type { ImportAnswer, PeriodDetail } from '../api/answers.ts'
import { read } from '../api/read.ts'
import { Figures } from '../components/figures/figures.tsx'
import { IdleDecisions } from '../components/idle-decisions/idle-decisions.tsx'
import { ImportHistory } from '../components/import-report/import-history.tsx'
import { Breadcrumb } from '../components/layout/breadcrumb.tsx'
import { Notice } from '../components/message/message.tsx'
import { UploadForm } from '../components/upload-form/upload-form.tsx'
import { VersionTable } from '../components/version-table/version-table.tsx'
import { WaitingNote } from '../components/waiting-note/waiting-note.tsx'
import type { Translation } from '../text/translation.ts'
import { importReportView } from '../view-models/import-report.ts'
import { recordLinks } from '../view-models/record-links.ts'
import type { Page, Visit } from './visit.ts'

/** Files in, scores out: what the committee does, in its order. */
export async function intakePage(visit: Visit, period: string, sent: SentFiles | null = null): Promise<Page> {
  const { api, t } = visit
  const [detail, { imports }] = await Promise.all([
    read(api.periods[':period'].$get({ param: { period } })),
    read(api.periods[':period'].imports.$get({ param: { period } })),
  ])
  const words = t.text.intake
  return {
    title: words.title,
    section: 'intake',
    period: detail,
    islands: ['upload'],
    ...(sent !== null && { status: 422 as const, hasErrors: true }),
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: detail.title, href: `/ky/${period}` }]} />
          <h1>{words.title}</h1>
          <p class="no-print">
            <a href={`/ky/${period}/sua`}>{t.text.newPeriod.correct}</a>
          </p>
        </header>
        <div class="stack">
          <Outcome visit={visit} />
          <Received visit={visit} period={period} imports={imports} taken={sent?.taken} />
          <WaitingNote t={t} period={detail} />
          {await idleDecisions(visit, detail)}
          <div class="two-columns">
            <UploadForm t={t} period={period} problems={sent?.problems ?? []} />
            <Scoring t={t} detail={detail} />
          </div>
          <Stored t={t} detail={detail} />
          <History t={t} period={period} imports={imports} />
          <VersionTable t={t} period={period} versions={detail.versions} />
        </div>
      </div>
    ),
  }
}

/** What became of the files that were just sent: those that were refused, and those that are being previewed. */
export interface SentFiles {
  readonly problems: readonly string[]
  readonly taken: readonly string[]
}

/** The files of one sending, each with its own outcome. */
function Received({
  visit: { t, query },
  period,
  imports,
  taken = (query('tep') ?? '').split(','),
}: Omit<HistoryProps, 't'> & { readonly visit: Visit; readonly taken: readonly string[] | undefined }) {
  const own = imports.filter(({ id }) => taken.includes(id))
  if (own.length === 0) return null
  const words = t.text.importPreview
  return (
    <section aria-labelledby="received-title">
      <h2 id="received-title">{words.received(t.count(own.length))}</h2>
      <ImportHistory t={t} period={period} reports={own.map(answer => importReportView(answer, t))} />
    </section>
  )
}

/** Decisions of the council that the newest version leaves without effect. */
async function idleDecisions({ api, t, shelf }: Visit, { id, newest, criteriaSet }: PeriodDetail) {
  if (newest === null) return null
  const { idle } = await read(api.periods[':period'].ties.$get({ param: { period: id }, query: {} }))
  return <IdleDecisions t={t} index={await shelf.open(api, criteriaSet.digest, t)} idle={idle} />
}

/** What the last button did, told after the redirect. */
function Outcome({ visit: { t, query } }: { readonly visit: Visit }) {
  const words = t.text.intake
  const version = (name: string) => (/^\d{1,6}$/.test(query(name) ?? '') ? query(name) : undefined)
  const [scored, same, published] = [version('cham'), version('nhu-cu'), version('cong-bo')]
  const isSaved = query('da-luu') !== undefined
  const sentence =
    scored !== undefined
      ? words.scoreDone(scored)
      : same !== undefined
        ? words.scoreSame(same)
        : published !== undefined
          ? words.published(published)
          : query('bo') !== undefined
            ? t.text.importPreview.discarded
            : isSaved
              ? t.text.records.saved
              : null
  if (sentence === null) return null
  return (
    <Notice kind="good">
      <p>{sentence}</p>
    </Notice>
  )
}

/** The counts of a period, by the kinds that list what they count. */
const storedKinds = {
  unit: 'units',
  activity: 'activities',
  declaration: 'declarations',
  mark: 'marks',
  model: 'models',
  adoption: 'adoptions',
  ruling: 'rulings',
  hold: 'holds',
} as const

function Stored({ t, detail }: { readonly t: Translation; readonly detail: PeriodDetail }) {
  const words = t.text.intake
  const links = recordLinks(detail.id)
  return (
    <section aria-labelledby="stored-title">
      <h2 id="stored-title">{words.inStore}</h2>
      <Figures
        figures={Object.entries(storedKinds).map(([kind, count]) => ({
          value: t.count(detail.counts?.[count] ?? 0),
          name: words.stored[count],
          href: links.list(kind),
        }))}
      />
      <p class="more">
        <a href={links.all}>{t.text.records.title}</a>
      </p>
    </section>
  )
}

interface HistoryProps {
  readonly t: Translation
  readonly period: string
  readonly imports: readonly ImportAnswer[]
}

function History({ t, period, imports }: HistoryProps) {
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{t.text.intake.history}</h2>
      <ImportHistory t={t} period={period} reports={imports.map(answer => importReportView(answer, t))} />
    </section>
  )
}

function Scoring({ t, detail }: { readonly t: Translation; readonly detail: PeriodDetail }) {
  const words = t.text.intake
  const newest = detail.versions[0]
  const label = { drafted: words.publishNow, provisional: t.text.publish.finalSubmit }
  const next = newest?.state === 'drafted' || newest?.state === 'provisional' ? newest.state : null
  return (
    <section aria-labelledby="score-title">
      <h2 id="score-title">{words.scoreTitle}</h2>
      <p class="rules">
        {words.scoreHelp} {words.publishHelp}
      </p>
      <p class="form-actions">
        <a class="button" href={`/ky/${detail.id}/cham-diem`}>
          {words.scoreNow}
        </a>
        {newest !== undefined && next !== null && (
          <a class="button quiet" href={`/ky/${detail.id}/cong-bo/${newest.version}`}>
            {label[next](String(newest.version))}
          </a>
        )}
      </p>
    </section>
  )
}
