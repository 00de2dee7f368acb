import { dateOf } from '../calendar/day.ts'
import type { ColumnScores } from '../column-scorer.ts'
import type { ActivityColumns, KeyedRows } from '../columns/activity-columns.ts'
import type { CompiledCriteria } from '../compile-criteria.ts'
import { unscaled } from '../decimal/scaled.ts'
import { text } from '../decimal/text.ts'
import { createAggregator } from '../facts/aggregator.ts'
import type { Activity, Basis, ScoringInput } from '../input.ts'
import { createExplainer } from './create-explainer.ts'
import type { UnitExplanation } from './unit-explanation.ts'

/** Rows of every unit, side by side: unit `u` has `rows[start[u]] … rows[start[u + 1] − 1]`. Four bytes per activity. */
const indexByUnit = ({ unit, length }: ActivityColumns, units: number) => {
  const start = new Int32Array(units + 1)
  for (let i = 0; i < length; i++) {
    const next = (unit[i] as number) + 1
    start[next] = (start[next] as number) + 1
  }
  for (let u = 0; u < units; u++) start[u + 1] = (start[u + 1] as number) + (start[u] as number)
  const free = start.slice(0, units)
  const rows = new Int32Array(length)
  for (let i = 0; i < length; i++) {
    const u = unit[i] as number
    const at = free[u] as number
    rows[at] = i
    free[u] = at + 1
  }
  return { start, rows }
}

/** Position of a row among those with a link or an event, or −1. */
const keyedAt = ({ row }: KeyedRows, wanted: number): number => {
  let [low, high] = [0, row.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((row[middle] as number) < wanted) low = middle + 1
    else high = middle
  }
  return row[low] === wanted ? low : -1
}

/** The activities that columns stand for, one unit at a time. Links and events are named by their codes. */
const activitiesOfColumns = (
  columns: ActivityColumns,
  units: ScoringInput['units'],
  idOf: (row: number) => string,
): ((unit: number) => readonly Activity[]) => {
  const { signatures, signature, day, firstDay, quantity, reached, audience, places, keyed } = columns
  const texts = new Map<number, string>()
  const amountText = (scaled: number): string => {
    const found = texts.get(scaled) ?? text(unscaled(scaled, places))
    if (texts.size < 10_000) texts.set(scaled, found)
    return found
  }
  const dates: string[] = []
  const dateAt = (offset: number): string => {
    dates[offset] ??= dateOf(firstDay + offset)
    return dates[offset]
  }
  const code = (codes: Int32Array, at: number): string | undefined =>
    at < 0 || codes[at] === 0 ? undefined : String(codes[at])
  let index: ReturnType<typeof indexByUnit> | undefined
  return unit => {
    index ??= indexByUnit(columns, units.length)
    const { start, rows } = index
    return Array.from(rows.subarray(start[unit], start[unit + 1]), row => {
      const own = signatures[signature[row] as number]!
      const at = keyedAt(keyed, row)
      return {
        id: idOf(row),
        unit: units[unit]!.id,
        date: dateAt(day[row] as number),
        kind: own.kind,
        channel: own.channel ?? undefined,
        level: own.level ?? undefined,
        partner: own.partner ?? undefined,
        quantity: amountText(quantity[row] as number),
        reached: reached ? amountText(reached[row] as number) : undefined,
        audience: audience ? amountText(audience[row] as number) : undefined,
        evidence: own.evidence ? 'present' : undefined,
        link: code(keyed.link, at),
        event: code(keyed.event, at),
        status: own.status,
      }
    })
  }
}

/**
 * Explains units from typed columns, on demand: the rows of a unit are found through an index that is made at the
 * first question. `idOf`: the activity's id by its row; ids of rows with a link or an event must sort as they did
 * when the columns were made.
 *
 * Example: `explainColumns(compiled, input, columns, scores, 'final', row => ids[row])('u7').counted`.
 */
export const explainColumns = (
  compiled: CompiledCriteria,
  input: Omit<ScoringInput, 'activities'>,
  columns: ActivityColumns,
  { scored }: ColumnScores,
  basis: Basis,
  idOf: (row: number) => string,
): ((unit: string) => UnitExplanation) =>
  createExplainer(compiled, {
    period: input.period,
    basis,
    units: input.units,
    aggregator: createAggregator(compiled.set, input.period),
    facts: scored.facts,
    scoreOf: unit => scored.unit(unit).score,
    activitiesOf: activitiesOfColumns(columns, input.units, idOf),
  })
