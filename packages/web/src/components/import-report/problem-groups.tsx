import type { Translation } from '../../text/translation.ts'
import type { ProblemGroupView } from '../../view-models/import-report.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../card-table/card-table.tsx'

interface Props {
  readonly t: Translation
  readonly groups: readonly ProblemGroupView[]
}

/** Problems that several rows share: often one cause, mended once. */
export function ProblemGroups({ t, groups }: Props) {
  const { what, remedy } = t.text.intake
  const words = t.text.importReport
  return (
    <section aria-labelledby="groups-title">
      <h2 id="groups-title">{words.groupsTitle}</h2>
      <p class="rules">{words.groupsHelp}</p>
      <CardTable
        class="problems"
        caption={words.groupsTitle}
        isCaptionHidden
        columns={[
          { name: what },
          { name: words.rows, isNumber: true },
          { name: remedy },
          { name: words.firstPlaces },
        ]}
      >
        {groups.map(group => (
          <CardRow>
            <CardHeading>
              {group.where !== null && <span class="soft">{group.where}:</span>} {group.what}
            </CardHeading>
            <CardCell isNumber label={words.rows}>
              {group.rows}
            </CardCell>
            <CardCell>{group.remedy}</CardCell>
            <CardCell label={words.firstPlaces}>{group.places}</CardCell>
          </CardRow>
        ))}
      </CardTable>
    </section>
  )
}
