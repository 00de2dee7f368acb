import type { InstalledCriteriaSet } from '../api/answers.ts'
import type { Translation } from '../text/translation.ts'

/** An installed criteria set as the form for a new period offers it. */
export interface OfferedSet {
  readonly digest: string
  /** By which day and between which days it applies, in words. */
  readonly days: string
  readonly title: string
  readonly version: string
}

/** A set without a last day ends where the next version of it begins. */
const successorOf = (
  { id, effective: { from } }: InstalledCriteriaSet,
  sets: readonly InstalledCriteriaSet[],
): string | undefined =>
  sets
    .filter(other => other.id === id && other.effective.from > from)
    .map(other => other.effective.from)
    .toSorted()[0]

const daysOf = (t: Translation, set: InstalledCriteriaSet, sets: readonly InstalledCriteriaSet[]): string => {
  const words = t.text.newPeriod.setDays[set.effective.by]
  const { from, to } = set.effective
  if (to !== undefined) return words.between(t.date(from), t.date(to))
  const next = successorOf(set, sets)
  return next === undefined ? words.since(t.date(from)) : words.before(t.date(from), t.date(next))
}

/** The sets in the order in which they are looked for: those that begin last first. */
export const offeredSets = (t: Translation, sets: readonly InstalledCriteriaSet[]): readonly OfferedSet[] =>
  sets
    .toSorted((a, b) => b.effective.from.localeCompare(a.effective.from))
    .map(set => ({
      digest: set.digest,
      days: daysOf(t, set, sets),
      title: t.label(set.title),
      version: t.date(set.version),
    }))
