import type { CompiledCriteria } from './compile-criteria.ts'
import { checkCouncilDecisions } from './council/check-council-decisions.ts'
import { checkMarks } from './evaluation/check-marks.ts'
import type { Declaration, ScoringInput } from './input.ts'
import type { CriteriaSet } from './language/schema/criteria-set.ts'
import type { DeclarationType } from './language/schema/vocabulary.ts'
import {
  amountText,
  anyText,
  councilDecision,
  dateText,
  decimalText,
  flag,
  idText,
  listOf,
  objectOf,
  oneOf,
  orNull,
  recordOf,
  type Shape,
} from './receipt/shape.ts'
import { type Issue, issue } from './result.ts'
import { checkSuccession, heirsIn } from './succession/check-succession.ts'

type Path = Issue['path']

const orAbsent =
  (shape: Shape): Shape =>
  (value, path) =>
    value === undefined ? [] : shape(value, path)

const period = objectOf({ from: dateText, to: dateText })
const status = oneOf('submitted', 'verified', 'rejected')
const said = { author: anyText, reason: anyText, document: anyText }

const decision: Shape = (value, path) =>
  (value as { readonly kind?: unknown } | null)?.kind === 'points'
    ? objectOf({ kind: oneOf('points'), points: decimalText })(value, path)
    : objectOf({ kind: oneOf('points', 'not-applicable') })(value, path)

const absentable = (shapes: Readonly<Record<string, Shape>>): Readonly<Record<string, Shape>> =>
  Object.fromEntries(Object.entries(shapes).map(([key, shape]) => [key, orAbsent(shape)]))

const shape = objectOf(
  {
    period,
    asOf: dateText,
    units: listOf(
      objectOf(
        { id: idText, name: anyText, kind: idText, block: idText, attributes: recordOf(decimalText) },
        absentable({ parent: idText }),
      ),
    ),
    activities: listOf(
      objectOf(
        { id: idText, unit: idText, date: dateText, kind: idText, quantity: amountText, status },
        absentable({
          channel: idText,
          level: idText,
          partner: idText,
          reached: amountText,
          audience: amountText,
          title: anyText,
          evidence: anyText,
          link: anyText,
          event: anyText,
        }),
      ),
    ),
    declarations: listOf(
      objectOf(
        { unit: idText, fact: idText, value: anyText, status },
        absentable({ verifiedValue: anyText, evidence: anyText }),
      ),
    ),
    marks: listOf(
      objectOf(
        { unit: idText, line: idText, member: idText, points: decimalText, reason: anyText },
        absentable({ recused: flag }),
      ),
    ),
    rulings: listOf(objectOf({ id: idText, unit: idText, criterion: idText, decision, ...said })),
    holds: listOf(
      objectOf(
        { id: idText, unit: idText, from: dateText, reason: anyText, document: anyText },
        absentable({ until: dateText }),
      ),
    ),
  },
  absentable({
    gateRulings: listOf(objectOf({ id: idText, unit: idText, gate: idText, ...said })),
    history: listOf(
      objectOf({
        unit: idText,
        period,
        rating: orNull(idText),
        commendations: listOf(idText),
        document: anyText,
      }),
    ),
    successions: listOf(
      objectOf({ from: idText, to: idText, on: dateText, document: anyText }, absentable({ inherits: flag })),
    ),
    councilDecisions: listOf(councilDecision),
  }),
)

const valueOfType: Readonly<Record<DeclarationType, Shape>> = {
  'yes-no': oneOf('yes', 'no'),
  count: amountText,
  number: decimalText,
  date: dateText,
}

const repeats = (items: readonly { readonly id: string }[], at: string): Issue[] => {
  const seen = new Set<string>()
  return items.flatMap(({ id }, i) => {
    if (seen.has(id)) return [issue('repeated-key', [at, i], { id })]
    seen.add(id)
    return []
  })
}

