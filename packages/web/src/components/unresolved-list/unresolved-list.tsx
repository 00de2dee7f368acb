import type { Translation } from '../../text/translation.ts'
import type { PageLinks } from '../../view-models/page-links.ts'
import type { UnresolvedRow } from '../../view-models/standings.ts'
import { HeldBack } from '../held-back/held-back.tsx'

interface Props {
  readonly t: Translation
  readonly links: PageLinks
  readonly rows: readonly UnresolvedRow[]
}

/** Units without a total, apart from the table, with what each still lacks. */
export function UnresolvedList({ t, links, rows }: Props) {
  const words = t.text.standings
  if (rows.length === 0) return null
  return (
    <section class="unresolved" aria-labelledby="unresolved-title">
      <h2 id="unresolved-title">{words.unresolvedTitle}</h2>
      <p>
        {words.unresolvedHelp} <a href={links.missing}>{t.text.missing.link}</a>
      </p>
      <ul>
        {rows.map(row => (
          <li>
            <a href={links.unit(row.id)}>{row.name}</a>{' '}
            <span class="soft">
              {row.id} · {row.kind}
            </span>
            {row.range !== null && (
              <p>
                {t.text.score.total}: {row.range}.
              </p>
            )}
            <HeldBack notes={row.notes} />
            {row.missing.length > 0 && (
              <p>
                {words.missing}: {row.missing.join('; ')}.
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
