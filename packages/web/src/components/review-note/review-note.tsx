import type { ReviewOfPeriod } from '../../api/answers.ts'
import type { Translation } from '../../text/translation.ts'
import { requestLinks, trackingLink } from '../../view-models/request-links.ts'

interface Props {
  readonly t: Translation
  readonly period: string
  readonly review: ReviewOfPeriod
}

/** How many asked for review of a result and were answered, and the way to ask while it is provisional. */
export function ReviewNote({ t, period, review: { published, filed, answered } }: Props) {
  const isProvisional = published?.state === 'provisional'
  if (!isProvisional && filed === 0) return null
  const words = t.text.requests
  return (
    <div>
      {filed > 0 && <p>{words.counts(t.count(filed), t.count(answered))}</p>}
      <p class="no-print">
        {isProvisional && (
          <>
            <a href={requestLinks(period).file()}>{words.fileLink}</a>
            {' · '}
          </>
        )}
        <a href={trackingLink()}>{words.trackLink}</a>
      </p>
    </div>
  )
}
