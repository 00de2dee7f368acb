import { scorePeriod } from '@thidua/scoring'
import { encodeActivities, scoreColumns } from '@thidua/scoring/columns'
import type { ScoringInput } from '@thidua/scoring/records'
import { expect } from 'vitest'
import { compiled, criterion, declare, group, input, line, school, smallSet } from './small-set.ts'

const twoPlaces = { places: '2', mode: 'half-up' }
const rounding = { line: 'none', criterion: 'none', group: 'none', total: twoPlaces, print: '2' }

export interface Table {
  readonly lines: unknown[]
  readonly criterion?: Record<string, unknown>
  readonly group?: Record<string, unknown>
  readonly rounding?: Record<string, unknown>
  readonly totals?: Record<string, unknown>
  readonly facts?: Record<string, unknown>
}

export const setOf = (table: Table) => {
  const set = smallSet([group('G', [criterion('c', '10', table.lines, table.criterion)], table.group)], {
    policies: {
      missing: 'zero',
      notApplicable: 'no-rescale',
      rounding: { ...rounding, ...table.rounding },
      totals: table.totals ?? {},
    },
  })
  return compiled({ ...set, facts: { ...(set.facts as object), ...table.facts } })
}

/** The total of each unit by columns, which is that of the full result, and how many units needed the exact evaluator. */
export const totals = (table: Table, given: ScoringInput) => {
  const set = setOf(table)
  const units = new Map(given.units.map(({ id }, i) => [id, i]))
  const columns = scoreColumns(set, given, encodeActivities(given.activities, units), 'final')
  const exact = scorePeriod(set, given, 'final').scores.map(
    ({ total }) => Number(total) * 10 ** columns.places,
  )
  expect([...columns.totals].map(Math.round)).toEqual(exact.map(Math.round))
  return { totals: [...columns.totals].map(total => total / 10 ** columns.places), exactly: columns.exactly }
}

export const one = (values: Record<string, string>, attributes: Record<string, string> = {}): ScoringInput =>
  input({ units: [school('u', { attributes })], declarations: declare('u', values) })

export const of = (value: unknown, points: unknown, rest: Record<string, unknown> = {}) =>
  line('l', { value, points, ...rest })
export const each = (points: string, rest: object = {}) => ({ perItem: { points, ...rest } })
export const halves = { criterion: twoPlaces }
