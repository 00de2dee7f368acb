import type { CriteriaSet, Group } from '@thidua/scoring/criteria'
import type { Unit } from '@thidua/scoring/records'
import type { Asked } from './answer.ts'
import { type OracleCriterion, scoreCriterion } from './criterion.ts'
import { type Fraction, read as number, order, over, sign, times, total, unity } from './fraction.ts'
import { childrenOf, declarationOf, type OraclePeriod, submittedNothing } from './period.ts'
import { createReader, type Finished, type Read } from './reader.ts'
import { addTable, type OracleTotal } from './total.ts'
import { unique } from './value.ts'

export interface OracleScore {
  readonly unit: Unit
  readonly isResolved: boolean
  /** As much is known as the set asks for. */
  readonly isEnough: boolean
  readonly criteria: ReadonlyMap<string, OracleCriterion>
  readonly total: OracleTotal
}

export interface OracleScorer {
  readonly read: Read
  readonly asked: (unit: Unit) => Asked
  readonly score: (unit: Unit) => OracleScore
}

const criteriaOf = (groups: readonly Group[]): OracleCriterion['criterion'][] =>
  groups.flatMap(group => [...(group.criteria ?? []), ...criteriaOf(group.groups ?? [])])

/** The share of standard points that are known, each times the weights of the groups around it. */
const isKnownEnough = (
  { groups, policies: { knownAtLeast } }: CriteriaSet,
  scored: ReadonlyMap<string, OracleCriterion>,
): boolean => {
  if (knownAtLeast === undefined) return true
  const known: Fraction[] = []
  const open: Fraction[] = []
  const walk = (inside: readonly Group[], around: Fraction): void => {
    for (const group of inside) {
      const factor = times(around, number(group.weight ?? '1'))
      for (const { id, standard } of group.criteria ?? []) {
        const state = scored.get(id)?.state
        const worth = times(number(standard), factor)
        if (state === 'scored') known.push(worth)
        if (state === 'excluded') open.push(worth)
      }
      walk(group.groups ?? [], factor)
    }
  }
  walk(groups, unity)
  const all = total([...known, ...open])
  return sign(all) === 0 || order(over(total(known), all), number(knownAtLeast)) >= 0
}

/** Scores units one by one, whenever another asks; only finished criteria are remembered. */
export const createScorer = (period: OraclePeriod): OracleScorer => {
  const { set, input, basis } = period
  const criteria = criteriaOf(set.groups)
  const finished = new Map<string, OracleCriterion>()

  const criterionOf = (unit: Unit, criterion: OracleCriterion['criterion']): OracleCriterion => {
    const key = JSON.stringify([unit.id, criterion.id])
    const known = finished.get(key)
    if (known) return known
    const ruling = input.rulings.findLast(
      given => basis === 'final' && given.unit === unit.id && given.criterion === criterion.id,
    )
    const scored = scoreCriterion(criterion, asked(unit), set.policies, ruling)
    finished.set(key, scored)
    return scored
  }
  const score = (unit: Unit): OracleScore => {
    const scored = new Map(criteria.map(criterion => [criterion.id, criterionOf(unit, criterion)]))
    const isEnough = isKnownEnough(set, scored)
    const isResolved = [...scored.values()].every(
      ({ state, lines }) =>
        state !== 'missing' &&
        (isEnough || state !== 'excluded' || lines.every(({ treatedAs }) => treatedAs !== 'excluded')),
    )
    return { unit, isResolved, isEnough, criteria: scored, total: addTable(set, scored) }
  }
  const figures: Finished = {
    score: unit => {
      const { isResolved, total } = score(unit)
      return isResolved ? { is: total.printed } : { missing: [unit.id] }
    },
    points: (unit, id) => {
      const criterion = criteria.find(found => found.id === id)
      if (!criterion) return { missing: [id] }
      const { state, points, lines } = criterionOf(unit, criterion)
      if (state === 'scored') return { is: points }
      if (state === 'not-applicable') return 'not-applicable'
      if (set.format === '1') return { missing: [id] }
      if (state === 'excluded') return 'not-applicable'
      return {
        missing: unique(lines.flatMap(line => (line.treatedAs === 'unresolved' ? line.missing : []))),
      }
    },
  }
  const read = createReader(period, figures)
  const asked = (unit: Unit): Asked => ({
    unit,
    read,
    submittedNothing: submittedNothing(period, unit),
    declares: fact => {
      const asked = set.declarations[fact]?.appliesTo
      return (asked && !asked.includes(unit.kind)) || declarationOf(period, unit, fact) !== undefined
    },
    children: () => childrenOf(period, unit).map(asked),
  })
  return { read, asked, score }
}
