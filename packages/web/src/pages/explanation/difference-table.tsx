import type { CriteriaIndex } from '@thidua/api/sheet'
import type { ExplanationAnswer } from '../../api/answers.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../../components/card-table/card-table.tsx'
import type { Translation } from '../../text/translation.ts'
import { criterionText, pointsText } from '../self-score/unit-page.tsx'

export type Difference = ExplanationAnswer['differences'][number]

/** A difference, of a unit where the table shows several; null: the unit has none. */
export interface DifferenceRow {
  readonly unit: { readonly name: string; readonly href: string; readonly year: string } | null
  readonly difference: Difference | null
}

interface TableProps {
  readonly t: Translation
  readonly index: CriteriaIndex
  readonly caption: string
  readonly rows: readonly DifferenceRow[]
}

/** The figure that the unit stands for: its claim, or else what it confirmed. */
export const ownFigure = ({ claim, self }: Difference, { t, index }: Pick<TableProps, 't' | 'index'>) =>
  claim ? t.exact(claim.points) : pointsText(self, { t, index })

/** What was written about a difference, from both sides. */
function Written({ t, explanation }: Pick<TableProps, 't'> & Pick<Difference, 'explanation'>) {
  const words = t.text.explanation
  if (explanation === null) return <>{words.noText}</>
  const { text, explainedOn, outcome, answer, settledOn } = explanation
  return (
    <>
      {words.explained(t.date(explainedOn), text)}
      {outcome !== null && settledOn !== null && (
        <span class="row-note">
          {words.settled(t.date(settledOn), words.outcomes[outcome], answer ?? '')}
        </span>
      )}
    </>
  )
}

/** Criteria in which a figure of a unit is another than the verified one, and what was said about each. */
export function DifferenceTable({ t, index, caption, rows }: TableProps) {
  const words = t.text.explanation
  const hasUnits = rows.some(({ unit }) => unit !== null)
  const figure = (points: string | null | undefined): string =>
    points === undefined ? '–' : pointsText(points, { t, index })
  return (
    <CardTable
      caption={caption}
      isCaptionHidden
      columns={[
        ...(hasUnits ? [words.unit] : []).map(name => ({ name })),
        { name: words.criterion },
        ...[words.self, words.claim, words.verified].map(name => ({ name, isNumber: true })),
        ...[words.state, words.text].map(name => ({ name })),
      ]}
    >
      {rows.map(({ unit, difference }) => {
        const criterion = difference === null ? words.none : criterionText(difference.criterion, index)
        return (
          <CardRow>
            {unit === null ? (
              <CardHeading>{criterion}</CardHeading>
            ) : (
              <>
                <CardHeading>
                  <a href={unit.href}>{unit.name}</a> <span class="soft row-note">{unit.year}</span>
                </CardHeading>
                <CardCell label={words.criterion}>{criterion}</CardCell>
              </>
            )}
            <CardCell label={words.self} isNumber>
              {figure(difference?.self)}
            </CardCell>
            <CardCell label={words.claim} isNumber>
              {difference?.claim ? t.exact(difference.claim.points) : '–'}
              {difference?.claim && <span class="soft row-note">{difference.claim.reason}</span>}
            </CardCell>
            <CardCell label={words.verified} isNumber>
              {figure(difference?.verified)}
            </CardCell>
            <CardCell label={words.state}>{difference ? words.states[difference.state] : '–'}</CardCell>
            <CardCell label={words.text}>
              {difference ? <Written t={t} explanation={difference.explanation} /> : '–'}
            </CardCell>
          </CardRow>
        )
      })}
    </CardTable>
  )
}
