import type { SharedActivities } from '../../api/answers.ts'
import type { Translation } from '../../text/translation.ts'
import { Notice } from '../message/message.tsx'

interface Props {
  readonly t: Translation
  readonly period: string
  readonly shared: SharedActivities['shared']
}

/** How many pages and events units have in common, and where they are listed. */
export function SharedNote({ t, period, shared }: Props) {
  const words = t.text.shared
  if (shared.length === 0) return <p class="soft">{words.none}</p>
  return (
    <Notice kind="plain">
      <p>
        {words.some(t.count(shared.length))}. <a href={`/ky/${period}/trung`}>{words.link}</a>
      </p>
    </Notice>
  )
}
