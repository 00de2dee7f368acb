import type { CriteriaIndex } from '@thidua/api/sheet'
import type { IdleDecision } from '../../api/answers.ts'
import type { Translation } from '../../text/translation.ts'
import { subjectName } from '../../view-models/ties.ts'
import { Notice } from '../message/message.tsx'

interface Props {
  readonly t: Translation
  readonly index: CriteriaIndex
  readonly idle: readonly IdleDecision[]
}

/** Decisions of the council that settle nothing in a result, each with the reason. */
export function IdleDecisions({ t, index, idle }: Props) {
  if (idle.length === 0) return null
  const words = t.text.votes
  return (
    <Notice kind="plain">
      <h2 class="notice-title">{words.idleTitle}</h2>
      <ul>
        {idle.map(one => (
          <li>
            {words.idle(
              one.document,
              t.date(one.on),
              words.tieName(subjectName(one, index, t), one.block.label),
            )}{' '}
            {one.reasons.join(' ')}
          </li>
        ))}
      </ul>
      <p>{words.idleHelp}</p>
    </Notice>
  )
}
