import type { CompiledCriteria } from '../compile-criteria.ts'
import { countActivities } from '../counting/count-activities.ts'
import type { CriteriaSet } from '../criteria/criteria-set.ts'
import { leafFacts, lineExpressions } from '../criteria/walk.ts'
import { text } from '../decimal/text.ts'
import type { Aggregator } from '../facts/aggregator.ts'
import type { FactReader } from '../facts/fact-reader.ts'
import type { Activity, Basis, Period, Unit } from '../input.ts'
import { createContributions, type UnitContributions } from './unit-contributions.ts'
import type { FactReading, LineExplanation, NotCounted, UnitExplanation } from './unit-explanation.ts'

/** What explanations are read from: plain activities with their result, or columns with their scores. */
export interface ExplanationSources {
  readonly period: Period
  readonly basis: Basis
  readonly units: readonly Unit[]
  readonly aggregator: Aggregator
  readonly facts: Pick<FactReader, 'fact'>
  readonly scoreOf: (unit: number) => UnitExplanation['score'] | undefined
  /** A unit's activities, in the order of the input. */
  readonly activitiesOf: (unit: number) => readonly Activity[]
}

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

/** Explains units one at a time, on demand; nothing is scored anew. */
export const createExplainer = (
  compiled: CompiledCriteria,
  sources: ExplanationSources,
): ((unit: string) => UnitExplanation) => {
  const { set, table } = compiled
  const { aggregator, basis, facts, units } = sources
  const rules = { period: sources.period, ...aggregator.plan }
  const contributionsOf = createContributions(aggregator)
  const reads = factsByLine(compiled)
  const isRead = new Set([...reads.values()].flat())
  const index = new Map(units.map(({ id }, i) => [id, i]))

  /** The lines that apply, and the activities behind them in the order in which lines name them, each once. */
  const linesOf = (
    unit: number,
    score: UnitExplanation['score'],
    own: readonly Activity[],
    contributions: UnitContributions,
  ) => {
    const { kind } = units[unit]!
    const isCounted = new Uint8Array(own.length)
    const counted: string[] = []
    const readings = new Map<string, FactReading>()
    const reading = (fact: string): FactReading => {
      const found = readings.get(fact)
      if (found) return found
      const value = facts.fact(unit, fact)
      const { activities, positions } = contributions.ofFact(fact)
      for (const at of positions)
        if (isCounted[at] === 0) {
          isCounted[at] = 1
          counted.push(own[at]!.id)
        }
      const made: FactReading = {
        fact,
        from: originOf(set, fact),
        state: value.state,
        value: value.state === 'known' ? text(value.number) : null,
        activities,
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
    return { lines, counted, isCounted }
  }
  return id => {
    const unit = index.get(id)
    const score = unit === undefined ? undefined : sources.scoreOf(unit)
    if (unit === undefined || !score) throw new RangeError(`unit not in the result: ${id}`)
    const own = sources.activitiesOf(unit)
    const verdicts = countActivities(own, rules, basis)
    const contributions = contributionsOf(own, verdicts)
    const { lines, counted, isCounted } = linesOf(unit, score, own, contributions)
    const notCounted: NotCounted[] = []
    for (const [i, activity] of own.entries()) {
      const verdict = verdicts[i]!
      if (!verdict.counted) notCounted.push({ activity: activity.id, reason: verdict.reason, of: verdict.of })
      else if (isCounted[i] === 0) {
        const isReadForOthers = contributions.factsFedBy(activity).some(fact => isRead.has(fact))
        notCounted.push({
          activity: activity.id,
          reason: isReadForOthers ? 'not-applicable' : 'no-rule',
          of: null,
        })
      }
    }
    return { score, lines, counted, notCounted }
  }
}
