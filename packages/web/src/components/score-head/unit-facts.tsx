import type { Translation } from '../../text/translation.ts'
import type { UnitScoreView } from '../../view-models/unit-score.ts'

/** What kind of unit it is, and how large. */
export function UnitFacts({ t, view }: { readonly t: Translation; readonly view: UnitScoreView }) {
  return (
    <dl class="unit-facts">
      <div class="unit-fact">
        <dt>{t.text.score.kind}:</dt>
        <dd>{view.unit.kind}</dd>
      </div>
      {view.unit.attributes.map(attribute => (
        <div class="unit-fact">
          <dt>{attribute.name}:</dt>
          <dd>{attribute.value}</dd>
        </div>
      ))}
    </dl>
  )
}
