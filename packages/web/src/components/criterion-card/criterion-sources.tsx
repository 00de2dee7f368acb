import type { CriterionSheet, FactView, MarkView } from '@thidua/api/sheet'
import type { Translation } from '../../text/translation.ts'
import { CountedActivities } from '../activity-list/counted-activities.tsx'

/** The figures behind a criterion, each with the activities, the declaration or the marks it came from. */
export function CriterionSources({ t, sheet }: { readonly t: Translation; readonly sheet: CriterionSheet }) {
  const words = t.text.score
  if (sheet.facts.length === 0 && sheet.marks.length === 0) return null
  return (
    <details class="sources-fold">
      <summary>
        {words.facts}
        {sheet.activityCount > 0 && (
          <span class="soft"> · {words.activitiesOf(t.count(sheet.activityCount))}</span>
        )}
        <span class="sr-only"> ({sheet.code})</span>
      </summary>
      <div class="sources">
        {sheet.facts.map(fact => (
          <Fact t={t} fact={fact} />
        ))}
        {sheet.marks.length > 0 && <Marks t={t} marks={sheet.marks} />}
        {sheet.evidence !== null && (
          <p class="soft">
            {words.evidenceWanted}: {sheet.evidence}
          </p>
        )}
      </div>
    </details>
  )
}

function Fact({ t, fact }: { readonly t: Translation; readonly fact: FactView }) {
  return (
    <div class="fact">
      <p class="fact-head">
        <span>{fact.name}</span>
        <strong class={fact.known ? undefined : 'warn'}>{fact.value}</strong>
        <span class="soft">{fact.evidence === null ? fact.origin : `${fact.origin}; ${fact.evidence}`}</span>
      </p>
      {fact.activities.length > 0 && (
        <CountedActivities t={t} name={fact.name} rows={fact.activities} addsUp={fact.addsUp} />
      )}
    </div>
  )
}

function Marks({ t, marks }: { readonly t: Translation; readonly marks: readonly MarkView[] }) {
  const words = t.text.score
  return (
    <div class="fact">
      <p class="fact-head">
        <span>{words.marks}</span>
      </p>
      <ul>
        {marks.map(mark => (
          <li class={mark.counts ? 'mark' : 'mark soft'}>
            <strong>{mark.member}</strong> {mark.points}: {mark.line}. {mark.reason}
            {!mark.counts && ` (${words.recused})`}
          </li>
        ))}
      </ul>
    </div>
  )
}
