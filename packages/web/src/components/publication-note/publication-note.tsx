import type { ReadFrom } from '../../api/answers.ts'
import type { Translation } from '../../text/translation.ts'
import { Notice } from '../message/message.tsx'

interface Props {
  readonly t: Translation
  readonly publication: ReadFrom['publication']
}

/** Why a version was published while something was open, and what was. */
export function PublicationNote({ t, publication }: Props) {
  if (publication === null) return null
  const words = t.text.publish
  return (
    <Notice kind="plain">
      <p>
        <strong>{words.noteTitle}.</strong> {words.noteOpen(openPhrases(t, publication.open).join('; '))}{' '}
        {words.noteReason(publication.reason)}
      </p>
    </Notice>
  )
}

type Open = NonNullable<ReadFrom['publication']>['open']

/** The counts of a version in which nothing is open. */
export const nothingOpen: Open = {
  unresolved: 0,
  missing: 0,
  undecided: 0,
  activities: 0,
  declarations: 0,
  holds: 0,
  votes: 0,
  stale: false,
}

/** What is open, a phrase each. */
export const openPhrases = (
  t: Translation,
  { stale, returned = 0, requests = 0, ...counts }: Open,
  isReviewOpen = false,
): readonly string[] => {
  const figure = (name: keyof typeof counts): string => t.count(counts[name])
  return t.text.publish.phrases({
    unresolved: figure('unresolved'),
    missing: figure('missing'),
    undecided: figure('undecided'),
    activities: figure('activities'),
    returned: t.count(returned),
    declarations: figure('declarations'),
    holds: figure('holds'),
    votes: figure('votes'),
    requests: t.count(requests),
    review: isReviewOpen ? '1' : '0',
    stale: stale ? '1' : '0',
  })
}
