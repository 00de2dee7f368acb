import type { ActivityAnswer } from '../activities/activity.schema.ts'
import type { CriteriaIndex } from './criteria-index.ts'
import { type EvidenceView, evidenceView } from './evidence.ts'
import type { SheetAnswer } from './sheet-answer.ts'
import type { SheetLanguage } from './sheet-language.ts'

/** One activity as a row of a list. */
export interface ActivityRow {
  readonly date: string
  readonly kind: string
  readonly title: string
  readonly evidence: EvidenceView
}

export interface CountedRow extends ActivityRow {
  readonly amount: string
}

export interface NotCountedRow extends ActivityRow {
  readonly reason: string
}

export function activityRow(activity: ActivityAnswer, index: CriteriaIndex, t: SheetLanguage): ActivityRow {
  const channel = activity.channel === null ? null : index.word('channels', activity.channel)
  const kind = index.word('kinds', activity.kind)
  return {
    date: t.date(activity.date),
    kind: channel === null || channel === kind ? kind : `${kind}, ${channel}`,
    title: activity.title ?? t.text.score.activities.untitled,
    evidence: evidenceView(activity.evidence),
  }
}

/** Activities by what was said about them, oldest first. */
export function notCountedRows(
  answer: SheetAnswer,
  index: CriteriaIndex,
  t: SheetLanguage,
): readonly NotCountedRow[] {
  return answer.reasons.notCounted
    .flatMap(entry => {
      const activity = answer.activities[entry.activity]
      return activity === undefined ? [] : [{ entry, activity }]
    })
    .toSorted((a, b) => a.activity.date.localeCompare(b.activity.date))
    .map(({ entry, activity }) => {
      const other = entry.of === null ? undefined : answer.activities[entry.of]
      const reason = t.text.score.reasons[entry.reason]
      const instead =
        other === undefined
          ? ''
          : ` (${t.text.score.insteadOf(t.date(other.date), other.title ?? t.text.score.activities.untitled)})`
      return { ...activityRow(activity, index, t), reason: reason + instead }
    })
}
