import type { NotCountedRow } from '@thidua/api/sheet'
import type { Translation } from '../../text/translation.ts'
import { CardCell, CardRow, CardTable } from '../card-table/card-table.tsx'
import { Evidence } from './evidence.tsx'

interface Props {
  readonly t: Translation
  readonly rows: readonly NotCountedRow[]
}

/** The activities that give no points, each with its reason. */
export function NotCountedActivities({ t, rows }: Props) {
  const words = t.text.score
  return (
    <section class="not-counted" aria-labelledby="not-counted-title">
      <h2 id="not-counted-title">{words.notCountedTitle}</h2>
      {rows.length === 0 ? (
        <p>{words.allCounted}</p>
      ) : (
        <details>
          <summary>{words.notCountedHelp(t.count(rows.length))}</summary>
          <NotCountedTable t={t} rows={rows} />
        </details>
      )}
    </section>
  )
}

function NotCountedTable({ t, rows }: Props) {
  const words = t.text.score.activities
  return (
    <CardTable
      class="activities"
      caption={t.text.score.notCountedTitle}
      isCaptionHidden
      columns={[
        { name: words.date },
        { name: words.title },
        { name: words.evidence },
        { name: words.reason, class: 'reason' },
      ]}
    >
      {rows.map(row => (
        <CardRow>
          <CardCell class="date">{row.date}</CardCell>
          <CardCell>
            {row.title} <span class="soft">{row.kind}</span>
          </CardCell>
          <CardCell label={words.evidence}>
            <Evidence t={t} evidence={row.evidence} />
          </CardCell>
          <CardCell label={words.reason}>{row.reason}</CardCell>
        </CardRow>
      ))}
    </CardTable>
  )
}
