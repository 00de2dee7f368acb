import type { Translation } from '../../text/translation.ts'
import type { ImportRowView } from '../../view-models/import-report.ts'

interface Props {
  readonly t: Translation
  readonly rows: readonly ImportRowView[]
  /** Address of the rows that follow; null on the last page. */
  readonly more: string | null
}

/** Rows that say again what another row said. They count once. */
export function RepeatedRows({ t, rows, more }: Props) {
  const words = t.text.intake
  return (
    <section aria-labelledby="repeated-title">
      <h2 id="repeated-title">{words.repeatedTitle}</h2>
      <ul class="repeats">
        {rows.map(row => (
          <li>
            <strong>{row.place}</strong> {row.repeats}
          </li>
        ))}
      </ul>
      {more !== null && (
        <p>
          <a href={more}>{words.more}</a>
        </p>
      )}
    </section>
  )
}
