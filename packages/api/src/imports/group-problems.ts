import type { Place, RowOutcome, RowProblem } from '../intake/types.ts'

/** One problem, word for word, of several rejected rows. */
export interface ProblemGroup {
  readonly problem: RowProblem
  readonly rows: number
  /** The first of them. */
  readonly places: readonly Place[]
}

const placesOfGroup = 5
const groupsOfReport = 50

/** Equal problems of rejected rows together, the most frequent first: it is the likeliest cause of the others. */
export function groupProblems(outcomes: readonly RowOutcome[]): ProblemGroup[] {
  const groups = new Map<string, { problem: RowProblem; rows: number; places: Place[] }>()
  for (const outcome of outcomes) {
    if (outcome.status !== 'rejected') continue
    for (const problem of outcome.problems) {
      const key = JSON.stringify([problem.code, problem.column?.letter, problem.params])
      const group = groups.get(key) ?? { problem, rows: 0, places: [] }
      group.rows++
      if (group.places.length < placesOfGroup) group.places.push(outcome.place)
      groups.set(key, group)
    }
  }
  return [...groups.values()].toSorted((a, b) => b.rows - a.rows).slice(0, groupsOfReport)
}
