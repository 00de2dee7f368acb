import type { CompiledCriteria } from '../compile-criteria.ts'
import { compileIntegerCriterion } from '../evaluation/integer/integer-criterion.ts'
import { laneCompiler } from '../language/expressions/expression-lanes.ts'
import {
  addColumns,
  capColumn,
  constantColumn,
  type IntegerColumn,
  largerColumn,
  multiplyColumns,
  runLength,
  sumColumns,
} from '../language/integer/integer-column.ts'
import type { IntegerSource } from '../language/integer/integer-number.ts'
import { roundColumn } from '../language/integer/integer-round.ts'
import type { Table } from '../language/reading/table.ts'
import type { Policies } from '../language/schema/policies.ts'

/** The integer lane of a whole table: printed totals and group points, as columns. */
export interface IntegerScores {
  /** Fills totals and group points (unit × group) of units `from … to`; NaN: ask the exact evaluator. */
  readonly score: (totals: Float64Array, groups: Float64Array, from: number, to: number) => void
}

/** A column that is computed once a run and then only read. */
const kept = (column: IntegerColumn) => {
  const buffer = new Float64Array(runLength)
  return {
    places: column.places,
    compute: (from: number, count: number): void => {
      const values = column.fill(from, count)
      for (let i = 0; i < count; i++) buffer[i] = values[i] as number
    },
    fill: (): Float64Array => buffer,
  }
}

/** Only flat tables whose total needs nothing but caps, weights and half-up rounding. */
const isPlain = (table: Table, { rounding, totals }: Policies): boolean => {
  const hasOtherColumns = table.criteria.some(({ criterion }) =>
    criterion.lines.some(line => (line.column ?? 'standard') !== 'standard'),
  )
  return (
    table.groups.every(({ parent, group }) => parent === null && group.capMode !== 'scale') &&
    rounding.group === 'none' &&
    rounding.total !== 'none' &&
    rounding.total.mode === 'half-up' &&
    !(hasOtherColumns && (totals.bonusCap !== undefined || totals.deductionCap !== undefined))
  )
}

/**
 * Compiles a set to columns of integers, or undefined where its total needs the exact evaluator.
 * Rescaling never arises: every criterion applies to every unit, or the unit is answered NaN.
 */
export const compileIntegerScores = (
  { set, table }: CompiledCriteria,
  source: IntegerSource,
): IntegerScores | undefined => {
  const { rounding, totals: limits } = set.policies
  if (!isPlain(table, set.policies) || rounding.total === 'none') return undefined
  const lanes = laneCompiler(set, source)
  const criteria = table.criteria.map(({ criterion }) => compileIntegerCriterion(criterion, set, lanes))
  if (!criteria.every(criterion => criterion !== undefined)) return undefined
  const sums = table.groups.map(({ group }) => {
    const own = criteria.filter((_, i) => table.criteria[i]?.group === group.id)
    return kept(capColumn(sumColumns(own), group.cap))
  })
  const weighted = table.groups.map(({ group }, g) =>
    group.weight === undefined ? sums[g]! : multiplyColumns(sums[g]!, constantColumn(group.weight)),
  )
  let total = weighted.reduce<IntegerColumn>(addColumns, constantColumn('0'))
  total = capColumn(total, limits.maximum)
  if (limits.minimum !== undefined) total = largerColumn(total, constantColumn(limits.minimum))
  const printed = roundColumn(total, rounding.total.places)
  const places = Math.max(...sums.map(sum => sum.places))
  const scales = sums.map(sum => 10 ** (places - sum.places))

  const scoreRun = (totals: Float64Array, groups: Float64Array, from: number, count: number): void => {
    const width = sums.length
    sums.forEach((sum, g) => {
      sum.compute(from, count)
      const values = sum.fill()
      const scale = scales[g] as number
      for (let i = 0; i < count; i++) groups[(from + i) * width + g] = (values[i] as number) * scale
    })
    const values = printed.fill(from, count)
    for (let i = 0; i < count; i++) totals[from + i] = values[i] as number
  }
  return {
    score: (totals, groups, from, to) => {
      for (let at = from; at < to; at += runLength) scoreRun(totals, groups, at, Math.min(runLength, to - at))
    },
  }
}
