import type { Translation } from '../../text/translation.ts'
import type { ImportRowView } from '../../view-models/import-report.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../card-table/card-table.tsx'

interface Props {
  readonly t: Translation
  readonly id: string
  readonly title: string
  readonly rows: readonly ImportRowView[]
  /** Address of the rows that follow; null on the last page. */
  readonly more: string | null
}

/** Rows that were rejected or flagged: where, what, and how to mend it. */
export function RowProblems({ t, id, title, rows, more }: Props) {
  const words = t.text.intake
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <CardTable
        class="problems"
        caption={title}
        isCaptionHidden
        columns={[{ name: words.place }, { name: words.what }, { name: words.remedy }]}
      >
        {rows.map(row => (
          <CardRow>
            <CardHeading>{row.place}</CardHeading>
            <CardCell>
              {row.problems.map(problem => (
                <p>
                  {problem.where !== null && <span class="soft">{problem.where}:</span>} {problem.what}
                </p>
              ))}
            </CardCell>
            <CardCell>
              {row.problems.map(problem => (
                <p>{problem.remedy}</p>
              ))}
            </CardCell>
          </CardRow>
        ))}
      </CardTable>
      {more !== null && (
        <p>
          <a href={more}>{words.more}</a>
        </p>
      )}
    </section>
  )
}
