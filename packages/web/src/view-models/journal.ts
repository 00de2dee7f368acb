import type { JournalRow } from '../api/answers.ts'
import type { Translation } from '../text/translation.ts'
import { actorName } from './actor.ts'
import { recordLinks } from './record-links.ts'
import { requestLinks } from './request-links.ts'

/** One change as the journal shows it. */
export interface ChangeView {
  readonly id: number
  readonly at: string
  readonly who: string
  readonly what: string
  /** What it is about; null where there is no page of it. */
  readonly href: string | null
  /** Where the whole of it is taken back; null: it is no import. */
  readonly undo: string | null
  readonly reason: string | null
  /** How much of each kind it wrote and took away. */
  readonly amounts: readonly { readonly sentence: string; readonly href: string | null }[]
  readonly isSealed: boolean
}

const textIn = (told: Readonly<Record<string, unknown>>, name: string): string => {
  const value = told[name]
  return typeof value === 'string' ? value : ''
}

/** What was done, in a sentence. */
export const changeSentence = (
  row: Pick<JournalRow, 'action' | 'subject' | 'details'>,
  t: Translation,
): string => {
  const sentence = actionSentence(row, t)
  const late = row.details.late as { readonly step?: string; readonly closedOn?: string } | undefined
  return late?.step === undefined
    ? sentence
    : t.text.journal.late(
        sentence,
        t.text.calendar.steps[late.step] ?? late.step,
        t.date(late.closedOn ?? ''),
      )
}

const actionSentence = (
  { action, subject, details }: Pick<JournalRow, 'action' | 'subject' | 'details'>,
  { text, count }: Translation,
): string => {
  const sentences: Readonly<Record<string, (typeof text.journal.actions)['scored']>> = text.journal.actions
  const sentence = sentences[action]
  if (sentence === undefined) return text.journal.unknownAction(action)
  const status = textIn(details, 'status')
  const kind = textIn(subject, 'kind')
  return sentence({
    file: textIn(details, 'file'),
    version: textIn(subject, 'version'),
    status: text.records.statuses[status] ?? status,
    activities: typeof details.activities === 'number' ? count(details.activities) : '',
    kind: text.records.kinds[kind] ?? kind,
  })
}

/** A key as the journal keeps it: the values as a list in JSON. */
const keyIn = (text: string): readonly string[] => JSON.parse(text) as readonly string[]

/** The page of what a change is about. */
const subjectLink = ({ subject, action }: JournalRow, period: string): string | null => {
  const { activity, version, import: id, kind, key, decision, request, block } = subject
  if (kind !== undefined && key !== undefined) return recordLinks(period).one(kind, keyIn(key))
  if (activity !== undefined) return recordLinks(period).one('activity', [activity])
  if (id !== undefined && action !== 'import-removed') return `/ky/${period}/nhap/${id}`
  if (block !== undefined) return `/ky/${period}/hop-khoi/${block}`
  if (decision !== undefined) return `/ky/${period}/khen-thuong`
  if (request !== undefined) return requestLinks(period).one(request)
  if (version !== undefined) return `/ky/${period}?version=${version}`
  return null
}

/** Kinds of which there is no list among what is entered. */
const withoutList: ReadonlySet<string> = new Set([
  ...['council_session', 'council_count', 'award_decision', 'review_request'],
  ...['period', 'calendar_step', 'reopening', 'registration', 'self_score'],
  ...['explanation', 'agreement', 'block_meeting'],
])

const undoable: ReadonlySet<string> = new Set(['import-done', 'import-failed', 'change-undone'])

export function changeView(row: JournalRow, period: string, t: Translation): ChangeView {
  const words = t.text.journal
  const links = recordLinks(period)
  return {
    id: row.id,
    at: t.time(row.at),
    who:
      row.proposedBy === null
        ? actorName(row.actor, t)
        : words.approved(actorName(row.actor, t), actorName(row.proposedBy, t)),
    what: changeSentence(row, t),
    href: subjectLink(row, period),
    undo: undoable.has(row.action) ? links.undo(String(row.id)) : null,
    reason: row.reason,
    amounts: Object.entries(row.records).flatMap(([kind, { made, ended }]) => {
      const name = t.text.records.kinds[kind] ?? kind
      const href = withoutList.has(kind) ? null : links.list(kind, { lan: String(row.id) })
      return [
        ...(made > 0 ? [{ sentence: words.wrote(t.count(made), name), href }] : []),
        ...(ended > 0 ? [{ sentence: words.ended(t.count(ended), name), href: null }] : []),
      ]
    }),
    isSealed: row.seal !== null,
  }
}
