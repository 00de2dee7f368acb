import type { NoticeAnswer } from '../api/answers.ts'
import { entryLinks } from '../pages/entry/entry-links.ts'
import { explanationLinks } from '../pages/explanation/explanation-links.ts'
import { pendingAddress } from '../pages/second-person/pending.ts'
import type { Translation } from '../text/translation.ts'
import { requestLinks } from './request-links.ts'

/** A notice as its reader meets it: one sentence, and where to go. */
export interface NoticeView {
  readonly sentence: string
  readonly href: string
  readonly reason: string | null
}

const hrefOf = ({ kind, period, unit, record }: NoticeAnswer): string => {
  if (kind === 'setting-changed') return '/nguoi/cai-dat'
  if (kind === 'change-proposed' || kind === 'change-declined' || kind === 'change-closed')
    return pendingAddress
  if (period === null) return '/toi'
  const root = `/ky/${period}`
  switch (kind) {
    case 'activity-returned':
      return record === null ? root : entryLinks(period).edit(record)
    case 'activity-rejected':
    case 'activity-voided':
      return entryLinks(period).mine(unit ?? undefined)
    case 'declaration-rejected':
      return unit === null ? root : `${root}/don-vi/${encodeURIComponent(unit)}`
    case 'explained':
    case 'explanation-settled':
      return unit === null ? explanationLinks(period).all : explanationLinks(period).one(unit)
    case 'deadline':
    case 'calendar-changed':
    case 'reopening-answered':
      return `${root}/lich`
    case 'block-meeting-recorded':
      return `${root}/hop-khoi`
    case 'award-decided':
    case 'award-revoked':
      return `${root}/khen-thuong`
    case 'review-request-filed':
    case 'review-request-answered':
      return record === null ? root : requestLinks(period).one(record)
    case 'reopening-asked':
      return record === null || unit === null
        ? `${root}/lich`
        : `${root}/lich/mo-lai/${encodeURIComponent(record)}/${encodeURIComponent(unit)}`
    default:
      return root
  }
}

/** Which sentence tells of it: some changes have two ends. */
const wordsOf = ({ kind, status }: NoticeAnswer) => {
  if (kind === 'reopening-answered') return status === 'granted' ? 'reopening-granted' : 'reopening-declined'
  if (kind === 'explanation-settled') return status === 'kept' ? 'explanation-kept' : 'explanation-changed'
  if (kind === 'setting-changed') return status === 'on' ? 'setting-on' : 'setting-off'
  return kind
}

export function noticeView(notice: NoticeAnswer, t: Translation): NoticeView {
  const { unit, unitName, record, title, day } = notice
  const words = t.text.notices
  const steps: Readonly<Record<string, string>> = t.text.calendar.steps
  const settings: Readonly<Record<string, string>> = t.text.settings.names
  const sentence = words.kinds[wordsOf(notice)]({
    unit: unitName ?? unit ?? '',
    title: title ?? settings[record ?? ''] ?? '',
    step: steps[record ?? ''] ?? record ?? '',
    day: day === null ? '' : t.date(day),
  })
  return { sentence, href: hrefOf(notice), reason: notice.reason }
}
