import type { CompiledCriteria } from '../compile-criteria.ts'
import type { Hold, Ruling } from '../input.ts'
import { parse } from '../numbers/text.ts'
import type { PeriodResult, Semantics } from '../period-result.ts'
import { scoreFromMeasures } from '../score-period.ts'
import type { PeriodInput } from '../unit-score/score-units.ts'
import type { PublishedFacts, UnitFacts } from './published-facts.ts'
import { judgedByFacts } from './published-marks.ts'
import { semantics } from './receipt.ts'

/** Reasons, authors and documents are not published and move no point. */
const unsaid = { reason: '', author: '', document: '' }

const rulingsOf = ({ unit, rulings }: UnitFacts): Ruling[] =>
  Object.entries(rulings).map(([criterion, { ruling, points }]) => ({
    ...unsaid,
    id: ruling,
    unit,
    criterion,
    decision: points === null ? { kind: 'not-applicable' } : { kind: 'points', points },
  }))

const holdOf = ({ unit, hold }: UnitFacts, from: string): Hold[] =>
  hold === null ? [] : [{ ...unsaid, id: hold, unit, from }]

const inputOf = ({
  period,
  asOf,
  units,
  history = [],
  successions = [],
  councilDecisions,
}: PublishedFacts): PeriodInput => ({
  period,
  asOf,
  units: units.map(({ unit, kind, block, attributes, parent }) => ({
    id: unit,
    name: unit,
    kind,
    block,
    attributes,
    parent,
  })),
  declarations: units.flatMap(({ unit, declarations, declared = [] }) => [
    ...Object.entries(declarations).map(([fact, value]) => ({
      unit,
      fact,
      value,
      status: 'verified' as const,
    })),
    // Declared, and not counted: it is not silence, and no value either.
    ...declared.map(fact => ({ unit, fact, value: '', status: 'submitted' as const })),
  ]),
  // They enter as what they come to, see `judgedByFacts`.
  marks: [],
  rulings: units.flatMap(rulingsOf),
  holds: units.flatMap(facts => holdOf(facts, asOf)),
  gateRulings: units.flatMap(({ unit, gateRulings = {} }) =>
    Object.entries(gateRulings).map(([gate, id]) => ({ ...unsaid, id, unit, gate })),
  ),
  councilDecisions,
  history: history.map(past => ({ ...past, document: '' })),
  successions: successions.map(given => ({ ...given, document: '' })),
  submitted: new Set(units.flatMap(({ unit, submitted }) => (submitted ? [unit] : []))),
})

/**
 * Scores a period from its facts document alone; equal to `scorePeriod` on the input it was made of, with the units
 * in the order of their ids. Under an older `semantics`, the one that its receipt names, it is what that one made of it.
 *
 * Example: `scoreFacts(compiled, publishFacts(compiled, input, result)).scores[0].total`.
 */
export const scoreFacts = (
  compiled: CompiledCriteria,
  facts: PublishedFacts,
  under: Semantics = semantics.at(-1) as Semantics,
): PeriodResult =>
  scoreFromMeasures(
    compiled,
    inputOf(facts),
    (unit, fact) => parse(facts.units[unit]!.measures[fact]!),
    judgedByFacts(facts.units),
    facts.basis,
    under,
  )
