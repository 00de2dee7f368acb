import type { Translation } from '../../text/translation.ts'
import type { UnitScoreView } from '../../view-models/unit-score.ts'
import { AwardNote } from '../award-note/award-note.tsx'
import { RatingBadge } from '../rating-badge/rating-badge.tsx'

interface Props {
  readonly t: Translation
  readonly view: UnitScoreView
}

/** Total, place and rating on top, and what the next rating takes. */
export function ScoreHead({ t, view }: Props) {
  const words = t.text.score
  return (
    <section class="score-head" aria-label={words.total}>
      <dl class="verdict">
        <div class="verdict-part verdict-total">
          <dt>{words.total}</dt>
          <dd>{view.total ?? words.noTotal}</dd>
        </div>
        <div class="verdict-part">
          <dt>{words.place}</dt>
          <dd>
            {view.place}
            <span class="verdict-note">
              {view.shared && `${words.shared}, `}
              {view.block.label}
            </span>
          </dd>
        </div>
        <div class="verdict-part">
          <dt>{words.rating}</dt>
          <dd>
            <RatingBadge rating={view.rating} />
            {view.proposals.map(name => (
              <span class="award">{name}</span>
            ))}
          </dd>
        </div>
      </dl>
      {view.awards.map(award => (
        <AwardNote hasForm award={award} />
      ))}
      {view.prospects.length > 0 && (
        <ul class="prospects">
          {view.prospects.map(sentence => (
            <li>{sentence}</li>
          ))}
        </ul>
      )}
      <Bases t={t} view={view} />
      {view.own !== null && <p class="own-figure">{view.own}</p>}
    </section>
  )
}

function Bases({ t, view }: { readonly t: Translation; readonly view: UnitScoreView }) {
  return (
    <dl class="bases" aria-label={t.text.score.bases}>
      {view.bases.map(basis => (
        <div class="bases-part">
          <dt>
            <strong>{basis.name}</strong> {basis.help}
          </dt>
          <dd>{basis.total ?? '–'}</dd>
        </div>
      ))}
    </dl>
  )
}
