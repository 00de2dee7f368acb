import { compileCriteria, type PeriodResult } from '@thidua/scoring'
import type { CriteriaSet, Criterion, Group, Line } from '@thidua/scoring/criteria'
import type { UnitScore } from '@thidua/scoring/outcomes'
import { type CarriedInput, carryRecords, type ScoringInput, type TakenOver } from '@thidua/scoring/records'
import { counted } from './count.ts'

/** A line with what came of it for one unit. */
export interface SeenLine {
  readonly criterion: Criterion
  readonly line: Line
  readonly state: UnitScore['criteria'][number]['lines'][number]['state']
  /** The line read a known value and put it through its curve. */
  readonly isEvaluated: boolean
  readonly steps: readonly string[]
  /** Keys and `key=word` pairs of everything the line reads, followed through defined facts. */
  readonly words: ReadonlySet<string>
}

/** One scored period, laid out for asking which parts of the language it exercised. */
export interface Observation {
  readonly set: CriteriaSet
  readonly input: ScoringInput
  readonly result: PeriodResult
  readonly lines: readonly SeenLine[]
  /** Activities that only count at a higher level. */
  readonly lowerLevels: number
  readonly repeats: number
  readonly takenOver: readonly TakenOver[]
}

const factsNamed = (value: unknown, set: CriteriaSet): unknown[] =>
  typeof value === 'string' && Object.hasOwn(set.facts, value) ? [set.facts[value]] : []

/** Every key at any depth, and every pair of a key and a text under it. */
export const wordsIn = (value: unknown, set: CriteriaSet, found: Set<string> = new Set()): Set<string> => {
  for (const fact of factsNamed(value, set)) wordsIn(fact, set, found)
  if (typeof value !== 'object' || value === null) return found
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) found.add(key)
    if (typeof inner === 'string') found.add(`${key}=${inner}`)
    wordsIn(inner, set, found)
  }
  return found
}

const criteriaOf = (groups: readonly Group[]): Criterion[] =>
  groups.flatMap(group => [...(group.criteria ?? []), ...criteriaOf(group.groups ?? [])])

const seenLines = (set: CriteriaSet, result: PeriodResult): SeenLine[] => {
  const definitions = new Map(
    criteriaOf(set.groups).flatMap(criterion =>
      criterion.lines.map(line => [
        line.id,
        {
          criterion,
          line,
          words: wordsIn(
            { value: line.value, points: line.points, when: line.when, appliesWhen: line.appliesWhen },
            set,
          ),
        },
      ]),
    ),
  )
  return result.scores.flatMap(score =>
    score.criteria.flatMap(criterion =>
      criterion.lines.flatMap(({ line, state, value, steps }) => {
        const definition = definitions.get(line)
        if (!definition) return []
        const isEvaluated = state === 'scored' && value !== null
        return [{ ...definition, state, isEvaluated, steps: steps.map(({ kind }) => kind) }]
      }),
    ),
  )
}

export const observe = (set: CriteriaSet, given: ScoringInput, result: PeriodResult): Observation => {
  const input: CarriedInput = carryRecords(compileCriteria(set), given)
  const count = (policies: Partial<CriteriaSet['policies']>): number => {
    const changed = { ...set, policies: { ...set.policies, ...policies } }
    return counted(input.activities, changed, input.period, result.basis).length
  }
  const all = count({ duplicates: [], highestLevelOnly: [] })
  return {
    set,
    input,
    result,
    lines: seenLines(set, result),
    lowerLevels: all - count({ duplicates: [] }),
    repeats: all - count({ highestLevelOnly: [] }),
    takenOver: input.takenOver ?? [],
  }
}
