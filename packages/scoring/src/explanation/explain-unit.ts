import type { CompiledCriteria } from '../compile-criteria.ts'
import type { CriteriaSet } from '../criteria/criteria-set.ts'
import { leafFacts, lineExpressions } from '../criteria/walk.ts'
import { text } from '../decimal/text.ts'
import type { ScoringInput } from '../input.ts'
import type { PeriodResult } from '../period-result.ts'
import { type Contributions, type OpenedPeriod, openPeriod } from './open-period.ts'
import type { FactReading, LineExplanation, NotCounted, UnitExplanation } from './unit-explanation.ts'

const originOf = (set: CriteriaSet, fact: string): FactReading['from'] => {
  if (Object.hasOwn(set.declarations, fact)) return 'declaration'
  return Object.hasOwn(set.attributes, fact) ? 'attribute' : 'activities'
}

/** Facts that each line of the table reads, followed to measures, declarations and attributes. */
const factsByLine = ({ set, table }: CompiledCriteria): ReadonlyMap<string, readonly string[]> =>
  new Map(
    table.criteria.flatMap(({ criterion }) =>
      criterion.lines.map(line => [
        line.id,
        [...new Set(lineExpressions(line).flatMap(expression => leafFacts(set, expression)))],
      ]),
    ),
  )

/**
 * Opens a period once and explains its units on demand; points are those of `result`, nothing is scored anew.
 *
 * Example: `explainPeriod(compiled, input, result)('THPT02').notCounted[0].reason` is `'duplicate'`.
 */
export const explainPeriod = (
  compiled: CompiledCriteria,
  input: ScoringInput,
  result: PeriodResult,
): ((unit: string) => UnitExplanation) => {
  const opened = openPeriod(compiled, input, result.basis)
  const reads = factsByLine(compiled)
  const index = new Map(input.units.map(({ id }, i) => [id, i]))
  return unit => {
    const at = index.get(unit)
    const score = at === undefined ? undefined : result.scores[at]
    if (at === undefined || !score) throw new RangeError(`unit not in the result: ${unit}`)
    return explainOne(compiled, opened, reads, score, at, input.units[at]!.kind)
  }
}

const activitiesByFact = (contributions: ReadonlyMap<string, Contributions>) => {
  const found = new Map<string, { activity: string; amount: string }[]>()
  for (const [activity, facts] of contributions)
    for (const [fact, amount] of facts) {
      const list = found.get(fact) ?? []
      list.push({ activity, amount })
      found.set(fact, list)
    }
  return found
}

/** One unit alone; to explain many, open the period once with `explainPeriod`. */
export const explainUnit = (
  compiled: CompiledCriteria,
  input: ScoringInput,
  result: PeriodResult,
  unit: string,
): UnitExplanation => explainPeriod(compiled, input, result)(unit)

const explainOne = (
  { set, table }: CompiledCriteria,
  opened: OpenedPeriod,
  reads: ReadonlyMap<string, readonly string[]>,
  score: UnitExplanation['score'],
  index: number,
  kind: string,
): UnitExplanation => {
  const own = opened.activitiesOf(score.unit)
  const contributions = new Map<string, Contributions>(
    own.flatMap(({ activity, verdict }) =>
      verdict.counted ? [[activity.id, opened.contributionsOf(activity)] as const] : [],
    ),
  )
  const byFact = activitiesByFact(contributions)
  const readings = new Map<string, FactReading>()
  const reading = (fact: string): FactReading => {
    const found = readings.get(fact)
    if (found) return found
    const value = opened.facts.fact(index, fact)
    const made: FactReading = {
      fact,
      from: originOf(set, fact),
      state: value.state,
      value: value.state === 'known' ? text(value.number) : null,
      activities: byFact.get(fact) ?? [],
    }
    readings.set(fact, made)
    return made
  }
  const applies = new Set(score.criteria.filter(({ lines }) => lines.length > 0).map(c => c.criterion))
  const lines = table.criteria.flatMap(({ criterion }): LineExplanation[] =>
    applies.has(criterion.id)
      ? criterion.lines
          .filter(line => line.appliesTo?.includes(kind) ?? true)
          .map(line => ({ line: line.id, facts: (reads.get(line.id) ?? []).map(reading) }))
      : [],
  )
  const counted = new Set(lines.flatMap(line => line.facts.flatMap(f => f.activities.map(a => a.activity))))
  const readSomewhere = new Set([...reads.values()].flat())
  const notCounted = own.flatMap(({ activity, verdict }): NotCounted[] => {
    if (!verdict.counted) return [{ activity: activity.id, reason: verdict.reason, of: verdict.of }]
    if (counted.has(activity.id)) return []
    const isReadForOthers = [...(contributions.get(activity.id)?.keys() ?? [])].some(f =>
      readSomewhere.has(f),
    )
    return [{ activity: activity.id, reason: isReadForOthers ? 'not-applicable' : 'no-rule', of: null }]
  })
  return { score, lines, counted: [...counted], notCounted }
}
