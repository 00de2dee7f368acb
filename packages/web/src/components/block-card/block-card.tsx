import type { Translation } from '../../text/translation.ts'
import type { BlockCard as Card } from '../../view-models/year.ts'

interface Props {
  readonly t: Translation
  readonly period: string
  readonly card: Card
}

/** A block with its leaders, linked to its standings. */
export function BlockCard({ t, period, card }: Props) {
  const words = t.text.year
  const address = `/ky/${period}/khoi/${card.id}`
  return (
    <article class="card">
      <h3>
        <a href={address}>{card.label}</a>
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
              <a href={`/ky/${period}/don-vi/${leader.id}`}>{leader.name}</a>
              <span class="leader-total">{leader.total}</span>
            </li>
          ))}
        </ol>
      )}
    </article>
  )
}
