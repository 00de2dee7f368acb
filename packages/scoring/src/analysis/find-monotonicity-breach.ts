import type { CompiledCriteria } from '../compile-criteria.ts'
import type { Activity, ScoringInput } from '../input.ts'
import { compare, type Exact, isNegative, subtract } from '../numbers/exact.ts'
import { parse } from '../numbers/text.ts'
import { scorePeriod } from '../score-period.ts'
import type { UnitScore } from '../unit-score/unit-score.ts'
import { seededChance } from './chance.ts'
import { type MoreWork, moreWork } from './more-work.ts'
import { worldMaker } from './sample-world.ts'

/** What doing more good work cost a unit, with everything that is needed to see it happen again. */
export interface MonotonicityBreach {
  /** The unit whose score fell: the one that did the work, or the unit above it. */
  readonly unit: string
  readonly unitKind: string
  /** Exact totals; `after` is null where the work left the unit without a score. */
  readonly before: string
  readonly after: string | null
  /**
   * The criterion that lost most, with its points, or one that applies only since; null where it is neither
   * (caps and limits of the whole table).
   */
  readonly criterion: { readonly id: string; readonly before: string; readonly after: string } | null
  readonly work: MoreWork
  /** The period without the work; add `work.activity` to its activities. */
  readonly input: ScoringInput
}

/** How long and from which seed to search; the same seed finds the same. */
export interface BreachSearch {
  /** The same seed finds the same; another one looks elsewhere. Default 1. */
  readonly seed?: number
  /** Imaginary periods to look through. Default 300. */
  readonly periods?: number
  /**
   * Also work that is recorded late: dated before what it repeats. Counting keeps the earliest of what repeats
   * itself, so a late record may take the place of a better one. Default false: work comes after work.
   */
  readonly recordedLate?: boolean
}

const heaviestLoss = (before: UnitScore, after: UnitScore): MonotonicityBreach['criterion'] => {
  const now = new Map(after.criteria.map(result => [result.criterion, result]))
  const pairs = before.criteria.flatMap(was => {
    const is = now.get(was.criterion)
    return is ? [{ was, is, change: subtract(parse(is.points), parse(was.points)) }] : []
  })
  const [heaviest] = pairs
    .filter(({ change }) => isNegative(change))
    .sort((a, b) => compare(a.change, b.change))
  const worst = heaviest ?? pairs.find(({ was, is }) => was.state !== is.state)
  return worst ? { id: worst.was.criterion, before: worst.was.points, after: worst.is.points } : null
}

const exactOf = ({ exact }: UnitScore): Exact | null => (exact === null ? null : parse(exact))

const fell = (before: UnitScore, after: UnitScore): boolean => {
  const [was, is] = [exactOf(before), exactOf(after)]
  return was !== null && (is === null || compare(is, was) < 0)
}

/** The unit that did the work and those above it: nobody else is promised anything. */
const concerned = ({ units }: ScoringInput, worker: string): ReadonlySet<string> => {
  const found = new Set([worker])
  for (const id of found) {
    const parent = units.find(unit => unit.id === id)?.parent
    if (parent !== undefined) found.add(parent)
  }
  return found
}

type Scores = readonly UnitScore[]

const scoresOf = (compiled: CompiledCriteria, input: ScoringInput): Scores =>
  scorePeriod(compiled, input, 'final').scores

/** What the work costs in a period; undefined where it costs nothing. */
const costOf = (
  compiled: CompiledCriteria,
  input: ScoringInput,
  before: Scores,
  work: MoreWork,
): MonotonicityBreach | undefined => {
  const ids = concerned(input, work.activity.unit)
  const after = scoresOf(compiled, { ...input, activities: [...input.activities, work.activity] })
  const at = before.findIndex((score, i) => ids.has(score.unit) && fell(score, after[i] as UnitScore))
  const [was, is] = [before[at], after[at]]
  if (!was || !is || was.exact === null) return undefined
  return {
    unit: was.unit,
    unitKind: input.units[at]?.kind ?? '',
    before: was.exact,
    after: is.exact,
    criterion: heaviestLoss(was, is),
    work,
    input,
  }
}

/** Leaves out every activity without which the same still happens, so that a person can follow the rest. */
const simplest = (compiled: CompiledCriteria, found: MonotonicityBreach): MonotonicityBreach => {
  let best = found
  for (const { id } of found.input.activities) {
    if (found.work.repeats === id) continue
    const activities = best.input.activities.filter((other: Activity) => other.id !== id)
    const input = { ...best.input, activities }
    const shorter = costOf(compiled, input, scoresOf(compiled, input), best.work)
    if (shorter?.unit === found.unit && shorter.criterion?.id === found.criterion?.id) best = shorter
  }
  return best
}

/**
 * Looks for a period in which one more verified activity lowers the score of its unit, or of the unit above it.
 * It tries many small periods near the thresholds of the set, reproducibly; finding nothing is not a proof.
 *
 * More good work is a new thing; the same thing on another channel, or once more; the same achievement at a higher
 * level. A second report that contradicts the first about its day or kind is a correction, not work.
 *
 * Example: with bands that fall, `findMonotonicityBreach(compiled)?.criterion` is `{ id: 'C1', before: '3', after: '1' }`.
 */
export const findMonotonicityBreach = (
  compiled: CompiledCriteria,
  { seed = 1, periods = 300, recordedLate = false }: BreachSearch = {},
): MonotonicityBreach | undefined => {
  const chance = seededChance(seed)
  const maker = worldMaker(compiled)
  for (let i = 0; i < periods; i++) {
    const input = maker.world(chance)
    const before = scoresOf(compiled, input)
    for (const work of moreWork(compiled, maker, input, chance, recordedLate)) {
      const found = costOf(compiled, input, before, work)
      if (found) return simplest(compiled, found)
    }
  }
  return undefined
}
