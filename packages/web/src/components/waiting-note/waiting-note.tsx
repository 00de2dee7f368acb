import type { PeriodDetail } from '../../api/answers.ts'
import type { Translation } from '../../text/translation.ts'
import { Notice } from '../message/message.tsx'

interface Props {
  readonly t: Translation
  readonly period: Pick<PeriodDetail, 'id' | 'waiting'>
}

/** How much waits for the committee's decision; nothing where nothing does or the reader may not know. */
export function WaitingNote({ t, period: { id, waiting } }: Props) {
  if (waiting === null || waiting.length === 0) return null
  const words = t.text.publish
  const sumOf = (record: 'activity' | 'declaration'): string =>
    t.count(waiting.reduce((sum, one) => (one.record === record ? sum + one.count : sum), 0))
  return (
    <Notice kind="plain">
      <p>
        <strong>{words.waitingSome(sumOf('activity'), sumOf('declaration'))}</strong> {words.waitingHelp}{' '}
        <a href={`/ky/${id}/cho-tham-dinh`}>{words.waitingLink}</a>
      </p>
    </Notice>
  )
}
