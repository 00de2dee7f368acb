import { dayNumber } from '../calendar/day.ts'
import type { ActivityColumns } from '../columns/activity-columns.ts'
import type { Basis } from '../input.ts'
import type { CountingRules } from './count-activities.ts'

interface Candidate {
  readonly row: number
  readonly order: number
}

/** Of the still counted candidates with the same key, keeps the one that `isBetter` prefers and returns the rest. */
const losersOf = (
  candidates: readonly Candidate[],
  keyOf: (candidate: Candidate) => string | undefined,
  isBetter: (a: Candidate, b: Candidate) => boolean,
): Candidate[] => {
  const kept = new Map<string, Candidate>()
  const losers: Candidate[] = []
  for (const candidate of candidates) {
    const key = keyOf(candidate)
    if (key === undefined) continue
    const other = kept.get(key)
    if (other === undefined) kept.set(key, candidate)
    else if (isBetter(candidate, other)) {
      kept.set(key, candidate)
      losers.push(other)
    } else losers.push(candidate)
  }
  return losers
}

/**
 * Rows that are accepted and inside the period but do not count, ascending: lower levels of one achievement
 * and duplicates, by the same rules as `countActivities`. Only rows with a link or an event are looked at.
 */
export const notCountedRows = (columns: ActivityColumns, rules: CountingRules, basis: Basis): Int32Array => {
  const { keyed, unit, day, signatures, signature } = columns
  const { highestLevelOnly, duplicates, levels, period } = rules
  if (keyed.row.length === 0 || (highestLevelOnly.length === 0 && duplicates.length === 0))
    return new Int32Array()
  const [from, to] = [period.from, period.to].map(date => dayNumber(date) - columns.firstDay) as [
    number,
    number,
  ]
  const position = new Map<number, number>()
  const signatureAt = (row: number) => signatures[signature[row] as number]!

  let counted: Candidate[] = []
  keyed.row.forEach((row, i) => {
    const d = day[row] as number
    if (d < from || d > to || (basis !== 'self' && signatureAt(row).status !== 'verified')) return
    position.set(row, i)
    counted.push({ row, order: keyed.order[i] as number })
  })
  const lost = new Set<number>()
  const drop = (losers: readonly Candidate[]): void => {
    if (losers.length === 0) return
    for (const { row } of losers) lost.add(row)
    counted = counted.filter(({ row }) => !lost.has(row))
  }
  const earlier = (a: Candidate, b: Candidate): boolean => {
    const days = (day[a.row] as number) - (day[b.row] as number)
    return days < 0 || (days === 0 && a.order < b.order)
  }
  const height = ({ row }: Candidate): number => levels.indexOf(signatureAt(row).level ?? '')
  if (highestLevelOnly.length > 0)
    drop(
      losersOf(
        counted,
        ({ row }) => {
          const event = keyed.event[position.get(row) as number]
          return event && highestLevelOnly.includes(signatureAt(row).kind)
            ? `${unit[row]} ${event}`
            : undefined
        },
        (a, b) => height(a) > height(b) || (height(a) === height(b) && earlier(a, b)),
      ),
    )
  for (const rule of duplicates)
    drop(
      losersOf(
        counted,
        ({ row }) => {
          const key = keyed[rule.by][position.get(row) as number]
          const channel = rule.counts === 'per-channel' ? (signatureAt(row).channel ?? '') : ''
          return key ? `${unit[row]} ${key} ${channel}` : undefined
        },
        earlier,
      ),
    )
  return Int32Array.from(lost).sort()
}
