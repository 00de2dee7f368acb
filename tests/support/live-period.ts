import type { CompiledCriteria } from '@thidua/scoring'
import { encodeActivities, openScoring, scoreColumns } from '@thidua/scoring/columns'
import type { Activity, Basis, ScoringInput } from '@thidua/scoring/records'
import { expect } from 'vitest'
import { compiled, criterion, group, input, line, school, smallSet } from './small-set.ts'

const tenth = { perItem: { points: '0.1' } }

/** A tenth of a point for what one line of the only criterion reads. */
export const setOf = (value: unknown, rest: Record<string, unknown> = {}) =>
  compiled(
    smallSet([group('G', [criterion('c', '100', [line('l', { value, points: tenth, missing: 'zero' })])])], {
      facts: {
        articles: { sum: 'quantity', where: { kind: ['article'] } },
        reached: { sum: 'reached' },
        audience: { sum: 'audience' },
        awards: { count: 'activities', where: { kind: ['award'] } },
      },
      ...rest,
    }),
  )

/** Two schools below an office, a third one beside them, and another block. */
export const units = [
  school('u0', { parent: 'o' }),
  school('u1', { parent: 'o' }),
  school('u2'),
  school('o', { kind: 'office', block: 'b2', parent: 'top' }),
  school('top', { kind: 'office', block: 'b3' }),
  school('far', { block: 'b4' }),
]
const index = new Map(units.map(({ id }, i) => [id, i]))

export type Change = readonly [before: Activity | null, after: Activity | null]

const shown = (set: CompiledCriteria, given: ScoringInput, basis: Basis) => {
  const { totals, ranks, ratings } = scoreColumns(
    set,
    given,
    encodeActivities(given.activities, index),
    basis,
  )
  return { totals, ranks, ratings }
}

/** Opens a period, makes the changes one by one, and looks each time whether all is as if scored anew. */
export const follow = (
  set: CompiledCriteria,
  start: readonly Activity[],
  changes: readonly Change[],
  basis: Basis = 'final',
  rest: Partial<ScoringInput> = {},
) => {
  const given = input({ units, ...rest, activities: start })
  const live = openScoring(set, given, basis)
  let activities = start
  const touched = changes.map(([before, after]) => {
    const reached = live.change(before, after)
    activities = [...activities.filter(({ id }) => id !== before?.id), ...(after ? [after] : [])]
    const { totals, ranks, ratings } = live.scores
    expect({ totals, ranks, ratings }).toEqual(shown(set, { ...given, activities }, basis))
    return reached
  })
  return { touched, totals: [...live.scores.totals].slice(0, 3) }
}
