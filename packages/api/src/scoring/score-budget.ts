import type { CompiledCriteria } from '@thidua/scoring'
import { type Issue, issue } from '@thidua/scoring/issues'
import type { ScoreRequest } from './scoring.schema.ts'

/**
 * What one request may have computed, known before anything is: a province of 1,046 units on a table of 280 lines
 * is well inside, and whoever has more sends it block by block.
 */
const most = { lines: 300_000, facts: 500_000, outcomes: 300_000, explained: 30_000 } as const

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Things that are computed for every unit, by what they are. */
const perUnit = ({ set, table }: CompiledCriteria) => ({
  lines: sum(table.criteria.map(({ criterion }) => criterion.lines.length)),
  facts: Object.keys(set.facts).length,
  // A unit is told of each condition of each form, and barred from others by each name in `notWith`.
  outcomes: sum([
    ...set.ratings.map(({ conditions = [] }) => 1 + conditions.length),
    set.gates.length,
    ...set.commendations.map(({ eligible, notWith = [] }) => 1 + eligible.length + notWith.length),
  ]),
})

/** Refuses what is plainly more than one request may ask, with the limit and what was found. */
export const checkScoreBudget = (
  compiled: CompiledCriteria,
  { units, explain }: Pick<ScoreRequest, 'units' | 'explain'>,
): readonly Issue[] => {
  const { lines, facts, outcomes } = perUnit(compiled)
  const asked = [
    { what: 'lines', units: units.length, each: lines },
    { what: 'facts', units: units.length, each: facts },
    { what: 'outcomes', units: units.length, each: outcomes },
    { what: 'explained', units: explain.length, each: lines + facts },
  ] as const
  return asked.flatMap(({ what, units: count, each }) =>
    count * each <= most[what]
      ? []
      : [
          issue('too-much-to-score', [], {
            ...{ what, units: String(count), each: String(each) },
            ...{ found: String(count * each), most: String(most[what]) },
          }),
        ],
  )
}
