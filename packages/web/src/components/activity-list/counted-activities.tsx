import type { CountedRow } from '@thidua/api/sheet'
import type { Translation } from '../../text/translation.ts'
import { CardCell, CardRow, CardTable } from '../card-table/card-table.tsx'
import { Evidence } from './evidence.tsx'

interface Props {
  readonly t: Translation
  readonly name: string
  readonly rows: readonly CountedRow[]
  /** Whether what each activity adds is worth a column. */
  readonly addsUp: boolean
}

/** The activities behind a figure, with what each added to it. */
export function CountedActivities({ t, name, rows, addsUp }: Props) {
  const words = t.text.score.activities
  return (
    <CardTable
      class="activities"
      caption={name}
      isCaptionHidden
      columns={[
        { name: words.date },
        { name: words.title },
        { name: words.evidence },
        ...(addsUp ? [{ name: words.amount, isNumber: true }] : []),
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
          {addsUp && (
            <CardCell isNumber label={words.amount}>
              {row.amount}
            </CardCell>
          )}
        </CardRow>
      ))}
    </CardTable>
  )
}
