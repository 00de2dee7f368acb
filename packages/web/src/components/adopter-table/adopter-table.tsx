import type { Translation } from '../../text/translation.ts'
import type { ModelView } from '../../view-models/models.ts'
import { Evidence } from '../activity-list/evidence.tsx'
import { CardCell, CardHeading, CardRow, CardTable } from '../card-table/card-table.tsx'

interface Props {
  readonly t: Translation
  readonly period: string
  readonly model: ModelView
}

/** Units that took a model over, and the result there. */
export function AdopterTable({ t, period, model }: Props) {
  const words = t.text.models
  return (
    <CardTable
      caption={words.caption(model.title)}
      isCaptionHidden
      columns={[
        { name: words.unit },
        { name: words.adoptedOn, class: 'date' },
        { name: words.result },
        { name: words.evidence },
      ]}
    >
      {model.adopters.map(adopter => (
        <CardRow>
          <CardHeading>
            <a href={`/ky/${period}/don-vi/${adopter.unit.id}`}>{adopter.unit.name}</a>
          </CardHeading>
          <CardCell label={words.adoptedOn}>{adopter.date}</CardCell>
          <CardCell label={words.result}>{adopter.result}</CardCell>
          <CardCell label={words.evidence}>
            <Evidence t={t} evidence={adopter.evidence} />
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  )
}
