import type { Translation } from '../../text/translation.ts'
import type { PreviewRowView } from '../../view-models/import-preview.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../card-table/card-table.tsx'

interface Props {
  readonly t: Translation
  readonly rows: readonly PreviewRowView[]
}

/** Rows of a file that is not stored yet: what each would become, before and after. */
export function PreviewRows({ t, rows }: Props) {
  const words = t.text.importPreview
  if (rows.length === 0) return <p>{words.noRows}</p>
  return (
    <CardTable
      class="preview"
      caption={words.rowsTitle}
      isCaptionHidden
      columns={[t.text.intake.place, words.outcome, words.record, words.detail].map(name => ({ name }))}
    >
      {rows.map(row => (
        <CardRow class={`preview-${row.outcome}`}>
          <CardHeading>{row.place}</CardHeading>
          <CardCell label={words.outcome}>
            <strong>{row.outcomeName}</strong>
            {row.earlier !== null && <span class="soft"> ({row.earlier})</span>}
          </CardCell>
          <CardCell label={words.record}>{row.record ?? row.repeats ?? ''}</CardCell>
          <CardCell label={words.detail}>
            <Values t={t} row={row} />
            {row.problems.map(problem => (
              <p>
                {problem.where !== null && <span class="soft">{problem.where}:</span>} {problem.what}{' '}
                <span class="soft">{problem.remedy}</span>
              </p>
            ))}
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  )
}

function Values({ t, row: { values } }: { readonly t: Translation; readonly row: PreviewRowView }) {
  const words = t.text.importPreview
  if (values.length === 0) return null
  return (
    <ul class="preview-values">
      {values.map(({ field, before, after }) => (
        <li>
          <span class="soft">{field}:</span>{' '}
          {before !== null && (
            <>
              <span class="sr-only">{words.before} </span>
              <del>{before}</del> {words.becomes} <span class="sr-only">{words.after} </span>
            </>
          )}
          {before === null ? after : <ins>{after}</ins>}
        </li>
      ))}
    </ul>
  )
}
