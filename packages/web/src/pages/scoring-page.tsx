import type { PeriodDetail, ScoringRun } from '../api/answers.ts'
import { read } from '../api/read.ts'
import { ApiRefusal } from '../api/refusal.ts'
import { Message, Notice } from '../components/message/message.tsx'
import { ScoringProgress } from '../components/scoring-progress/scoring-progress.tsx'
import { committeeOnly, type Page, type Redirect, type Visit } from './visit.ts'

/** Seconds that the button waits for a scoring before it answers with its progress. */
const patience = 3

/** Asks once more before a new version is computed; while one is, tells how far it has come, and then leads to it. */
export async function scoringPage(visit: Visit, period: string): Promise<Page | Redirect> {
  committeeOnly(visit)
  const { detail, run } = await readScoring(visit, period)
  const isAskedFor = run !== null && run.startedAt === visit.query('tu')
  if (run?.state === 'running') return progressPage(visit, detail, run)
  return run !== null && isAskedFor ? afterwards(visit, detail, run) : confirmPage(visit, detail, [])
}

async function readScoring({ api }: Visit, period: string) {
  const param = { period }
  const [detail, { run }] = await Promise.all([
    read(api.periods[':period'].$get({ param })),
    read(api.periods[':period'].scoring.$get({ param })),
  ])
  return { detail, run }
}

/**
 * Begins a scoring. The answer to one that takes long is the page itself and not the way to it: an embedded database
 * has one connection, which the scoring holds, and nobody could read another page until its end.
 */
export async function startScoring(visit: Visit, period: string): Promise<Page | Redirect> {
  committeeOnly(visit)
  const { detail } = await readScoring(visit, period)
  try {
    const { run } = await read(
      visit.api.periods[':period'].scoring.$post({
        param: { period },
        header: { prefer: `wait=${patience}` },
        json: {},
      }),
    )
    if (run === null) return confirmPage(visit, detail, [])
    return run.state === 'running' ? progressPage(visit, detail, run) : afterwards(visit, detail, run)
  } catch (reason) {
    if (!(reason instanceof ApiRefusal) || !reason.codes.includes('scoring-runs')) throw reason
    const { run } = await readScoring(visit, period)
    if (run === null) throw reason
    return run.state === 'running' ? progressPage(visit, detail, run, true) : afterwards(visit, detail, run)
  }
}

/** A version that was stored is told where versions are; a failure stands above the button. */
const afterwards = (visit: Visit, detail: PeriodDetail, { result, problems }: ScoringRun): Page | Redirect =>
  result === null
    ? confirmPage(visit, detail, problems)
    : { location: `/ky/${detail.id}/nhap?${result.created ? 'cham' : 'nhu-cu'}=${result.version}` }

function progressPage({ t }: Visit, detail: PeriodDetail, run: ScoringRun, isSecond = false): Page {
  const words = t.text.scoring
  return {
    title: words.running,
    section: 'intake',
    period: detail,
    islands: ['upload'],
    ...(isSecond && { status: 409 as const }),
    body: (
      <Message title={words.running}>
        {isSecond && (
          <Notice kind="plain">
            <p>{words.runningAlready}</p>
          </Notice>
        )}
        <p>{words.runningHelp}</p>
        <ScoringProgress t={t} period={detail.id} run={run} />
        <p>
          <a href={`/ky/${detail.id}/nhap`}>{t.text.intake.back}</a>
        </p>
      </Message>
    ),
  }
}

function confirmPage({ t }: Visit, detail: PeriodDetail, problems: readonly string[]): Page {
  const words = t.text.intake
  return {
    title: words.confirmScore,
    section: 'intake',
    period: detail,
    ...(problems.length > 0 && { status: 409 as const, hasErrors: true }),
    body: (
      <Message title={words.confirmScore}>
        {problems.length > 0 && (
          <Notice kind="bad">
            <h2 class="notice-title">{t.text.scoring.failed}</h2>
            {problems.map(problem => (
              <p>{problem}</p>
            ))}
          </Notice>
        )}
        <p>{words.confirmScoreHelp}</p>
        <form method="post" action={`/ky/${detail.id}/cham-diem`} class="form-actions">
          <button type="submit">{words.scoreNow}</button>
          <a class="button quiet" href={`/ky/${detail.id}/nhap`}>
            {words.cancel}
          </a>
        </form>
      </Message>
    ),
  }
}
