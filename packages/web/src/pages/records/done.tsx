import type { PeriodDetail } from '../../api/answers.ts'
import { Notice } from '../../components/message/message.tsx'
import type { Visit } from '../visit.ts'

interface Props {
  readonly visit: Visit
  readonly detail: PeriodDetail
  readonly said: string
}

/** What the last form did, and that scoring comes next where it does. */
export function Done({ visit: { t }, detail, said }: Props) {
  return (
    <Notice kind="good">
      <p>
        {said} {detail.stale && t.text.records.savedNext}
      </p>
      {detail.stale && (
        <p class="form-actions no-print">
          <a class="button" href={`/ky/${detail.id}/cham-diem`}>
            {t.text.events.scoreAgain}
          </a>
        </p>
      )}
    </Notice>
  )
}
