import type { Basis, Unit } from '../input.ts'
import type { CompiledLanguage } from '../language/compile-language.ts'
import type { JudgedLines, Reader, Sources } from '../language/expressions/word.ts'
import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import { isMeasure } from '../language/schema/kinds.ts'
import { known, missing, notApplicable, type Value } from '../language/value.ts'
import { parse } from '../numbers/text.ts'
import type { Accumulated } from './aggregate.ts'
import type { Aggregator } from './aggregator.ts'
import { createBlockPeers } from './block-peers.ts'
import type { Declarations } from './declarations.ts'
import { declaredValue } from './declared.ts'
import { measuredValue } from './measured.ts'
import { unitsBy } from './units-by.ts'

/** What the facts of a period are read from. Units are addressed by their index in `units`. */
export interface FactSources {
  readonly set: CriteriaSet
  readonly language: CompiledLanguage
  readonly basis: Basis
  readonly units: readonly Unit[]
  readonly aggregator: Aggregator
  readonly accumulated: Accumulated
  readonly declarations: Declarations
  readonly judged: JudgedLines
  /** Finished results of other units and criteria, scored on demand. */
  readonly scoreOf: (unit: number) => Value
  readonly pointsOf: (unit: number, criterion: string) => Value
}

export interface FactReader {
  /** A fact, declaration or attribute by id. */
  fact(unit: number, id: string): Value
  /** A compiled expression; `line` is the line whose marks it may read. */
  read(unit: number, reader: Reader, line?: string): Value
  /** Indexes of a unit's sub-units. */
  childrenOf(unit: number): readonly number[]
  /** Drops what is remembered of a unit, after its activities changed. */
  forget(unit: number): void
  /** Drops only what is composed of other facts, after a peer's activities changed. */
  forgetComposed(unit: number): void
}

/** Reads facts of units and blocks exactly, each at most once. */
export const createFactReader = (sources: FactSources): FactReader => {
  const { set, language, units, basis, aggregator, accumulated } = sources
  const children = unitsBy(units, unit => unit.parent)
  const slots = new Map(aggregator.slots.map(slot => [slot.fact, slot]))
  const remembered = new Map<string, (Value | undefined)[]>()

  const measured = (unit: number, id: string): Value | undefined => {
    const slot = slots.get(id)
    return slot && known(measuredValue(accumulated, unit, slot))
  }

  const compute = (unit: number, id: string): Value => {
    const own = units[unit] as Unit
    const definition = set.facts[id]
    if (definition && !isMeasure(definition)) return read(unit, language.read(definition.value))
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

  const childrenOf = (unit: number): readonly number[] => children.get((units[unit] as Unit).id) ?? []
  const blockPeers = createBlockPeers(units, (unit, value, line) => value.read(unit, line, from))
  const from: Sources = {
    periodStart: aggregator.plan.boundaries[0] as string,
    fact,
    judged: (unit, line) => sources.judged((units[unit] as Unit).id, line),
    pointsOf: sources.pointsOf,
    scoreOf: sources.scoreOf,
    childrenOf,
    peersOf: blockPeers.of,
  }
  const read = (unit: number, reader: Reader, line = ''): Value => reader(unit, line, from)

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
