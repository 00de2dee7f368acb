import type { Translation } from '../../text/translation.ts'
import type { PageLinks } from '../../view-models/page-links.ts'
import type { ProposalRow } from '../../view-models/proposals.ts'
import { AwardNote } from '../award-note/award-note.tsx'
import { CardCell, CardHeading, CardRow, CardTable } from '../card-table/card-table.tsx'

interface Props {
  readonly t: Translation
  readonly links: PageLinks
  readonly caption: string
  readonly rows: readonly ProposalRow[]
}

/** Units of one block with the outcome and its reason. */
export function ProposalTable({ t, links, caption, rows }: Props) {
  const words = t.text.proposals
  return (
    <CardTable
      class="proposals"
      caption={caption}
      isCaptionHidden
      columns={[
        { name: words.place, class: 'place' },
        { name: words.unit },
        { name: words.total, isNumber: true },
        { name: words.outcome, class: 'outcome' },
        { name: words.why, class: 'why' },
      ]}
    >
      {rows.map(row => (
        <CardRow>
          <CardCell class="place" label={words.place}>
            {row.place ?? '–'}
          </CardCell>
          <CardHeading>
            <a href={links.unit(row.unit.id)}>{row.unit.name}</a>
          </CardHeading>
          <CardCell isNumber label={words.total}>
            {row.total ?? '–'}
          </CardCell>
          <CardCell>
            <span class={`badge outcome-${row.outcome}`}>{row.outcomeName}</span>
          </CardCell>
          <CardCell>
            {row.why}
            {row.awards.map(award => (
              <AwardNote award={award} />
            ))}
            {row.registered !== null && <p class="award-note">{row.registered}</p>}
            {row.isNominated && <p class="award-note">{t.text.meetings.nominated}</p>}
            {row.changeable !== null && <p class="changeable">{row.changeable}</p>}
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  )
}
