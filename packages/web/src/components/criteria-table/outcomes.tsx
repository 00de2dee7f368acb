import type { Translation } from '../../text/translation.ts'
import type { CriteriaTableView } from '../../view-models/criteria-table.ts'

/** Ratings, gates and forms of commendation of a criteria set, in sentences. */
export function Outcomes({ t, view }: { readonly t: Translation; readonly view: CriteriaTableView }) {
  const words = t.text.criteria
  return (
    <>
      <section aria-labelledby="ratings-title">
        <h2 id="ratings-title">{words.ratings}</h2>
        <ul class="sentences">
          {view.ratings.map(rating => (
            <li class="sentence">
              <strong>{rating.name}</strong>{' '}
              <span>
                {rating.from}
                {rating.conditions.length > 0 && `; ${rating.conditions.join('; ')}`}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="gates-title">
        <h2 id="gates-title">{words.gates}</h2>
        <ul class="sentences">
          {view.gates.map(gate => (
            <li class="sentence">
              <strong>{gate.name}</strong>
              {gate.effect !== null && <span>{gate.effect}</span>}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="commendations-title">
        <h2 id="commendations-title">{words.commendations}</h2>
        <ul class="sentences">
          {view.commendations.map(form => (
            <li class="sentence">
              <strong>{form.name}</strong>{' '}
              <span>
                {form.conditions.join('; ')}. {t.text.proposals.quota}: {form.quota.join('; ')}.
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
