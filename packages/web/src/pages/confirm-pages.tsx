import { read } from '../api/read.ts'
import { Message } from '../components/message/message.tsx'
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
  const detail = await read(api.periods[':period'].$get({ param: { period } }))
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
      />
    ),
  }
}

interface ConfirmProps {
  readonly t: Translation
  readonly title: string
  readonly help: string
  readonly action: string
  readonly back: string
  readonly button: string
}

const Confirm = ({ t, title, help, action, back, button }: ConfirmProps) => (
  <Message title={title}>
    <p>{help}</p>
    <form method="post" action={action} class="form-actions">
      <button type="submit">{button}</button>
      <a class="button quiet" href={back}>
        {t.text.intake.cancel}
      </a>
    </form>
  </Message>
)
