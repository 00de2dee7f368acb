import type { PendingChange } from '../../api/answers.ts'
import type { Translation } from '../../text/translation.ts'
import type { Redirect } from '../visit.ts'

export const pendingAddress = '/nguoi/cho-duyet'

/** Whether the API did what was asked, or keeps it for another secretary (status 202). */
export const isPendingChange = (answer: object): answer is PendingChange =>
  'proposer' in answer && 'expiresAt' in answer

/** Where whoever proposed a change is told that it waits. */
export const waits: Redirect = { location: `${pendingAddress}?xong=cho` }

/** What a change would do, in one sentence. */
export const pendingSentence = (change: PendingChange, t: Translation): string => {
  const { kind, subject, name, personName, periodTitle, rows } = change
  const { unit = '', version = '', setting = '' } = subject
  const names: Readonly<Record<string, string>> = t.text.settings.names
  return t.text.secondPerson.kinds[kind]({
    ...{ unit, version, period: periodTitle ?? '', setting: names[setting] ?? setting },
    person: name ?? personName ?? t.text.secondPerson.somebody,
    rows: rows === null ? '' : t.count(rows),
  })
}
