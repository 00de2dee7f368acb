import type { CriteriaIndex } from '@thidua/api/sheet'
import { read } from '../../api/read.ts'
import { ChangeTable } from '../../components/change-table/change-table.tsx'
import { Notice } from '../../components/message/message.tsx'
import { changeRow } from '../../view-models/changes.ts'
import type { Visit } from '../visit.ts'

/** What would move, in points and places, were the period scored as it is stored now. */
export const correctionPart = async (
  { api, t }: Visit,
  period: string,
  request: { readonly id: string },
  index: CriteriaIndex,
) => {
  const param = { period, request: request.id }
  const correction = await read(
    api.periods[':period']['review-requests'][':request'].correction.$get({ param }),
  )
  const { since, before, after, units, problems, isCurrent } = correction
  const words = t.text.requests
  const points = (total: string | null) =>
    total === null ? t.text.changes.noTotal : t.column(total, index.places)
  const placed = (place: number | null) => (place === null ? t.text.changes.noPlace : t.count(place))
  const moved = (one: string, other: string) => (one === other ? one : t.text.changes.change(one, other))
  const isSame = before !== null && before.total === after?.total && before.place === after.place
  const tell = isSame ? words.correctionSame : words.correctionUnit
  return (
    <section aria-labelledby="correction-title">
      <h2 id="correction-title">{words.correctionTitle}</h2>
      <p>{since === null ? words.correctionNone : words.correctionLead(String(since))}</p>
      {problems.map(problem => (
        <p>{problem}</p>
      ))}
      {!isCurrent && problems.length === 0 && (
        <Notice kind="plain">
          <p>{words.correctionWaits}</p>
        </Notice>
      )}
      {before !== null && after !== null && (
        <>
          <p>
            <strong>
              {tell(
                moved(points(before.total), points(after.total)),
                moved(placed(before.place), placed(after.place)),
              )}
            </strong>
          </p>
          <ChangeTable
            t={t}
            period={period}
            view={{
              caption: words.correctionCaption,
              rows: units.map(change => changeRow(change, { before: index, after: index }, t)),
            }}
          />
        </>
      )}
    </section>
  )
}
