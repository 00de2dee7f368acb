import { dayNumber } from '../calendar/day.ts'
import { dayOfPeriod } from '../calendar/day-of-period.ts'
import type { Basis, Mark, Unit } from '../input.ts'
import { ofSeveral } from '../language/expressions/fold.ts'
import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import type { Expression } from '../language/schema/expression.ts'
import { isMeasure } from '../language/schema/is-measure.ts'
import {
  combine,
  known,
  knownInteger,
  missing,
  notApplicable,
  ratioOfNothing,
  type Value,
} from '../language/value.ts'
import {
  divide,
  type Exact,
  fraction,
  isZero,
  larger,
  multiply,
  smaller,
  subtract,
  sum,
  zero,
} from '../numbers/exact.ts'
import { round } from '../numbers/round.ts'
import { parse } from '../numbers/text.ts'
import type { Accumulated } from './aggregate.ts'
import type { Aggregator } from './aggregator.ts'
import { aboutOwn, type BlockFigure, blockFigures } from './block-figures.ts'
import { createBlockPeers } from './block-peers.ts'
import type { Declarations } from './declarations.ts'
import { declaredValue } from './declared.ts'
import { markedValue } from './marked.ts'
import { measuredValue } from './measured.ts'
import { unitsBy } from './units-by.ts'

/** What the facts of a period are read from. Units are addressed by their index in `units`. */
export interface FactSources {
  readonly set: CriteriaSet
  readonly basis: Basis
  readonly units: readonly Unit[]
  readonly aggregator: Aggregator
  readonly accumulated: Accumulated
  readonly declarations: Declarations
  readonly marks: ReadonlyMap<string, ReadonlyMap<string, readonly Mark[]>>
  /** Finished results of other units and criteria, scored on demand. */
  readonly scoreOf: (unit: number) => Value
  readonly pointsOf: (unit: number, criterion: string) => Value
}

export interface FactReader {
  /** A fact, declaration or attribute by id. */
  fact(unit: number, id: string): Value
  /** An expression; `line` is the line whose marks `marks` reads. */
  read(unit: number, expression: Expression, line?: string): Value
  /** Indexes of a unit's sub-units. */
  childrenOf(unit: number): readonly number[]
  /** Drops what is remembered of a unit, after its activities changed. */
  forget(unit: number): void
  /** Drops only what is composed of other facts, after a peer's activities changed. */
  forgetComposed(unit: number): void
}

const literal = /^-?\d/

type OfChildren = Extract<Expression, { readonly children: unknown }>

