import type { Translation } from '../../text/translation.ts'
import type { ChangeRow, ChangesView } from '../../view-models/changes.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../card-table/card-table.tsx'

interface Props {
  readonly t: Translation
  readonly period: string
  readonly view: Pick<ChangesView, 'caption' | 'rows'>
}

/** Units that are not what they were, each figure before and after. */
export function ChangeTable({ t, period, view }: Props) {
  const words = t.text.changes
  if (view.rows.length === 0) return <p>{words.nothing}</p>
  const columns = [words.unit, words.total, words.place, words.rating, words.proposals]
  return (
    <CardTable
      class="changes"
      caption={view.caption}
      isCaptionHidden
      columns={columns.map(name => ({ name }))}
    >
      {view.rows.map(row => (
        <CardRow>
          <CardHeading>
            <UnitName period={period} row={row} />
          </CardHeading>
          <CardCell label={words.total}>{row.total ?? <Same t={t} />}</CardCell>
          <CardCell label={words.place}>{row.place ?? <Same t={t} />}</CardCell>
          <CardCell label={words.rating}>{row.rating ?? <Same t={t} />}</CardCell>
          <CardCell label={words.proposals}>
            {row.proposals.length === 0 ? <Same t={t} /> : row.proposals.map(line => <div>{line}</div>)}
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  )
}

function UnitName({ period, row }: { readonly period: string; readonly row: ChangeRow }) {
  return (
    <>
      {row.isGone ? row.name : <a href={`/ky/${period}/don-vi/${row.id}`}>{row.name}</a>}
      <div class="soft">{row.note === null ? row.block : `${row.block}, ${row.note}`}</div>
    </>
  )
}

const Same = ({ t }: { readonly t: Translation }) => <span class="soft">{t.text.changes.same}</span>
