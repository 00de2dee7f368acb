import { compare, type Exact, larger } from '../../numbers/exact.ts'
import { round } from '../../numbers/round.ts'
import { parse, print } from '../../numbers/text.ts'
import { type Issue, issue } from '../../result.ts'
import { type Finding, finding } from '../lint/finding.ts'
import { isAbove, type Range } from '../lint/range.ts'
import type { Path } from '../placed.ts'

interface Threshold {
  readonly from: string
}

/**
 * Finds the class with the highest `from` that a value reaches: half-open, so a threshold belongs to the class it opens.
 * `below` is the lowest `from` that it does not reach.
 */
export const classFinder = <T extends Threshold>(classes: readonly T[]) => {
  const parsed = classes.map(entry => ({ entry, from: parse(entry.from) }))
  // The highest first; of equal ones the first written.
  const descending = [...parsed].sort((a, b) => compare(b.from, a.from))
  return (value: Exact) => {
    const at = descending.findIndex(({ from }) => compare(value, from) >= 0)
    const found = at < 0 ? undefined : descending[at]?.entry
    const next = descending.at(at < 0 ? -1 : at - 1)
    const below = at === 0 ? null : (next?.entry.from ?? null)
    return { found, from: found?.from ?? null, below }
  }
}

/** From low to high, whatever the written order. */
export const ascending = <T extends Threshold>(classes: readonly T[]): readonly T[] =>
  [...classes].sort((a, b) => compare(parse(a.from), parse(b.from)))

const up = (value: Exact): Exact => round(value, 0, 'ceiling')

/** Whether a value can fall in the half-open stretch from `from` to under `below`. */
const canFallIn = (range: Range, from: Exact | null, below: Exact | null): boolean => {
  if (from && isAbove(from, range)) return false
  if (below === null) return true
  const lowest = from && range.least ? larger(from, range.least) : (from ?? range.least)
  if (lowest === null) return true
  return compare(range.whole ? up(lowest) : lowest, below) < 0
}

/** The stretches that a value can fall in; the first one, below every threshold, has no entry of its own. */
export const reachable = <T extends Threshold>(
  classes: readonly T[],
  range: Range,
): { readonly below: boolean; readonly reached: readonly T[]; readonly missed: readonly T[] } => {
  const sorted = ascending(classes)
  const isReached = (entry: T, i: number): boolean => {
    const next = sorted[i + 1]
    return canFallIn(range, parse(entry.from), next ? parse(next.from) : null)
  }
  return {
    below: canFallIn(range, null, sorted[0] ? parse(sorted[0].from) : null),
    reached: sorted.filter(isReached),
    missed: sorted.filter((entry, i) => !isReached(entry, i)),
  }
}

/** Thresholds that no value can reach. */
export const missedThresholds = (
  entries: readonly Threshold[],
  range: Range,
  path: Path,
): readonly Finding[] => {
  const { missed: never } = reachable(entries, range)
  const most = range.most ? { most: print(range.most) } : {}
  const least = range.least ? { least: print(range.least) } : {}
  return never.map(entry =>
    finding([...path, entries.indexOf(entry), 'from'], { from: entry.from, ...least, ...most }),
  )
}

export const repeatedThresholds = (thresholds: readonly string[], path: Path): readonly Issue[] =>
  thresholds.flatMap((from, i) =>
    thresholds.slice(0, i).some(other => compare(parse(other), parse(from)) === 0)
      ? [issue('repeated-threshold', [...path, i], { from })]
      : [],
  )
