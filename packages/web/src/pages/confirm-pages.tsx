import type { Child } from 'hono/jsx'
import type { Overview } from '../api/answers.ts'
import { read } from '../api/read.ts'
import { Figures } from '../components/figures/figures.tsx'
import { Message, Notice } from '../components/message/message.tsx'
import type { Translation } from '../text/translation.ts'
import { committeeOnly, type Page, type Visit } from './visit.ts'

/** Asks once more before a new version is computed. */
export async function confirmScorePage(visit: Visit, period: string): Promise<Page> {
  committeeOnly(visit)
  const { api, t } = visit
  const detail = await read(api.periods[':period'].$get({ param: { period } }))
  const words = t.text.intake
  return {
    title: words.confirmScore,
    section: 'intake',
    period: detail,
    body: (
      <Confirm
        t={t}
        title={words.confirmScore}
        help={words.confirmScoreHelp}
        action={`/ky/${period}/cham-diem`}
        back={`/ky/${period}/nhap`}
        button={words.scoreNow}
      />
    ),
  }
}

/** Asks once more before a version becomes public, which cannot be taken back. */
export async function confirmPublishPage(visit: Visit, period: string, version: string): Promise<Page> {
  committeeOnly(visit)
  const { api, t } = visit
  const param = { period }
  const [detail, overview] = await Promise.all([
    read(api.periods[':period'].$get({ param })),
    read(api.periods[':period'].overview.$get({ param, query: { version } })),
  ])
  const words = t.text.intake
  const title = words.confirmPublish(version)
  return {
    title,
    section: 'intake',
    period: detail,
    body: (
      <Confirm
        t={t}
        title={title}
        help={words.confirmPublishHelp}
        action={`/ky/${period}/cong-bo/${version}`}
        back={`/ky/${period}/nhap`}
        button={words.publishNow(version)}
      >
        <ToBePublished t={t} overview={overview} />
      </Confirm>
    ),
  }
}

/** What everybody will see, so that a version that lacks data is not published by habit. */
function ToBePublished({ t, overview }: { readonly t: Translation; readonly overview: Overview }) {
  const words = t.text.intake
  const units = overview.blocks.reduce((sum, block) => sum + block.units, 0)
  const unresolved = overview.blocks.reduce((sum, block) => sum + block.unresolved, 0)
  const proposed = overview.proposed.reduce((sum, form) => sum + form.units, 0)
  return (
    <>
      <Figures
        figures={[
          { value: t.count(units - unresolved), name: t.text.year.scored },
          { value: t.count(unresolved), name: t.text.year.unresolved, isBad: unresolved > 0 },
          { value: t.count(proposed), name: words.proposed },
        ]}
      />
      {overview.stale && (
        <Notice kind="bad">
          <p>{words.publishStale}</p>
        </Notice>
      )}
    </>
  )
}

interface ConfirmProps {
  readonly t: Translation
  readonly title: string
  readonly help: string
  readonly action: string
  readonly back: string
  readonly button: string
  readonly children?: Child
}

const Confirm = ({ t, title, help, action, back, button, children }: ConfirmProps) => (
  <Message title={title}>
    <p>{help}</p>
    {children}
    <form method="post" action={action} class="form-actions">
      <button type="submit">{button}</button>
      <a class="button quiet" href={back}>
        {t.text.intake.cancel}
      </a>
    </form>
  </Message>
)
