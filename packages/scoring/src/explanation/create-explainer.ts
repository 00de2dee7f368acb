import type { CompiledCriteria } from '../compile-criteria.ts'
import type { Verdict } from '../counting/count-activities.ts'
import type { Aggregator } from '../facts/aggregator.ts'
import type { FactReader } from '../facts/fact-reader.ts'
import type { Unit } from '../input.ts'
import { print } from '../numbers/text.ts'
import type { TakenOver } from '../succession/taken-over.ts'
import { linesOfTable, type ReadFact } from './lines-of-table.ts'
import type { OwnActivities } from './own-activities.ts'
import { createContributions, type FactContributions } from './unit-contributions.ts'
import type { FactReading, LineExplanation, NotCounted, UnitExplanation } from './unit-explanation.ts'

/** What explanations are read from: plain activities with their result, or columns with their scores. */
export interface ExplanationSources {
  readonly units: readonly Unit[]
  readonly aggregator: Aggregator
  readonly facts: Pick<FactReader, 'fact'>
  readonly scoreOf: (unit: number) => UnitExplanation['score'] | undefined
  /** A unit's activities with their verdicts, in the order of the input. */
  readonly ownOf: (unit: number) => OwnActivities
  readonly takenOver?: readonly TakenOver[] | undefined
}

const nothing: FactContributions = { activities: [], positions: [] }

/** Explains units one at a time, on demand; nothing is scored anew. */
export const createExplainer = (
  compiled: CompiledCriteria,
  { aggregator, facts, units, ownOf, scoreOf, takenOver = [] }: ExplanationSources,
): ((unit: string) => UnitExplanation) => {
  const contributions = createContributions(aggregator)
  const table = linesOfTable(compiled, aggregator)
  const isRead = new Uint8Array(aggregator.slots.length)
  for (const { slot } of table.facts) if (slot >= 0) isRead[slot] = 1
  const index = new Map(units.map(({ id }, i) => [id, i]))

  const readingOf = (
    unit: number,
    { fact, from }: ReadFact,
    { activities }: FactContributions,
  ): FactReading => {
    const value = facts.fact(unit, fact)
    return {
      fact,
      from,
      state: value.state,
      value: value.state === 'known' ? print(value.number) : null,
      activities,
    }
  }
  /** The lines that apply, and the activities behind them in the order in which lines name them, each once. */
  const linesOf = (unit: number, score: UnitExplanation['score'], own: OwnActivities) => {
    const { kind } = units[unit]!
    const bySlot = contributions.of(own)
    const isCounted = new Uint8Array(own.ids.length)
    const counted: string[] = []
    const readings = new Array<FactReading | undefined>(table.facts.length)
    const reading = (at: number): FactReading => {
      const found = readings[at]
      if (found) return found
      const read = table.facts[at]!
      const added = bySlot[read.slot] ?? nothing
      for (const position of added.positions)
        if (isCounted[position] === 0) {
          isCounted[position] = 1
          counted.push(own.ids[position] as string)
        }
      const made = readingOf(unit, read, added)
      readings[at] = made
      return made
    }
    const applies = new Set<string>()
    for (const { criterion, lines } of score.criteria) if (lines.length > 0) applies.add(criterion)
    const lines: LineExplanation[] = []
    for (const { criterion, lines: own } of table.criteria) {
      if (!applies.has(criterion)) continue
      for (const { line, appliesTo, facts: read } of own)
        if (appliesTo?.includes(kind) ?? true) lines.push({ line, facts: read.map(reading) })
    }
    return { lines, counted, isCounted }
  }
  const notCountedOf = ({ ids, verdicts, feeds }: OwnActivities, isCounted: Uint8Array): NotCounted[] => {
    const found: NotCounted[] = []
    for (let i = 0; i < ids.length; i++) {
      if (isCounted[i] === 1) continue
      const activity = ids[i] as string
      const verdict = verdicts[i] as Verdict
      if (!verdict.counted) found.push({ activity, reason: verdict.reason, of: verdict.of })
      else {
        const isReadForOthers = feeds[i]!.some(feed => isRead[contributions.slotOfFeed(feed)] === 1)
        found.push({ activity, reason: isReadForOthers ? 'not-applicable' : 'no-rule', of: null })
      }
    }
    return found
  }
  return id => {
    const unit = index.get(id)
    const score = unit === undefined ? undefined : scoreOf(unit)
    if (unit === undefined || !score) throw new RangeError(`unit not in the result: ${id}`)
    const own = ownOf(unit)
    const { lines, counted, isCounted } = linesOf(unit, score, own)
    const notCounted = notCountedOf(own, isCounted)
    const inherited = takenOver.filter(taken => taken.unit === id)
    return { score, lines, counted, notCounted, ...(inherited.length > 0 && { takenOver: inherited }) }
  }
}
