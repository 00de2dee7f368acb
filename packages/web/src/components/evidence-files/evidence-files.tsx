import type { Child } from 'hono/jsx'
import type { EvidenceFile } from '../../api/answers.ts'
import type { Translation } from '../../text/translation.ts'

interface Props {
  readonly t: Translation
  readonly period: string
  readonly files: readonly EvidenceFile[]
  /** What can be done with a file. */
  readonly actions?: (file: EvidenceFile) => Child
}

const addressOf = (period: string, { activity, digest }: EvidenceFile): string =>
  `/api/v1/periods/${period}/activities/${encodeURIComponent(activity)}/evidence/${digest}`

/** Files of one activity: photos to look at, documents to keep, and what was removed by its reason. */
export function EvidenceFiles({ t, period, files, actions }: Props) {
  if (files.length === 0) return null
  return (
    <ul class="evidence">
      {files.map(file => (
        <li>
          {file.removed === null ? (
            <StoredFile {...{ t, period, file }} />
          ) : (
            <p class="soft">{t.text.evidence.removed(file.removed)}</p>
          )}
          {actions?.(file)}
        </li>
      ))}
    </ul>
  )
}

function StoredFile({ t, period, file }: Pick<Props, 't' | 'period'> & { readonly file: EvidenceFile }) {
  const words = t.text.evidence
  const name = file.name ?? words.unnamed
  const href = addressOf(period, file)
  return (
    <>
      {file.type === 'application/pdf' ? (
        <a href={href}>{words.document(name)}</a>
      ) : (
        <a href={href} target="_blank" rel="noopener">
          <img src={href} alt={words.photo(name)} loading="lazy" />
        </a>
      )}
      <p class="soft">
        {words.size(t.count(Math.ceil(file.bytes / 1024)))}. {file.isPublic ? words.isPublic : words.isClosed}
        . {file.faces === null ? words.facesUnsaid : words.facesStates[file.faces]}.
      </p>
    </>
  )
}
