import type { Translation } from '../../text/translation.ts'
import type { CriteriaTableView } from '../../view-models/criteria-table.ts'
import { CriteriaTable } from '../criteria-table/criteria-table.tsx'
import { Outcomes } from '../criteria-table/outcomes.tsx'

interface Props {
  readonly t: Translation
  readonly view: CriteriaTableView
  readonly digest: string
}

/** A whole criteria set for reading: its tables, policies, outcomes and legal bases. */
export function CriteriaBody({ t, view, digest }: Props) {
  const words = t.text.criteria
  return (
    <div class="stack">
      {view.groups.map(group => (
        <CriteriaTable t={t} group={group} />
      ))}
      <section aria-labelledby="policies-title">
        <h2 id="policies-title">{words.policies}</h2>
        <ul class="sentences">
          {view.policies.map(sentence => (
            <li class="sentence">{sentence}</li>
          ))}
        </ul>
      </section>
      <Outcomes t={t} view={view} />
      <section aria-labelledby="sources-title">
        <h2 id="sources-title">{words.sources}</h2>
        <ul class="sentences">
          {view.sources.map(source => (
            <li class="sentence" id={source.id}>
              {source.title} {source.note !== null && <span class="soft">({source.note})</span>}
            </li>
          ))}
        </ul>
      </section>
      <p class="digest soft">
        {t.text.intake.digest}: {digest}
      </p>
    </div>
  )
}
