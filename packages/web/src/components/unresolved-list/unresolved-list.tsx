import type { Translation } from '../../text/translation.ts'
import type { UnresolvedRow } from '../../view-models/standings.ts'

interface Props {
  readonly t: Translation
  readonly period: string
  readonly rows: readonly UnresolvedRow[]
}

/** Units without a total, apart from the table, with what each still lacks. */
export function UnresolvedList({ t, period, rows }: Props) {
  const words = t.text.standings
  if (rows.length === 0) return null
  return (
    <section class="unresolved" aria-labelledby="unresolved-title">
      <h2 id="unresolved-title">{words.unresolvedTitle}</h2>
      <p>{words.unresolvedHelp}</p>
      <ul>
        {rows.map(row => (
          <li>
            <a href={`/ky/${period}/don-vi/${row.id}`}>{row.name}</a>{' '}
            <span class="soft">
              {row.id} · {row.kind}
            </span>
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
