import { read } from '../api/read.ts'
import { Message } from '../components/message/message.tsx'
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
      <Message title={words.confirmScore}>
        <p>{words.confirmScoreHelp}</p>
        <form method="post" action={`/ky/${period}/cham-diem`} class="form-actions">
          <button type="submit">{words.scoreNow}</button>
          <a class="button quiet" href={`/ky/${period}/nhap`}>
            {words.cancel}
          </a>
        </form>
      </Message>
    ),
  }
}
