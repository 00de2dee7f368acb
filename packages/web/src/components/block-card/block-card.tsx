import type { Translation } from '../../text/translation.ts'
import type { PageLinks } from '../../view-models/page-links.ts'
import type { BlockCard as Card } from '../../view-models/year.ts'
import { HeldBack } from '../held-back/held-back.tsx'

interface Props {
  readonly t: Translation
  readonly links: PageLinks
  readonly card: Card
}

/** A block with its leaders, linked to its standings. */
export function BlockCard({ t, links, card }: Props) {
  const words = t.text.year
  return (
    <article class="card">
      <h3>
        <a href={links.block(card.id)}>{card.label}</a>
      </h3>
      <p class="soft">
        {card.units}
        {card.unresolved !== null && <span class="warn"> · {card.unresolved}</span>}
      </p>
      {card.leaders.length === 0 ? (
        <p>{words.noLeader}</p>
      ) : (
        <ol class="leaders" aria-label={`${words.leaders}: ${card.label}`}>
          {card.leaders.map(leader => (
            <li class="leader">
              <span class="leader-place">{leader.place}</span>
              <span>
                <a href={links.unit(leader.id)}>{leader.name}</a>
                <HeldBack notes={leader.notes} />
              </span>
              <span class="leader-total">{leader.total}</span>
            </li>
          ))}
        </ol>
      )}
    </article>
  )
}
