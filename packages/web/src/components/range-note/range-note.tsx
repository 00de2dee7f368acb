import type { Translation } from '../../text/translation.ts'
import { Notice } from '../message/message.tsx'

interface Props {
  readonly t: Translation
  readonly sentences: readonly string[]
}

/** What open facts still allow a unit: total, place, rating and what is awaited. Nothing where nothing is open. */
export function RangeNote({ t, sentences }: Props) {
  if (sentences.length === 0) return null
  return (
    <Notice kind="plain">
      <p>
        <strong>{t.text.ranges.title}.</strong> {sentences.join(' ')}
      </p>
    </Notice>
  )
}