/** Reads facts of units and blocks exactly, each at most once. */
export const createFactReader = (sources: FactSources): FactReader => {
  const { set, units, basis, aggregator, accumulated } = sources
  const children = unitsBy(units, unit => unit.parent)
  const periodStart = aggregator.plan.boundaries[0] as string
  const slots = new Map(aggregator.slots.map(slot => [slot.fact, slot]))
  const remembered = new Map<string, (Value | undefined)[]>()

  const measured = (unit: number, id: string): Value | undefined => {
    const slot = slots.get(id)
    return slot && known(measuredValue(accumulated, unit, slot))
  }

  const compute = (unit: number, id: string): Value => {
    const own = units[unit] as Unit
    const definition = set.facts[id]
    if (definition && !isMeasure(definition)) return read(unit, definition.value)
    const declared = set.declarations[id]
    if (declared) {
      if (declared.appliesTo && !declared.appliesTo.includes(own.kind)) return notApplicable
      return declaredValue(sources.declarations.ofFact(id)?.get(own.id), declared.type, id, basis)
    }
    const attribute = own.attributes[id]
    return measured(unit, id) ?? (attribute === undefined ? missing(id) : known(parse(attribute)))
  }

  const fact = (unit: number, id: string): Value => {
    const values = remembered.get(id) ?? []
    if (values.length === 0) remembered.set(id, values)
    if (values[unit] === undefined) {
      // Until it is computed, a fact that would need itself (parents in a ring) is missing.
      values[unit] = missing(id)
      values[unit] = compute(unit, id)
    }
    return values[unit]
  }

  const ofBlock = (unit: number, figure: BlockFigure, expression: Expression, line: string): Value => {
    const own = read(unit, expression, line)
    if (aboutOwn.has(figure) && own.state !== 'known') return own
    const peers = blockPeers.of(unit, expression, line)
    if (peers.length === 0) return own
    return known(blockFigures[figure](peers, own.state === 'known' ? own.number : zero))
  }

  const childrenOf = (unit: number): readonly number[] => children.get((units[unit] as Unit).id) ?? []

  const ofChildren = (unit: number, expression: OfChildren, line: string): Value => {
    const members = childrenOf(unit)
    const { children: source, as, weight } = expression
    if (members.length === 0) return as === 'count' ? knownInteger(0) : notApplicable
    const values = members.map(member => ({
      value: source === 'score' ? sources.scoreOf(member) : read(member, source, line),
      weight: weight === undefined ? undefined : read(member, weight, line),
    }))
    return ofSeveral(values, as, expression)
  }

  const read = (unit: number, expression: Expression, line = ''): Value => {
    if (typeof expression === 'string')
      return literal.test(expression) ? known(parse(expression)) : fact(unit, expression)
    const all = (parts: readonly Expression[]) => parts.map(part => read(unit, part, line))
    if ('sum' in expression) return combine(all(expression.sum), numbers => known(sum(numbers)))
    if ('product' in expression)
      return combine(all(expression.product), numbers => known(numbers.reduce(multiply)))
    if ('smallest' in expression)
      return combine(all(expression.smallest), numbers => known(numbers.reduce(smaller)))
    if ('largest' in expression)
      return combine(all(expression.largest), numbers => known(numbers.reduce(larger)))
    if ('difference' in expression)
      return combine(all(expression.difference), ([a, b]) => known(subtract(a as Exact, b as Exact)))
    if ('ratio' in expression) {
      const [, denominator] = expression.ratio
      const whenZero = expression.whenZero ?? 'missing'
      const base = read(unit, denominator, line)
      // Nothing asked for is settled by the denominator alone, whatever the numerator lacks.
      if (base.state === 'known' && isZero(base.number))
        return ratioOfNothing(whenZero, typeof denominator === 'string' ? denominator : 'denominator')
      return combine(all(expression.ratio), ([a, b]) => known(divide(a as Exact, b as Exact)))
    }
    if ('daysAfter' in expression) {
      const { date, deadline } = expression.daysAfter
      return combine([fact(unit, date)], ([day]) =>
        known(subtract(day as Exact, fraction(dayNumber(dayOfPeriod(deadline, periodStart))))),
      )
    }
    if ('marks' in expression) {
      const marks = sources.marks.get((units[unit] as Unit).id)?.get(line) ?? []
      return markedValue(marks, expression.marks, expression, line)
    }
    if ('points' in expression) return sources.pointsOf(unit, expression.points)
    if ('children' in expression) return ofChildren(unit, expression, line)
    if ('over' in expression)
      return ofSeveral(
        all(expression.over).map(value => ({ value })),
        expression.as,
        expression,
      )
    if ('round' in expression)
      return combine(all([expression.round]), ([value]) =>
        known(round(value as Exact, expression.places, expression.mode)),
      )
    if ('blockPlace' in expression)
      return ofBlock(
        unit,
        expression.better === 'lower' ? 'lowPlace' : 'blockPlace',
        expression.blockPlace,
        line,
      )
    const figure = Object.keys(expression)[0] as BlockFigure
    return ofBlock(unit, figure, (expression as Record<string, Expression>)[figure] as Expression, line)
  }

  const blockPeers = createBlockPeers(set, units, read)
  const forget = (unit: number): void => {
    for (const values of remembered.values()) values[unit] = undefined
    blockPeers.forget(unit)
  }
  const forgetComposed = (unit: number): void => {
    for (const [id, values] of remembered) {
      const definition = set.facts[id]
      if (definition && !isMeasure(definition)) values[unit] = undefined
    }
  }

  return { fact, read, childrenOf, forget, forgetComposed }
}
