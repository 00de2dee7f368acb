import type { Translation } from '../../text/translation.ts'
import type { HistoryStep } from '../../view-models/record-history.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../card-table/card-table.tsx'

interface Props {
  readonly t: Translation
  readonly steps: readonly HistoryStep[]
}

/** Who wrote a record, when, and what it changed. */
export function RecordHistory({ t, steps }: Props) {
  const words = t.text.journal
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{words.history}</h2>
      <p class="soft">{words.historyHelp}</p>
      <CardTable
        caption={words.history}
        isCaptionHidden
        columns={[words.at, words.who, words.action, words.change].map(name => ({ name }))}
      >
        {steps.map(step => (
          <CardRow>
            <CardHeading>{step.at}</CardHeading>
            <CardCell label={words.who}>{step.who}</CardCell>
            <CardCell label={words.action}>
              {step.what}
              {step.reason !== null && (
                <>
                  <br />
                  <span class="soft">
                    {words.reason}: {step.reason}
                  </span>
                </>
              )}
            </CardCell>
            <CardCell label={words.change}>
              <ul>
                {step.changes.map(change => (
                  <li>{change}</li>
                ))}
              </ul>
            </CardCell>
          </CardRow>
        ))}
      </CardTable>
    </section>
  )
}
