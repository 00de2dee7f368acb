import type { CompiledCriteria } from '../../compile-criteria.ts'
import { indexDeclarations } from '../../facts/declarations.ts'
import { declaredValue } from '../../facts/declared.ts'
import type { Basis, Declaration } from '../../input.ts'
import { conditionWordOf, placedReads, silencesIn } from '../../language/conditions/condition-words.ts'
import type { Expression } from '../../language/expressions/expression.ts'
import { amounts, anything, counts, type Range, upTo } from '../../language/lint/range.ts'
import { readsOnlyOwnFacts } from '../../language/reading/peer-figures.ts'
import { conditionDeep, placedConditions } from '../../language/reading/places.ts'
import { leafFacts, lineExpressions, placedCriteria } from '../../language/reading/walk.ts'
import type { CriteriaSet } from '../../language/schema/criteria-set.ts'
import { matchTieBreak } from '../../language/schema/kinds.ts'
import type { DeclarationType } from '../../language/schema/vocabulary.ts'
import type { PeriodInput } from '../../unit-score/score-units.ts'

/** Something of a unit that nobody has settled yet. */
export interface OpenFact {
  readonly unit: string
  /** `activities`: all of the unit's that wait for verification; `marks`: those of a line. */
  readonly kind: 'declaration' | 'attribute' | 'marks' | 'activities'
  /** The declaration, the attribute or the line; of activities empty. */
  readonly of: string
  /** `waiting`: it was submitted and nobody has verified it. */
  readonly state: 'missing' | 'waiting'
}

/** A fact that is open, and the numbers that it can get. */
export interface OpenRange {
  readonly fact: OpenFact
  readonly range: Range
}

export const keyOfOpen = ({ unit, kind, of }: OpenFact): string => [unit, kind, of].join('\u0000')

/** What whoever states a fact may state. */
const statable: Readonly<Record<DeclarationType, Range>> = {
  'yes-no': upTo(1),
  count: counts,
  number: anything,
  date: { ...anything, whole: true },
}

const stateOf = (declaration: Declaration | undefined): OpenFact['state'] =>
  declaration?.status === 'submitted' && declaration.value !== '' ? 'waiting' : 'missing'

/**
 * Whether a line waits for what it lacks. Where the set says what silence gives, nothing is missing: an optional bonus
 * that nobody gave is none. A set that withholds a total for too little known data waits for all of them.
 */
export const awaitsData = (
  { policies }: Pick<CriteriaSet, 'policies'>,
  { missing = policies.missing }: { readonly missing?: CriteriaSet['policies']['missing'] | undefined },
): boolean => missing === 'unresolved' || policies.knownAtLeast !== undefined

type Line = ReturnType<typeof placedCriteria>[number]['item']['lines'][number]

/**
 * Facts that some rule, of the lines that are asked for, reads of units of a kind. Who asks about other units, in lines
 * and in outcomes, may ask about any; and where any declaration is an answer, all of them are read.
 */
const factsRead = (
  set: CriteriaSet,
  isAsked: (line: Line) => boolean,
  mayAllBeRead: boolean,
): ((kind: string) => (fact: string) => boolean) => {
  const leaves = (expressions: readonly Expression[]): readonly string[] =>
    expressions.flatMap(expression => leafFacts(set, expression))
  const lines = placedCriteria(set).flatMap(({ item: { appliesTo, lines: own } }) =>
    own.filter(isAsked).map(line => {
      const expressions = lineExpressions(line)
      const isOwn = expressions.every(expression => readsOnlyOwnFacts(set, expression))
      return { facts: leaves(expressions), kinds: isOwn ? (line.appliesTo ?? appliesTo) : undefined }
    }),
  )
  const conditions = placedConditions(set)
    .flatMap(conditionDeep)
    .map(({ item }) => item)
  const asked = conditions.flatMap(condition => [
    ...leaves(placedReads(condition).map(({ item }) => item)),
    ...silencesIn(condition),
  ])
  const decisive = set.policies.ranking.tieBreak.flatMap(key =>
    matchTieBreak<readonly Expression[]>(key, {
      fact: ({ fact }) => [fact],
      group: () => [],
      criterion: () => [],
      component: () => [],
    }),
  )
  const areAllRead = mayAllBeRead && conditions.some(condition => conditionWordOf(condition).asksForAny)
  const ofAll = [...asked, ...leaves(decisive), ...(areAllRead ? Object.keys(set.declarations) : [])]
  return kind => {
    const own = lines.flatMap(({ facts, kinds }) => (kinds?.includes(kind) === false ? [] : facts))
    const found = new Set([...ofAll, ...own])
    return fact => found.has(fact)
  }
}

/**
 * Declarations and attributes of each unit that have no value on the basis, by fact: those that wait for verification
 * and that some rule reads, and those that a rule waits for.
 */
export const openFactsOf = (
  { set }: Pick<CompiledCriteria, 'set'>,
  input: Pick<PeriodInput, 'units' | 'declarations'>,
  basis: Basis,
): readonly ReadonlyMap<string, OpenRange>[] => {
  const declarations = indexDeclarations(input.declarations)
  const asked = Object.entries(set.declarations)
  const attributes = Object.keys(set.attributes)
  const isAwaited = (line: Line): boolean => awaitsData(set, line)
  const readBy = factsRead(set, () => true, true)
  const [anyAwaitedBy, awaitedBy] = [factsRead(set, isAwaited, true), factsRead(set, isAwaited, false)]
  const readOf = new Map(
    [...new Set(input.units.map(({ kind }) => kind))].map(kind => [
      kind,
      { waiting: readBy(kind), silent: anyAwaitedBy(kind), missing: awaitedBy(kind) },
    ]),
  )
  const declaredOf = (unit: string, fact: string) =>
    declaredValue(declarations.ofFact(fact)?.get(unit), set.declarations[fact]!.type, fact, basis)
  return input.units.map(({ id: unit, kind, attributes: given }) => {
    const found = new Map<string, OpenRange>()
    const { waiting, silent, missing } = readOf.get(kind)!
    // Who declared one thing has answered a rule that asks for any.
    const isSilent = asked.every(([fact]) => declaredOf(unit, fact).state === 'missing')
    const isRead = { waiting, missing: isSilent ? silent : missing }
    for (const [of, { type, appliesTo }] of asked) {
      if (appliesTo?.includes(kind) === false) continue
      const declaration = declarations.ofFact(of)?.get(unit)
      if (declaredOf(unit, of).state !== 'missing') continue
      const state = stateOf(declaration)
      if (!isRead[state](of)) continue
      const fact: OpenFact = { unit, kind: 'declaration', of, state }
      found.set(of, { fact, range: statable[type] })
    }
    for (const of of attributes)
      if (given[of] === undefined && isRead.missing(of) && !found.has(of))
        found.set(of, { fact: { unit, kind: 'attribute', of, state: 'missing' }, range: amounts })
    return found
  })
}
