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
  /** Of the still counted rows with the same unit, key and part, keeps the one that is better than all others. */
  const keepOne = (
    key: Int32Array,
    parts: number,
    partOf: (signature: number) => number,
    isBetter: (a: number, b: number) => boolean,
  ): void => {
    const keys = key.reduce((most, code) => (code > most ? code : most), 0) + 1
    const kept = new Map<number, number>()
    for (let i = 0; i < rows; i++) {
      const part = key[i] === 0 || counts[i] !== 1 ? -1 : partOf(signatureOfRow(i))
      if (part < 0) continue
      const id = ((unit[keyed.row[i] as number] as number) * keys + (key[i] as number)) * parts + part
      const other = kept.get(id)
      if (other === undefined) kept.set(id, i)
      else if (isBetter(i, other)) {
        kept.set(id, i)
        counts[other] = 2
      } else counts[i] = 2
    }
    for (let i = 0; i < rows; i++) if (counts[i] === 2) counts[i] = 3
  }

  if (highestLevelOnly.length > 0) keepOne(keyed.event, 1, s => (isRaised[s] ? 0 : -1), isHigher)
  for (const { by, counts: scope } of duplicates)
    keepOne(
      keyed[by],
      scope === 'per-channel' ? channels.size : 1,
      s => (scope === 'per-channel' ? (channel[s] as number) : 0),
      isEarlier,
    )
  return keyed.row.filter((_, i) => counts[i] === 3)
}
