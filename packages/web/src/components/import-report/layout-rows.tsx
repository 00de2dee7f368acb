import type { Translation } from '../../text/translation.ts'
import type { LayoutRowView } from '../../view-models/import-report.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../card-table/card-table.tsx'

interface Props {
  readonly t: Translation
  readonly count: string
  readonly rows: readonly LayoutRowView[]
  /** Address of the rows that follow; null on the last page. */
  readonly more: string | null
  /** Somebody asked for these rows: they are shown open. */
  readonly isOpen: boolean
}

/** Rows of the file that hold no data, with what each of them is. */
export function LayoutRows({ t, count, rows, more, isOpen }: Props) {
  const words = t.text.importReport
  return (
    <details id="layout" open={isOpen}>
      <summary>{words.layoutTitle(count)}</summary>
      <p class="rules">{words.layoutHelp}</p>
      <CardTable
        caption={words.layoutTitle(count)}
        isCaptionHidden
        columns={[{ name: t.text.intake.place }, { name: t.text.intake.what }, { name: words.changedField }]}
      >
        {rows.map(row => (
          <CardRow>
            <CardHeading>{row.place}</CardHeading>
            <CardCell>{row.kind}</CardCell>
            <CardCell>{row.text}</CardCell>
          </CardRow>
        ))}
      </CardTable>
      {more !== null && (
        <p>
          <a href={more}>{words.layoutMore}</a>
        </p>
      )}
    </details>
  )
}
