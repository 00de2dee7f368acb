import type { Translation } from '../../text/translation.ts'
import type { PageLinks } from '../../view-models/page-links.ts'
import type { PlacedRow, StandingsView } from '../../view-models/standings.ts'
import { Bar } from '../bar/bar.tsx'
import { CardCell, CardHeading, CardRow, CardTable } from '../card-table/card-table.tsx'
import { HeldBack } from '../held-back/held-back.tsx'
import { RatingBadge } from '../rating-badge/rating-badge.tsx'

interface Props {
  readonly t: Translation
  readonly links: PageLinks
  readonly view: StandingsView
}

/** Places of a block, with the points of each group as figure and bar. */
export function StandingsTable({ t, links, view }: Props) {
  const words = t.text.standings
  return (
    <CardTable
      class="standings"
      caption={words.caption(view.block)}
      columns={[
        { name: words.place, class: 'place' },
        { name: words.unit },
        { name: words.total, isNumber: true },
        ...view.groups.map(group => ({ name: group.code, title: group.name, class: 'group' })),
        { name: words.rating },
      ]}
    >
      {view.placed.map(row => (
        <Row t={t} links={links} row={row} />
      ))}
    </CardTable>
  )
}

function Row({
  t,
  links,
  row,
}: {
  readonly t: Translation
  readonly links: PageLinks
  readonly row: PlacedRow
}) {
  const words = t.text.standings
  return (
    <CardRow {...(row.first && { class: 'first' })}>
      <CardCell class="place">
        <span class="place-number">{row.place}</span>
        {row.shared && <span class="shared">{words.shared}</span>}
      </CardCell>
      <CardHeading class="unit">
        <a href={links.unit(row.id)}>{row.name}</a>
        <span class="soft">
          {row.id} · {row.kind}
        </span>
        <HeldBack notes={row.notes} />
      </CardHeading>
      <CardCell isNumber class="total" label={words.total}>
        {row.total}
        {row.range !== null && <span class="range">{row.range}</span>}
        {row.tieBreak !== null && <span class="tie-break">{row.tieBreak}</span>}
      </CardCell>
      {row.groups.map(group => (
        <CardCell class="group" label={group.code}>
          <span class="sr-only">{group.sentence}</span>
          <span aria-hidden="true">{group.points ?? '–'}</span>
          {group.points !== null && <Bar length={group.length} />}
        </CardCell>
      ))}
      <CardCell class="rating">
        <RatingBadge rating={row.rating} />
        {row.proposals.map(name => (
          <span class="award">{name}</span>
        ))}
      </CardCell>
    </CardRow>
  )
}
