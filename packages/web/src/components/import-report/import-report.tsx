import type { Translation } from '../../text/translation.ts'
import type { ImportReportView } from '../../view-models/import-report.ts'
import { Figures } from '../figures/figures.tsx'
import { Notice } from '../message/message.tsx'
import { ProblemGroups } from './problem-groups.tsx'

/** What came of a file: every row accounted for. */
export function ImportReport({ t, report }: { readonly t: Translation; readonly report: ImportReportView }) {
  const words = t.text.intake
  if (report.failures.length > 0)
    return (
      <Notice kind="bad">
        <p>{report.stateName}</p>
        <ul>
          {report.failures.map(failure => (
            <li>{failure}</li>
          ))}
        </ul>
      </Notice>
    )
  return (
    <>
      {report.notes.map(note => (
        <Notice kind="plain">
          <p>{note}</p>
        </Notice>
      ))}
      <Figures figures={report.figures} />
      <p class="equation">{report.physicalEquation}</p>
      <p class="equation equation-read">{report.equation}</p>
      <p class="equation">{report.acceptedEquation}</p>
      {report.rejectedBy.length > 0 && (
        <ul class="tally" aria-label={words.rejectedBy}>
          <li aria-hidden="true">{words.rejectedBy}:</li>
          {report.rejectedBy.map(entry => (
            <li>
              {entry.name} <strong>{entry.rows}</strong>
            </li>
          ))}
        </ul>
      )}
      {report.groups.length > 0 && <ProblemGroups t={t} groups={report.groups} />}
      <Understood t={t} report={report} />
    </>
  )
}

/** How headings were read, and which rows were passed over. */
function Understood({ t, report }: { readonly t: Translation; readonly report: ImportReportView }) {
  const words = t.text.intake
  return (
    <details>
      <summary>{words.tables}</summary>
      {report.tables.map(table => (
        <dl class="terms">
          <div class="term">
            <dt>{table.sheet === null ? table.family : `${table.sheet}: ${table.family}`}</dt>
            <dd>
              {words.columnsRead}: {table.columns}
            </dd>
            {table.ignored !== null && (
              <dd class="soft">
                {words.columnsIgnored}: {table.ignored}
              </dd>
            )}
            {table.senders.length > 0 && (
              <dd>
                {t.text.importReport.senders}:
                <ul>
                  {table.senders.map(sender => (
                    <li>{sender}</li>
                  ))}
                </ul>
              </dd>
            )}
          </div>
        </dl>
      ))}
      <p>
        {report.layoutTotal}: {report.layout.map(entry => `${entry.name} (${entry.rows})`).join(', ')}.
      </p>
    </details>
  )
}
