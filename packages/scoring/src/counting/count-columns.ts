import { dayNumber } from '../calendar/day.ts'
import type { ActivityColumns } from '../columns/activity-columns.ts'
import type { Basis } from '../input.ts'
import type { CountingRules } from './count-activities.ts'

/**
 * Rows that are accepted and inside the period but do not count, ascending: lower levels of one achievement
 * and duplicates, by the same rules as `countActivities`. Only rows with a link or an event are looked at.
 */
export const notCountedRows = (columns: ActivityColumns, rules: CountingRules, basis: Basis): Int32Array => {
  const { keyed, unit, day, signatures, signature, firstDay } = columns
  const { highestLevelOnly, duplicates, levels, period } = rules
  const rows = keyed.row.length
  if (rows === 0 || (highestLevelOnly.length === 0 && duplicates.length === 0)) return new Int32Array()
  const [from, to] = [dayNumber(period.from) - firstDay, dayNumber(period.to) - firstDay]
  const signatureOfRow = (i: number): number => signature[keyed.row[i] as number] as number
  const dayOf = (i: number): number => day[keyed.row[i] as number] as number

  const isAccepted = signatures.map(({ status }) => basis === 'self' || status === 'verified')
  const isRaised = signatures.map(({ kind }) => highestLevelOnly.includes(kind))
  const height = signatures.map(({ level }) => levels.indexOf(level ?? ''))
  const channels = new Map<string, number>()
  const channel = signatures.map(({ channel: name }) => {
    const text = name ?? ''
    const code = channels.get(text) ?? channels.size
    channels.set(text, code)
    return code
  })

  const counts = new Uint8Array(rows)
  for (let i = 0; i < rows; i++) {
    const d = dayOf(i)
    counts[i] = d >= from && d <= to && isAccepted[signatureOfRow(i)] ? 1 : 0
  }
  const isEarlier = (a: number, b: number): boolean =>
    dayOf(a) < dayOf(b) || (dayOf(a) === dayOf(b) && (keyed.order[a] as number) < (keyed.order[b] as number))
  const isHigher = (a: number, b: number): boolean => {
    const difference = (height[signatureOfRow(a)] as number) - (height[signatureOfRow(b)] as number)
    return difference > 0 || (difference === 0 && isEarlier(a, b))
  }
  // Kept rows + 1 in an open-addressed table, at most half full.
  let size = 16
  while (size < rows * 2) size *= 2
  const kept = new Int32Array(size)
  /** Of the still counted rows with the same unit, key and part, keeps the one that is better than all others. */
  const keepOne = (
    key: Int32Array,
    partOf: (signature: number) => number,
    isBetter: (a: number, b: number) => boolean,
  ): void => {
    const unitOf = (i: number): number => unit[keyed.row[i] as number] as number
    const isSame = (i: number, k: number): boolean =>
      key[i] === key[k] && unitOf(i) === unitOf(k) && partOf(signatureOfRow(i)) === partOf(signatureOfRow(k))
    kept.fill(0)
    for (let i = 0; i < rows; i++) {
      const part = key[i] === 0 || counts[i] !== 1 ? -1 : partOf(signatureOfRow(i))
      if (part < 0) continue
      const hash = Math.imul(unitOf(i), 0x9e3779b1) ^ Math.imul(key[i] as number, 0x85ebca77)
      let at = ((hash ^ (hash >>> 15)) + part) & (size - 1)
      while (kept[at] !== 0 && !isSame((kept[at] as number) - 1, i)) at = (at + 1) & (size - 1)
      const other = (kept[at] as number) - 1
      if (other < 0) kept[at] = i + 1
      else if (isBetter(i, other)) {
        kept[at] = i + 1
        counts[other] = 2
      } else counts[i] = 2
    }
    for (let i = 0; i < rows; i++) if (counts[i] === 2) counts[i] = 3
  }

  if (highestLevelOnly.length > 0) keepOne(keyed.event, s => (isRaised[s] ? 0 : -1), isHigher)
  for (const { by, counts: scope } of duplicates)
    keepOne(keyed[by], s => (scope === 'per-channel' ? (channel[s] as number) : 0), isEarlier)
  return keyed.row.filter((_, i) => counts[i] === 3)
}
