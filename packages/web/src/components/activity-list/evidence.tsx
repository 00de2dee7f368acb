import type { EvidenceView } from '@thidua/api/sheet'
import type { Translation } from '../../text/translation.ts'

/** Evidence as a link when it is a web address, as text when it is a document, or a plain "none". */
export function Evidence({ t, evidence }: { readonly t: Translation; readonly evidence: EvidenceView }) {
  if (evidence.link !== null)
    return (
      <a href={evidence.link} rel="noopener noreferrer nofollow external" class="evidence">
        {evidence.text}
      </a>
    )
  if (evidence.text !== null) return <span>{evidence.text}</span>
  return <span class="soft">{t.text.score.activities.none}</span>
}
