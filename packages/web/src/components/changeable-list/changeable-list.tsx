import type { CriteriaIndex } from '@thidua/api/sheet'
import type { PublicationCheck } from '../../api/answers.ts'
import type { Translation } from '../../text/translation.ts'

interface Props {
  readonly t: Translation
  readonly index: CriteriaIndex
  readonly changeable: PublicationCheck['changeable']
}

/** Proposals that a fact which is open can still change, by form and block. Nothing where all are certain. */
export function ChangeableList({ t, index, changeable }: Props) {
  if (changeable.length === 0) return null
  const words = t.text.ranges
  return (
    <section aria-labelledby="changeable-title">
      <h2 id="changeable-title">{words.changeableTitle}</h2>
      <ul class="open-list">
        {changeable.map(({ commendation, block, units }) => (
          <li>
            {words.changeableIn(
              index.commendationName(commendation),
              block.label,
              units.map(({ name }) => name).join(', '),
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
