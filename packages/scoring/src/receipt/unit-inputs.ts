import { declaredText } from '../facts/declared.ts'
import { grouped } from '../grouped.ts'
import type { Basis, Declaration, Unit } from '../input.ts'
import { silencesIn } from '../language/conditions/condition-words.ts'
import { conditionDeep, placedConditions } from '../language/reading/places.ts'
import type { Table } from '../language/reading/table.ts'
import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import { parse, print } from '../numbers/text.ts'
import { holdOn } from '../proposal/hold-on.ts'
import { createGateRulings } from '../rating/gate-rulings.ts'
import type { PeriodInput } from '../unit-score/score-units.ts'
import type { PublishedRuling, UnitFacts } from './published-facts.ts'
import { createMarkPublisher, type SaltOf } from './published-marks.ts'

const canonical = (decimal: string): string => print(parse(decimal))

/** The last declaration of each fact that the set asks for, where it counts. */
const countedDeclarations = (declarations: readonly Declaration[], set: CriteriaSet, basis: Basis) =>
  Object.fromEntries(
    [...grouped(declarations, ({ fact }) => fact)].flatMap(([fact, given]) => {
      if (!Object.hasOwn(set.declarations, fact)) return []
      const counted = declaredText(given.at(-1) as Declaration, basis)
      if (counted === undefined) return []
      const { type } = set.declarations[fact]!
      const isNumber = type === 'number' || type === 'count'
      return [[fact, isNumber ? canonical(counted) : counted]]
    }),
  )

const publishedRulings = (rulings: PeriodInput['rulings'], criteria: ReadonlySet<string>) =>
  Object.fromEntries(
    rulings
      .filter(({ criterion }) => criteria.has(criterion))
      .map(({ id, criterion, decision }): [string, PublishedRuling] => [
        criterion,
        { ruling: id, points: decision.kind === 'points' ? canonical(decision.points) : null },
      ]),
  )

/** Facts of which some condition asks whether they were declared at all. */
const askedSilence = (set: CriteriaSet): ReadonlySet<string> =>
  new Set(
    placedConditions(set)
      .flatMap(conditionDeep)
      .flatMap(({ item }) => silencesIn(item)),
  )

/** Declared facts that a condition asks about and that do not count on the basis. */
const declaredInVain = (
  declarations: readonly Declaration[],
  counted: UnitFacts['declarations'],
  asked: ReadonlySet<string>,
): Pick<UnitFacts, 'declared'> => {
  const facts = declarations.map(({ fact }) => fact).filter(fact => asked.has(fact) && !(fact in counted))
  return facts.length > 0 ? { declared: [...new Set(facts)].sort() } : {}
}

type UnitInputs = Omit<UnitFacts, 'unit' | 'kind' | 'block' | 'parent' | 'activities' | 'measures'>

/**
 * What a result reads of a unit beside its activities. Only that: attributes, marks and rulings that the set does
 * not know stay out, and so does a hold that stood in nobody's way.
 */
export const createUnitInputs = (
  set: CriteriaSet,
  table: Table,
  input: PeriodInput,
  basis: Basis,
  held: ReadonlySet<string>,
  saltOf: SaltOf | undefined,
): ((unit: Unit) => UnitInputs) => {
  const declarations = grouped(input.declarations, ({ unit }) => unit)
  const marksOf = createMarkPublisher(table, input.marks, saltOf)
  const rulings = grouped(basis === 'final' ? input.rulings : [], ({ unit }) => unit)
  const criteria = new Set(table.criteria.map(({ criterion }) => criterion.id))
  const asked = askedSilence(set)
  const rulingsOn = createGateRulings(input.gateRulings, basis)
  return ({ id, attributes }) => {
    const own = declarations.get(id) ?? []
    const counted = countedDeclarations(own, set, basis)
    const opened = set.gates.flatMap(({ id: gate }) => {
      const ruling = rulingsOn(id)(gate)
      return ruling === undefined ? [] : [[gate, ruling] as const]
    })
    return {
      submitted: input.submitted.has(id) || declarations.has(id),
      attributes: Object.fromEntries(
        Object.entries(attributes).flatMap(([name, value]) =>
          Object.hasOwn(set.attributes, name) ? [[name, canonical(value)]] : [],
        ),
      ),
      declarations: counted,
      ...marksOf(id),
      rulings: publishedRulings(rulings.get(id) ?? [], criteria),
      hold: held.has(id) ? holdOn(input, id) : null,
      ...declaredInVain(own, counted, asked),
      ...(opened.length > 0 && { gateRulings: Object.fromEntries(opened) }),
    }
  }
}
