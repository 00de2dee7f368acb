import { capitalised } from '@thidua/api/words'
import type { Translation } from '../../text/translation.ts'
import type { ImportReportView } from '../../view-models/import-report.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../card-table/card-table.tsx'

interface Props {
  readonly t: Translation
  readonly period: string
  readonly reports: readonly ImportReportView[]
}

/** Imports so far, newest first, each linked to its report. */
export function ImportHistory({ t, period, reports }: Props) {
  const words = t.text.intake
  if (reports.length === 0) return <p>{words.historyEmpty}</p>
  const counts = [words.counts.read, words.counts.accepted, words.counts.rejected]
  return (
    <CardTable
      caption={words.history}
      isCaptionHidden
      columns={[
        { name: words.file },
        { name: words.when },
        { name: t.text.importReport.statusColumn },
        ...counts.map(name => ({ name: capitalised(name), isNumber: true })),
      ]}
    >
      {reports.map(report => (
        <CardRow>
          <CardHeading>
            <a href={`/ky/${period}/nhap/${report.id}`}>{report.fileName}</a>{' '}
            {report.state !== 'done' && <span class="badge state-stale">{report.stateName}</span>}
          </CardHeading>
          <CardCell label={words.when}>{report.time}</CardCell>
          <CardCell label={t.text.importReport.statusColumn}>{report.status}</CardCell>
          {report.figures.slice(0, counts.length).map(figure => (
            <CardCell isNumber label={capitalised(figure.name)}>
              {figure.value}
            </CardCell>
          ))}
        </CardRow>
      ))}
    </CardTable>
  )
}
