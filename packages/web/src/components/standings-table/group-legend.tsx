import type { Translation } from '../../text/translation.ts'
import type { StandingsView } from '../../view-models/standings.ts'

/** What the letters over the group columns stand for. */
export function GroupLegend({ t, view }: { readonly t: Translation; readonly view: StandingsView }) {
  return (
    <section class="legend" aria-labelledby="legend-title">
      <h2 id="legend-title" class="minor">
        {t.text.standings.legend}
      </h2>
      <dl>
        {view.groups.map(group => (
          <div>
            <dt>{group.code}</dt>
            <dd>
              {group.name} <span class="soft">({group.standard})</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
