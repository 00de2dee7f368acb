import type { ResultVersion } from '../../api/answers.ts'
import type { Translation } from '../../text/translation.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../card-table/card-table.tsx'

interface Props {
  readonly t: Translation
  readonly period: string
  readonly versions: readonly ResultVersion[]
}

/** Every stored result, newest first, with the digest by which it can be compared. */
export function VersionTable({ t, period, versions }: Props) {
  const words = t.text.intake
  if (versions.length === 0) return null
  return (
    <section aria-labelledby="versions-title">
      <h2 id="versions-title">{words.versions}</h2>
      <CardTable
        caption={words.versions}
        isCaptionHidden
        columns={[
          { name: words.version },
          { name: words.scoredAt },
          { name: words.publishedAt },
          { name: words.digest },
          { name: words.changes },
        ]}
      >
        {versions.map(version => (
          <CardRow>
            <CardHeading>
              {words.version} {version.version}
            </CardHeading>
            <CardCell label={words.scoredAt}>{t.time(version.createdAt)}</CardCell>
            <CardCell label={words.publishedAt}>
              {version.publishedAt === null ? words.notPublished : t.time(version.publishedAt)}
              {version.publishedAt !== null && <div class="soft">{t.text.states[version.state]}</div>}
              {version.publication !== null && (
                <div class="soft">{t.text.publish.noteReason(version.publication.reason)}</div>
              )}
            </CardCell>
            <CardCell class="digest" label={words.digest}>
              {version.digest}
            </CardCell>
            <CardCell label={words.changes}>
              {version === versions.at(-1) ? (
                <span class="soft">{words.firstVersion}</span>
              ) : (
                <a href={`/ky/${period}/thay-doi?ban=${version.version}`}>
                  {words.seeChanges(String(version.version))}
                </a>
              )}
            </CardCell>
          </CardRow>
        ))}
      </CardTable>
    </section>
  )
}
