import type { Activity } from '../input.ts'
import { parse, print } from '../numbers/text.ts'
import { canonicalJson } from './canonical-json.ts'
import { digestOf } from './digest.ts'

const amount = (decimal: string | undefined): string | undefined =>
  decimal === undefined ? undefined : print(parse(decimal))

const canonicalActivity = (activity: Activity) => ({
  id: activity.id,
  unit: activity.unit,
  date: activity.date,
  kind: activity.kind,
  channel: activity.channel,
  level: activity.level,
  partner: activity.partner,
  quantity: amount(activity.quantity),
  reached: amount(activity.reached),
  audience: amount(activity.audience),
  title: activity.title,
  evidence: activity.evidence,
  link: activity.link,
  event: activity.event,
  status: activity.status,
})

/**
 * Digest of everything one unit reported, counted or not, in whatever order it comes: the list of its activities
 * by id, each without the fields it does not have and with amounts in canonical decimal text.
 *
 * Example: `digestActivities([])` is the digest of `[]`.
 */
export const digestActivities = (activities: readonly Activity[]): string => {
  const listed = activities.map(activity => ({ id: activity.id, document: canonicalActivity(activity) }))
  const textOf = ({ document }: (typeof listed)[number]): string => canonicalJson(document)
  listed.sort((a, b) => (a.id === b.id ? (textOf(a) < textOf(b) ? -1 : 1) : a.id < b.id ? -1 : 1))
  return digestOf(listed.map(({ document }) => document))
}