/** Parents that are unknown, and units that are their own ancestors. */
const parentIssues = (units: ScoringInput['units']): Issue[] => {
  const parents = new Map(units.map(({ id, parent }) => [id, parent]))
  const isOwnAncestor = (id: string): boolean => {
    const seen = new Set<string>()
    for (let at = parents.get(id); at !== undefined && !seen.has(at); at = parents.get(at)) {
      if (at === id) return true
      seen.add(at)
    }
    return false
  }
  return units.flatMap(({ id, parent }, i): Issue[] => {
    if (parent === undefined) return []
    if (!parents.has(parent)) return [issue('unknown-parent', ['units', i, 'parent'], { parent })]
    return isOwnAncestor(id) ? [issue('own-ancestor', ['units', i, 'parent'], { unit: id })] : []
  })
}

const declarationIssues = (set: CriteriaSet, declaration: Declaration, path: Path): Issue[] => {
  const { fact } = declaration
  const definition = Object.hasOwn(set.declarations, fact) ? set.declarations[fact] : undefined
  if (!definition) return [issue('unknown-fact', [...path, 'fact'], { fact })]
  return (['value', 'verifiedValue'] as const).flatMap(field => {
    const text = declaration[field]
    if (text === undefined || valueOfType[definition.type](text, path).length === 0) return []
    return [issue('wrong-declaration-value', [...path, field], { type: definition.type, value: text })]
  })
}

const nameIssues = ({ set, table }: CompiledCriteria, input: ScoringInput): Issue[] => {
  const units = new Set([...input.units.map(({ id }) => id), ...heirsIn(set, input).keys()])
  const criteria = new Set(table.criteria.map(({ criterion }) => criterion.id))
  const namesUnit = (items: readonly { readonly unit: string }[] | undefined, at: string): Issue[] =>
    (items ?? []).flatMap(({ unit }, i) =>
      units.has(unit) ? [] : [issue('unknown-unit', [at, i, 'unit'], { unit })],
    )
  const { gateRulings = [], history = [] } = input
  return [
    ...input.units.flatMap(({ kind }, i) =>
      Object.hasOwn(set.vocabulary.unitKinds, kind)
        ? []
        : [issue('unknown-term', ['units', i, 'kind'], { field: 'unitKinds', value: kind })],
    ),
    ...(['activities', 'declarations', 'marks', 'rulings', 'holds', 'gateRulings'] as const).flatMap(at =>
      namesUnit(input[at], at),
    ),
    ...input.declarations.flatMap((declaration, i) =>
      declarationIssues(set, declaration, ['declarations', i]),
    ),
    ...checkMarks(set, input.marks).map(found => ({ ...found, path: ['marks', ...found.path] })),
    ...input.rulings.flatMap(({ criterion }, i) =>
      criteria.has(criterion) ? [] : [issue('unknown-criterion', ['rulings', i, 'criterion'], { criterion })],
    ),
    ...gateRulings.flatMap(({ gate }, i) =>
      set.gates.some(({ id }) => id === gate)
        ? []
        : [issue('unknown-gate', ['gateRulings', i, 'gate'], { name: gate })],
    ),
    ...history.flatMap(({ rating, commendations }, i) => [
      ...(rating === null || set.ratings.some(({ id }) => id === rating)
        ? []
        : [issue('unknown-rating', ['history', i, 'rating'], { name: rating })]),
      ...commendations.flatMap((name, j) =>
        set.commendations.some(({ id }) => id === name)
          ? []
          : [issue('unknown-commendation', ['history', i, 'commendations', j], { name })],
      ),
    ]),
  ]
}

/**
 * Everything in an input that scoring could only throw at, guess about or leave out in silence, all at once and each
 * with its place: shape and values first, then names that lead nowhere. Whatever it is given, it answers and never
 * throws; an input without issues is scored without throwing.
 *
 * Example: `checkInput(compiled, { ...input, asOf: '2024-02-30' })[0]` is at `['asOf']` with code `invalid-date`.
 */
export const checkInput = (compiled: CompiledCriteria, input: ScoringInput): readonly Issue[] => {
  const misshapen = shape(input, [])
  if (misshapen.length > 0) return misshapen
  const { from, to } = input.period
  return [
    ...(from <= to ? [] : [issue('ends-before-it-starts', ['period', 'to'])]),
    ...repeats(input.units, 'units'),
    ...repeats(input.activities, 'activities'),
    ...parentIssues(input.units),
    ...nameIssues(compiled, input),
    ...checkSuccession(compiled.set, input),
    ...checkCouncilDecisions(compiled.set, input),
  ]
}
