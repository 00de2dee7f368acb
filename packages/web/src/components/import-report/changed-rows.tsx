import type { Translation } from '../../text/translation.ts'
import type { ImportRowView } from '../../view-models/import-report.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../card-table/card-table.tsx'

interface Props {
  readonly t: Translation
  readonly rows: readonly ImportRowView[]
  /** Address of the rows that follow; null on the last page. */
  readonly more: string | null
}

/** Rows that replaced what was stored: each value before and after. */
export function ChangedRows({ t, rows, more }: Props) {
  const words = t.text.importReport
  return (
    <section aria-labelledby="changed-title">
      <h2 id="changed-title">{words.changedTitle}</h2>
      <CardTable
        caption={words.changedTitle}
        isCaptionHidden
        columns={[
          { name: t.text.intake.place },
          { name: words.changedField },
          { name: words.before },
          { name: words.after },
        ]}
      >
        {rows.flatMap(row =>
          row.changes.map(change => (
            <CardRow>
              <CardHeading>{row.place}</CardHeading>
              <CardCell>{change.field}</CardCell>
              <CardCell label={words.before}>{change.before}</CardCell>
              <CardCell label={words.after}>{change.after}</CardCell>
            </CardRow>
          )),
        )}
      </CardTable>
      {more !== null && (
        <p>
          <a href={more}>{t.text.intake.more}</a>
        </p>
      )}
    </section>
  )
}
